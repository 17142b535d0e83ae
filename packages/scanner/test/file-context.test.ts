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

test("what the including file of a folder switches off is off in the included one", () => {
  const users = "[wallboard]\nsecret = x\nread = all\n";
  const folder = folderWith({
    "on/manager.conf": "[general]\nenabled = yes\n#include manager_custom.conf\n",
    "on/manager_custom.conf": users,
    "off/manager.conf": "[general]\nenabled = no\n#include manager_custom.conf\n",
    "off/manager_custom.conf": users,
    "apart/manager.conf": "[general]\nenabled = no\n",
    "apart/manager_custom.conf": users,
  });
  expect(places(art4(folder, ["--format", "json"]).stdout)).toEqual(["apart/manager_custom.conf:3:1 operator-state", "on/manager_custom.conf:3:1 operator-state"]);
});
