import { parse as parseTypeScript } from "@typescript-eslint/parser";
import { parse as parseEspree } from "espree";
import { analyze, type Setting, type Tree } from "@art4/core";
import { expect, test } from "vitest";
import { outline } from "../../core/test/formats/tree/outline.ts";
import { sources } from "./parsers/sources.ts";

/** Every node with its spans, and the comments. */
function whole(tree: Tree | undefined): readonly string[] {
  const spans: string[] = [];
  const pending: Setting[] = [...tree!.root.children];
  for (let next = pending.pop(); next; next = pending.pop()) {
    spans.push(`${next.key} ${next.span.start}-${next.span.end}`);
    pending.push(...next.children);
  }
  return [...outline(tree!.root), ...spans.sort(), ...tree!.comments.map(({ text, span }) => `${span.start}-${span.end} ${text}`)];
}

const common = { range: true, loc: true, comment: true, tokens: true, sourceType: "module", ecmaFeatures: { jsx: true } } as const;

for (const [path, text] of Object.entries(sources)) {
  const own = analyze(path, text);
  test(`${path} is read without loss`, () => {
    expect(own.unread).toEqual([]);
    expect(outline(own.tree!.root).length).toBeGreaterThan(5);
  });

  test(`${path}: the tree of @typescript-eslint/parser's program is the one of the text`, () => {
    const program = parseTypeScript(text, { ...common, ecmaFeatures: { jsx: !path.endsWith(".ts") }, filePath: path });
    expect(whole(analyze(path, text, { program }).tree)).toEqual(whole(own.tree));
  });

  if (/\.[mc]?jsx?$/.test(path)) {
    test(`${path}: the tree of espree's program is the one of the text`, () => {
      const program: unknown = parseEspree(text, { ...common, ecmaVersion: "latest" });
      expect(whole(analyze(path, text, { program }).tree)).toEqual(whole(own.tree));
    });
  }
}

test("a program that is none of JavaScript is not taken for one", () => {
  const program = { type: "Document", body: { type: "Object", members: [] } };
  const paths = analyze("a.js", "const agents = 1;", { program }).tree!.root.children.map(({ key }) => key);
  expect(paths).toEqual(["agents"]);
});
