import { expect, test } from "vitest";
import { folderWith } from "./support/folder.ts";
import { art4, places } from "./support/run.ts";

test("variables of a module folder are followed, those of another folder are not", () => {
  const instance = 'resource "aws_connect_instance" "main" {\n  contact_lens_enabled = var.lens\n}\n';
  const folder = folderWith({
    "with/main.tf": instance,
    "with/inputs.tf": 'variable "lens" {\n  default = true\n}\n',
    "without/main.tf": instance,
  });
  expect(places(art4(folder, ["--format", "json"]).stdout)).toContain("with/main.tf:2:3 listening");
  expect(places(art4(folder, ["--format", "json"]).stdout).filter((place) => place.startsWith("without/"))).toEqual([]);
});
