import { expect, test } from "vitest";
import { LineIndex } from "../../src/tree/span.ts";

test("lines end at \\n, \\r\\n and a lone \\r; columns count UTF-16 units from 1", () => {
  const index = new LineIndex("a\r\nbc\rd\n\u{1F600}e");
  expect(index.lineCount).toBe(4);
  expect([0, 3, 4, 6, 8, 10, 11].map((offset) => index.positionAt(offset))).toEqual([
    { line: 1, column: 1 }, { line: 2, column: 1 }, { line: 2, column: 2 }, { line: 3, column: 1 },
    { line: 4, column: 1 }, { line: 4, column: 3 }, { line: 4, column: 4 },
  ]);
  expect([1, 2, 3, 4, 5].map((line) => index.lineText(line))).toEqual(["a", "bc", "d", "\u{1F600}e", ""]);
});

test("offsets outside the text are clamped", () => {
  const index = new LineIndex("ab");
  expect(index.positionAt(-5)).toEqual({ line: 1, column: 1 });
  expect(index.positionAt(99)).toEqual({ line: 1, column: 3 });
});
