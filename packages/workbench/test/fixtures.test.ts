import { expect, test } from "vitest";
import { fixtureCases } from "./fixtures/cases.ts";
import { foundByCore, foundByEslint, foundByScanner } from "./fixtures/found.ts";

const cases = fixtureCases();

test("there are fixtures, and only cases called clean- or look-alikes expect nothing", () => {
  expect(cases.length).toBeGreaterThan(0);
  const wrong = cases.filter((fixture) => (fixture.expected.length === 0) !== fixture.clean).map((fixture) => fixture.name);
  expect(wrong).toEqual([]);
});

for (const fixture of cases) {
  test(`${fixture.name}: all that must be found is found, and nothing that is not expected`, () => {
    const found = foundByCore(fixture);
    const must = fixture.expected.filter((line) => line.class === "must").map((line) => line.place);
    const allowed = fixture.expected.map((line) => line.place);
    expect(must.filter((place) => !found.includes(place)), "must be found").toEqual([]);
    expect(found.filter((place) => !allowed.includes(place)), "must stay silent").toEqual([]);
  });
}

test("core, the built scanner and the built ESLint plugin find the same in every fixture", async () => {
  const byCore = cases.flatMap((fixture) => foundByCore(fixture).map((place) => `${fixture.name}/${place}`)).sort();
  expect(foundByScanner(cases)).toEqual(byCore);
  expect(await foundByEslint(cases, "espree")).toEqual(byCore);
  const inCode = (places: string[]): string[] => places.filter((place) => /\.[cm]?[jt]sx?:\d+ /.test(place));
  const withCode = cases.map((fixture) => ({ ...fixture, files: fixture.files.filter((file) => /\.[cm]?[jt]sx?$/.test(file)) }));
  expect(inCode(byCore)).not.toEqual([]);
  expect(await foundByEslint(withCode, "typescript-eslint")).toEqual(inCode(byCore));
});
