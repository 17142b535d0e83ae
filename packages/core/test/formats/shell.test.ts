import { describe, expect, it } from "vitest";
import { shell } from "../../src/formats/shell.ts";
import { nodeOf, nodesOf, readEveryPrefix, treeText } from "./tree-text.ts";

const tree = (text: string): string => treeText(shell.read(text).root);
const lines = (...expected: string[]): string => expected.map((line) => `${line}\n`).join("");

const sample = `#!/bin/bash
export RECORD="true" PATH=$PATH:/opt # comment
REGION=\${AWS_REGION:-eu-south-1}
: "\${STACK:=centralino}"
LIST=(a "b c")
ID=$(aws connect list-instances --query 'x[0].Id')
aws connect create-security-profile \\
  --instance-id "$ID" --name="Capo turno" \\
  --permissions BasicAgentAccess "ManagerListenIn"
X=1 sudo -u asterisk /usr/sbin/asterisk -rx "queue show" 2>/dev/null | grep -c x &
accendi() {
  local a=1
  if [[ -z "$a" && $b ]]; then aws s3 ls; fi
  case $1 in start) parti "$1";; esac
}
cat > f.json <<-'FINE'
{"Type": "x",
 "On": true}
	FINE
echo done
`;

describe("shell", () => {
  it("reads assignments, commands, functions and heredocs", () => {
    const reading = shell.read(sample);
    expect(treeText(reading.root)).toBe(lines(
      "RECORD = true", "PATH = ${PATH}:/opt (template)", "REGION = eu-south-1 (expression)", "STACK = centralino (expression)",
      "LIST", "  item 0 = a", "  item 1 = b c",
      "ID = ${…} (expression)", "  call aws", "    item 1 = connect", "    item 2 = list-instances", "    --query = x[0].Id",
      "call aws", "  item 1 = connect", "  item 2 = create-security-profile", "  --instance-id = ${ID} (expression)", "  --name = Capo turno",
      "  --permissions", "    item 0 = BasicAgentAccess", "    item 1 = ManagerListenIn",
      "X = 1", "call asterisk", "  -rx = queue show", "call grep", "  -c = x",
      "section accendi (function)", "  a = 1", "  call aws", "    item 1 = s3", "    item 2 = ls", "  call parti", "    item 1 = ${1} (expression)",
      "call cat", '  << = {"Type": "x",', ' "On": true}', "    Type = x", "    On = true",
    ));
    expect(reading.comments.map(({ text }) => text)).toEqual(["!/bin/bash", "comment"]);
    expect(reading.problems).toEqual([]);
  });

  it("reads JSON and SQL in words", () => {
    expect(tree(`aws connect x --cli-input-json '{"Permissions": ["A"]}'\nmysql -e "SELECT agent FROM calls WHERE d = '$D'"`)).toBe(lines(
      "call aws", "  item 1 = connect", "  item 2 = x", '  --cli-input-json = {"Permissions": ["A"]}', "    section Permissions", "      item 0 = A",
      "call mysql", "  -e = SELECT agent FROM calls WHERE d = '${D}' (template)",
      "    section select", "      section columns", "        agent = agent", "          column = agent", "      section from", "        calls", "      section where", "        d = ${D}",
    ));
  });

  it("takes one word for an option before the first item", () => {
    expect(tree("aws --profile p connect x --names a b\ngit -C d log `f \\`g\\``")).toBe(lines(
      "call aws", "  --profile = p", "  item 1 = connect", "  item 2 = x", "  --names", "    item 0 = a", "    item 1 = b",
      "call git", "  -C = d", "  item 1 = log", "  item 2 = ${…} (expression)", "  call f",
      "    item 1 = `g`",
    ));
  });

  it("gives exact spans", () => {
    const text = "A='📞 x'\r\naws --on=\"true\" --json '{\"K\": 1}' b\\ c";
    const reading = shell.read(text);
    expect(nodeOf(reading, "A")).toMatchObject({ keySpan: { start: 0, end: 1 }, value: "📞 x", valueSpan: { start: 3, end: 7 } });
    expect(nodeOf(reading, "--on")).toMatchObject({ keySpan: { start: 14, end: 18 }, value: "true", valueSpan: { start: 20, end: 24 } });
    expect(text.slice(nodeOf(reading, "K").keySpan.start, nodeOf(reading, "K").keySpan.end)).toBe("K");
    expect(nodeOf(reading, "1")).toMatchObject({ value: "b c", valueSpan: { start: 44, end: 48 } });
  });

  it("passes over commented commands, output and quoted operators", () => {
    expect(tree("# aws connect a\necho aws; f 'a;b' \"c && d\" e\\;f\nprintf '%s' x > y")).toBe(lines("call f", "  item 1 = a;b", "  item 2 = c && d", "  item 3 = e;f"));
  });

  it("claims scripts by name or shebang", () => {
    expect(shell.claims("bin/setenv.sh", "A=1")).toBe(true);
    expect(shell.claims("bin/deploy", "#!/usr/bin/env bash\n")).toBe(true);
    expect(shell.claims("bin/deploy", "#!/usr/bin/python3\n")).toBe(false);
    expect(shell.claims("bin/deploy.py", "#!/bin/sh\n")).toBe(false);
  });

  it("reports what never closes and reads on", () => {
    const reading = shell.read("f \"$(g\nh 'i\nj <<X\nk");
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["quote is not closed"]);
    expect(nodesOf(reading).map(({ key }) => key)).toContain("f");
    expect(shell.read("j <<X\nk").problems.map(({ reason }) => reason)).toEqual(["heredoc is not closed"]);
  });

  it("never throws on a beginning of a file", () => {
    readEveryPrefix(shell, sample);
    readEveryPrefix(shell, "a $((1+2)) ${b:-\"c\"} `d $(e \"f\")` <<< g &>h $'i' ((j)) k[1]+=(l $(m)) <(n) { o; }");
  });

  it("reads deep nesting and long files quickly", () => {
    const many = 20_000;
    for (const text of [
      `${"$(".repeat(many)}${")".repeat(many)}`, "\"$(".repeat(many), "f() {\n".repeat(many), "a=(".repeat(many), "sudo ".repeat(many), "'\\".repeat(many), "${".repeat(many), "`".repeat(many + 1),
      "cat <<A\n".repeat(many), "cat <<A <<B ".repeat(many), "[[ ".repeat(many), "((".repeat(many), "a --b c\n".repeat(many), "--a ".repeat(many), `a=${"$b".repeat(many)}`, "x;".repeat(many),
    ]) {
      const start = performance.now();
      shell.read(text);
      expect(performance.now() - start, text.slice(0, 30)).toBeLessThan(10_000);
    }
  });
});
