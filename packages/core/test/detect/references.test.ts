import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { declarationsOf } from "../../src/detect/references.ts";

const found = (path: string, text: string, ...others: [string, string][]): string[] => {
  const declarations = others.flatMap(([other, content]) => declarationsOf(analyze(other, content).tree!));
  return analyze(path, text, { declarations }).findings.filter(({ setting }) => !setting.startsWith("variable")).map(({ line, ruleId, confidence, actual }) => `${line} ${ruleId} ${confidence} ${actual}`);
};

const instance = 'resource "aws_connect_instance" "main" {\n  instance_alias = "centro"\n  contact_lens_enabled = var.lens\n}\n';

test("a variable's default is likely, a value that is given is certain, and the given one wins", () => {
  const variables: [string, string] = ["infra/variables.tf", 'variable "lens" {\n  type = bool\n  default = true\n}\n'];
  expect(found("infra/main.tf", instance, variables)).toEqual(["3 listening likely true"]);
  expect(found("infra/main.tf", instance, ["infra/prod.tfvars", "lens = true\n"], variables)).toEqual(["3 listening certain true"]);
  expect(found("infra/main.tf", instance, variables, ["infra/prod.tfvars", "lens = false\n"])).toEqual([]);
});

test("a reference that nothing declares is neither on nor off", () => {
  expect(found("infra/main.tf", instance)).toEqual([]);
});

test("a template's parameter: both spellings of a reference, reported at the reference with the default as a related place", () => {
  const yaml = "Parameters:\n  Lens:\n    Type: String\n    Default: true\nResources:\n  I:\n    Type: AWS::Connect::Instance\n    Properties:\n      Attributes:\n        ContactLens: !Ref Lens\n";
  const [finding] = analyze("template.yaml", yaml).findings.filter(({ line }) => line === 10);
  expect(finding).toMatchObject({ ruleId: "listening", confidence: "likely", actual: "true" });
  expect(finding!.related.map(({ line, phrase }) => `${line} ${phrase}`)).toEqual(["4 its value"]);
  const json = '{"Parameters":{"Lens":{"Default":"true"}},\n"Resources":{"I":{"Type":"AWS::Connect::Instance","Properties":{"Attributes":{\n"ContactLens":{"Ref":"Lens"}}}}}}';
  expect(analyze("template.json", json).findings.filter(({ line }) => line === 3).map(({ ruleId }) => ruleId)).toEqual(["listening"]);
});

test("what an including file switches off is off in the included one", () => {
  const users = "[wallboard]\nsecret = x\nread = all\n";
  const off = analyze("manager.conf", "[general]\nenabled = no\n#include manager_custom.conf\n").tree!;
  const on = analyze("manager.conf", "[general]\nenabled = yes\n#include manager_custom.conf\n").tree!;
  const lines = (context: readonly (typeof off)[]): number[] => analyze("manager_custom.conf", users, { context }).findings.map(({ line }) => line);
  expect(lines([on])).toEqual([3]);
  expect(lines([off])).toEqual([]);
  expect(off.includes.map(({ path }) => path)).toEqual(["manager_custom.conf"]);
});
