import { expect, test } from "vitest";
import { lettersOf } from "../../src/prefilter/letters.ts";
import { NeedleSearch } from "../../src/prefilter/needle-search.ts";

function found(needles: readonly string[], text: string): string[] {
  const there = new NeedleSearch(needles).occurring(text);
  return needles.filter((_needle, number) => there[number] === 1);
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
  const search = new NeedleSearch(["recordsession"]);
  for (const text of ["record_session", "\"record\" +\n  \"Session\"", "rec\\\n  ord.session", "r-e-c-o-r-d-s-e-s-s-i-o-n"]) {
    expect([...search.occurring(text)]).toEqual([1]);
    expect([...search.occurring("record one session")]).toEqual([0]);
  }
});

