import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";

/** A template whose recording hangs on a condition; gives the lines of its findings. */
const lines = (defaultValue: string, condition: string): number[] =>
  analyze("template.yaml", [
    "Parameters:", "  Rec:", "    Type: String", `    ${defaultValue}`,
    "Conditions:", `  Wanted: ${condition}`,
    "Resources:", "  R:", "    Type: AWS::Connect::InstanceStorageConfig", "    Condition: Wanted", "    Properties:", "      ResourceType: CALL_RECORDINGS", "",
  ].join("\n")).findings.map(({ line }) => line).filter((line) => line > 6);

test("a resource whose condition is false by the parameters' defaults is off", () => {
  expect(lines('Default: "true"', '!Equals [!Ref Rec, "true"]')).toEqual([12]);
  expect(lines('Default: "false"', '!Equals [!Ref Rec, "true"]')).toEqual([]);
  expect(lines('Default: "false"', '!Not [!Equals [!Ref Rec, "true"]]')).toEqual([12]);
  expect(lines('Default: "a"', '!And [!Equals [!Ref Rec, "a"], !Equals [x, y]]')).toEqual([]);
  expect(lines('Default: "a"', '!Or [!Equals [!Ref Rec, "b"], !Equals [x, x]]')).toEqual([12]);
});

test("a condition on what nobody knows switches nothing off", () => {
  expect(lines("Description: no default", '!Equals [!Ref Rec, "true"]')).toEqual([12]);
  expect(lines('Default: "false"', "!Condition Wanted")).toEqual([12]);
});

test("!If stands for the value it chooses, in both spellings", () => {
  const json = (chosen: string): number[] =>
    analyze("template.json", `{"Parameters":{"P":{"Default":"${chosen}"}},"Conditions":{"C":{"Fn::Equals":[{"Ref":"P"},"on"]}},\n"Resources":{"I":{"Type":"AWS::Connect::Instance","Properties":{"Attributes":{\n"ContactLens":{"Fn::If":["C","true","false"]}}}}}}`)
      .findings.map(({ line }) => line).filter((line) => line === 3);
  expect(json("on")).toEqual([3]);
  expect(json("off")).toEqual([]);
});
