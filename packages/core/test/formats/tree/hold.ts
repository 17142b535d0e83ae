import { expect } from "vitest";
import type { Format, Reading } from "../../../src/formats/format.ts";
import { allSettings } from "./outline.ts";

/** What holds for a reading of any text: spans lie in the text, problems are few, parents and children agree. */
export function expectSound(format: Format, text: string): Reading {
  const reading = format.read(text);
  for (const setting of allSettings(reading.root)) {
    const places = [setting.keySpan, setting.span, ...(setting.valueSpan ? [setting.valueSpan] : [])];
    for (const { start, end } of places) {
      if (!(start >= 0 && start <= end && end <= text.length)) expect.fail(`${setting.key}: span ${start}-${end} of ${text.length}`);
    }
    for (const child of setting.children) if (child.parent !== setting) expect.fail(`${child.key}: wrong parent`);
  }
  for (const { span } of [...reading.problems, ...reading.comments]) {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) expect.fail(`span ${span.start}-${span.end}`);
  }
  expect(reading.problems.length).toBeLessThanOrEqual(20);
  return reading;
}

/** Texts of random units, many of which mean something to the syntax; the same for the same seed. */
export function randomTexts(units: string, count: number, seed: number): string[] {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: random(200) }, () =>
      random(5) === 0 ? String.fromCharCode(random(0x10000)) : units[random(units.length)]!).join(""));
}

/** Reads a text of some 300,000 units in less than five seconds: what is linear takes far less, what is quadratic far more. */
export function expectQuick(format: Format, text: string): Reading {
  const start = performance.now();
  const reading = format.read(text);
  expect(performance.now() - start).toBeLessThan(5000);
  return reading;
}
