import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import art4 from "../src/index.ts";

const linter = new Linter({ cwd: "/project" });
const config: Linter.Config[] = [
  ...art4.configs.recommended, ...art4.configs["settings-json-yaml"], { linterOptions: { reportUnusedDisableDirectives: "error" } },
];

/** `line:column rule` of each message, or its text where no rule gave it. */
function lint(filename: string, text: string): string[] {
  return linter.verify(text, config, { filename: `/project/${filename}` })
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId ?? message}`);
}

const reason = "agreement of 3 March 2025";
const nothingFrom = (rule: string): string => `Unused eslint-disable directive (no problems were reported from '${rule}').`;

describe("disable comments in .conf", () => {
  it("eslint-disable-next-line", () => {
    expect(lint("queues.conf", `[sales]\n; eslint-disable-next-line art4/listening -- ${reason}\nmonitor-format = wav\nmonitor-type = MixMonitor\n`))
      .toEqual(["4:1 art4/listening"]);
  });

  it("eslint-disable-line", () => {
    expect(lint("queues.conf", `[sales]\nmonitor-format = wav ; eslint-disable-line art4/listening -- ${reason}\nmonitor-type = MixMonitor\n`))
      .toEqual(["3:1 art4/listening"]);
  });

  it("eslint-disable and eslint-enable", () => {
    expect(lint("queues.conf", [
      "[sales]", `; eslint-disable art4/listening -- ${reason}`, "monitor-format = wav", "; eslint-enable art4/listening", "[support]", "monitor-format = wav",
    ].join("\n"))).toEqual(["6:1 art4/listening"]);
  });

  it("all rules where none is named", () => {
    expect(lint("queues.conf", "; eslint-disable\n[sales]\nmonitor-format = wav\nautopause = yes\n")).toEqual([]);
  });

  it("another rule stays reported, and the comment is reported as unused", () => {
    expect(lint("queues.conf", "[sales]\n; eslint-disable-next-line art4/tracking -- wrong\nmonitor-format = wav\n"))
      .toEqual([`2:1 ${nothingFrom("art4/tracking")}`, "3:1 art4/listening"]);
  });

  it("a rule that does not exist", () => {
    expect(lint("queues.conf", "[sales]\n; eslint-disable-next-line art4/listenning\nmonitor-format = wav\n"))
      .toEqual(["2:1 art4/listenning", "3:1 art4/listening"]);
  });

  it("a block comment", () => {
    expect(lint("queues.conf", `[sales]\n;-- eslint-disable-next-line art4/listening -- ${reason} --;\nmonitor-format = wav\n`)).toEqual([]);
  });

  it("the fix of an unused comment removes the comment alone", () => {
    const text = "[sales]\n; eslint-disable-next-line art4/listening\nmonitor-format =\n";
    expect(linter.verifyAndFix(text, config, { filename: "/project/queues.conf" }).output).toBe("[sales]\n \nmonitor-format =\n");
  });
});

describe("disable comments in XML", () => {
  const listen = '<action application="eavesdrop" data="all"/>';
  const dialplan = (...lines: string[]): string => ["<extension>", "<condition>", ...lines, "</condition>", "</extension>"].join("\n");

  it("none", () => {
    expect(lint("dialplan/default.xml", dialplan(listen))).toEqual(["3:2 art4/listening"]);
  });

  it.each(["--", "-", "–", "—"])("eslint-disable-next-line, the reason after %s", (mark) => {
    expect(lint("dialplan/default.xml", dialplan(`<!-- eslint-disable-next-line art4/listening ${mark} ${reason} -->`, listen))).toEqual([]);
  });

  it("over several lines: it means the line after its end", () => {
    expect(lint("dialplan/default.xml", dialplan(`<!-- eslint-disable-next-line art4/listening\n - ${reason}\n-->`, listen))).toEqual([]);
  });

  it("eslint-disable-line must stand on one line", () => {
    expect(lint("dialplan/default.xml", dialplan(`${listen}<!-- eslint-disable-line\nart4/listening -->`)))
      .toEqual(["3:2 art4/listening", "3:45 eslint-disable-line comment should not span multiple lines."]);
  });

  it("text in a value or in CDATA is no comment", () => {
    expect(lint("dialplan/default.xml", dialplan(
      '<action application="log" data="&lt;!-- eslint-disable-next-line --&gt;"/>', listen,
      "<note><![CDATA[<!-- eslint-disable-next-line -->]]></note>", listen,
    ))).toEqual(["4:2 art4/listening", "6:2 art4/listening"]);
  });
});

describe("every syntax: a comment is seen (here as a needless one), text that looks like it is not", () => {
  const directive = "eslint-disable-next-line art4/listening -- reason";

  it.each([
    ["queues.conf", `[sales]\n; ${directive}\nstrategy = rrmemory\n`, "2:1"],
    ["extensions.ael", `context sales {\n  // ${directive}\n  s => Hangup();\n}\n`, "2:3"],
    ["wallboard.ini", `[display]\n; ${directive}\nqueue = sales\n`, "2:1"],
    ["application.properties", `# ${directive}\nqueue.name=sales\n`, "1:1"],
    ["default.xml", `<include>\n  <!-- ${directive} -->\n</include>\n`, "2:3"],
    ["stack.yaml", `queue: sales # eslint-disable-line art4/listening -- reason\n`, "1:14"],
    ["flow.jsonc", `{\n  // ${directive}\n  "queue": "sales"\n}\n`, "2:3"],
    ["main.tf", `resource "queue" "sales" {\n  # ${directive}\n}\n`, "2:3"],
    ["seed.sql", `-- ${directive}\nINSERT INTO queues (name) VALUES ('sales');\n`, "1:1"],
  ])("%s: comment", (path, text, place) => {
    expect(lint(path, text)).toEqual([`${place} ${nothingFrom("art4/listening")}`]);
  });

  it.each([
    ["queues.conf", `[sales]\nsetvar = note=\\; ${directive}\n`],
    ["wallboard.ini", `[display]\nnote = "; ${directive}"\n`],
    ["application.properties", `queue.note = # ${directive}\n`],
    ["default.xml", `<include note="# ${directive}">&lt;!-- ${directive} --></include>\n`],
    ["stack.yaml", `note: "# ${directive}"\ntext: |\n  # ${directive}\n`],
    ["flow.jsonc", `{ "note": "// ${directive}" }\n`],
    ["main.tf", `note = "# ${directive}"\ntext = <<EOT\n# ${directive}\nEOT\n`],
    ["seed.sql", `INSERT INTO notes (text) VALUES ('-- ${directive}');\n`],
  ])("%s: value", (path, text) => {
    expect(lint(path, text)).toEqual([]);
  });
});
