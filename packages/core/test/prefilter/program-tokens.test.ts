import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { tokenTexts } from "../../src/prefilter/program-tokens.ts";

const identifier = (value: string): object => ({ type: "Identifier", value });
const text = (value: string): object => ({ type: "String", value: JSON.stringify(value) });
const mark = (value: string): object => ({ type: "Punctuator", value });

test("each token is a text but punctuation, and joined texts are one", () => {
  expect(tokenTexts({ tokens: [identifier("a"), mark("="), text("group"), mark("+"), text(" by"), mark(";"), identifier("b")] })).toEqual(["a", '"group"" by"', "b"]);
  expect(tokenTexts({ tokens: [text("a"), mark("+"), identifier("b"), mark("+"), text("c")] })).toEqual(["b", '"a"', '"c"']);
  expect(tokenTexts({ tokens: [text("a"), mark("+")] })).toEqual(['"a"']);
});

test("no tokens, those still to be made and those of other languages are left alone", () => {
  expect(tokenTexts(undefined)).toBeUndefined();
  expect(tokenTexts({ tokens: [] })).toBeUndefined();
  expect(tokenTexts({ tokens: [{ type: "String", loc: {} }] })).toBeUndefined();
  expect(tokenTexts(Object.defineProperty({}, "tokens", { get: () => { throw new Error("made"); } }))).toBeUndefined();
});

test("the tokens of another language's parser are not looked through", () => {
  const code = '{ "Statement": [{ "Effect": "Allow", "Action": "connect:GetCurrentUserData", "Resource": "*" }] }';
  const found = (program: unknown): string[] => analyze("policy.json", code, { program, passOver: true }).findings.map(({ ruleId, line }) => `${line} ${ruleId}`);
  expect(found(undefined)).toEqual(["1 operator-state"]);
  expect(found({ type: "Program", body: [], tokens: [identifier("nothing")] })).toEqual(["1 operator-state"]);
});
