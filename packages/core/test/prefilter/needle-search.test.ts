import { expect, test } from "vitest";
import { lettersOf } from "../../src/prefilter/letters.ts";
import { NeedleSearch } from "../../src/prefilter/needle-search.ts";

const anywhere = { startsWord: false, endsWord: false };

function found(needles: readonly string[], text: string, bounds = anywhere): string[] {
  const there = new NeedleSearch(needles.map((letters) => ({ letters, ...bounds }))).occurring(text);
  return needles.filter((_needle, number) => there.has(number));
}

test("letters and digits alone, in lower case, without accents", () => {
  expect(lettersOf("Disponibilità-2 = \"ÉTAT\" | e\u0301tat \u212Aey ß")).toBe("disponibilita2etatetatkey");
});

test("needles within needles, and one that starts where another ends", () => {
  const needles = ["he", "she", "his", "hers", "monitorformat", "format", "atm"];
  expect(found(needles, "ushers")).toEqual(["he", "she", "hers"]);
  expect(found(needles, "Monitor-Format")).toEqual(["monitorformat", "format"]);
  expect(found(needles, "formatm")).toEqual(["format", "atm"]);
  expect(found(needles, "")).toEqual([]);
});

test("what stands between letters is passed over, and each text is looked at anew", () => {
  const search = new NeedleSearch([{ letters: "recordsession", ...anywhere }]);
  for (const text of ["record_session", "\"record\" +\n  \"Session\"", "rec\\\n  ord.session", "r-e-c-o-r-d-s-e-s-s-i-o-n"]) {
    expect([...search.occurring(text)]).toEqual([0]);
    expect([...search.occurring("record one session")]).toEqual([]);
  }
});


test("whole words, and those behind an escape", () => {
  const whole = { startsWord: true, endsWord: true };
  for (const text of ["ari", "variable, Ari.x", "`\\nari`", "\\u000aARI", "a.ari()", "x_ari_y", "d\u00ec ari"]) expect(found(["ari"], text, whole), text).toEqual(["ari"]);
  for (const text of ["variable", "ariel", "vari", "1ari", "ari1", "\u00e0ari", "\\abcdefari"]) expect(found(["ari"], text, whole), text).toEqual([]);
  expect(found(["ari"], "arielle", { startsWord: true, endsWord: false })).toEqual(["ari"]);
  expect(found(["ari"], "safari", { startsWord: true, endsWord: false })).toEqual([]);
  expect(found(["ari"], "safari", { startsWord: false, endsWord: true })).toEqual(["ari"]);
});

test("the same letters as a whole word and as a part of one", () => {
  const search = new NeedleSearch([{ letters: "ari", startsWord: true, endsWord: true }, { letters: "ari", ...anywhere }]);
  expect([...search.occurring("variable")]).toEqual([1]);
  expect([...search.occurring("variable ari")].sort()).toEqual([0, 1]);
});
