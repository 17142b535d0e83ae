import { RuleTester, type Rule } from "eslint";
import { describe, it } from "vitest";
import art4 from "../src/index.ts";

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ plugins: { art4 }, language: "art4/settings" });
const rule = (id: string): Rule.RuleModule => art4.rules![id] as Rule.RuleModule;

tester.run("listening", rule("listening"), {
  valid: [
    { name: "off", filename: "queues.conf", code: "[sales]\nmonitor-format =\n" },
    { name: "commented", filename: "queues.conf", code: "[sales]\n;monitor-format = wav\n" },
    { name: "another rule's finding", filename: "queues.conf", code: "[sales]\neventmemberstatus = yes\n" },
    { name: "a file of no product", filename: "fruit.conf", code: "[sales]\nmonitor-format = wav\n" },
    { name: "a file that core does not read", filename: "notes.art4-unknown", code: "monitor-format = wav" },
    { name: "an empty file", filename: "queues.conf", code: "" },
  ],
  invalid: [
    {
      name: "message, place and end",
      filename: "queues.conf",
      code: "[sales]\n  monitor-format = wav\nmember => PJSIP/101\n",
      errors: [{
        message: /^Allows operators to be listened to: \S.* Circular 4\/2017 does not .* Turn it off, .* Compliant: monitor-format =\.$/u,
        line: 2, column: 3, endLine: 2, endColumn: 17, suggestions: 1,
      }],
    },
    {
      name: "the last line without a line break",
      filename: "queues.conf",
      code: "[sales]\nmember => PJSIP/101\nmonitor-format = wav",
      errors: [{ messageId: "finding", line: 3, column: 1, endLine: 3, endColumn: 15, suggestions: 1 }],
    },
    {
      name: "CRLF",
      filename: "queues.conf",
      code: "[sales]\r\nmonitor-format = wav\r\n",
      errors: [{ messageId: "finding", line: 2, column: 1, endLine: 2, endColumn: 15, suggestions: 1 }],
    },
    {
      name: "a byte-order mark moves no column",
      filename: "features.conf",
      code: "\uFEFF[featuremap]\nautomixmon => *3\n",
      errors: [{ messageId: "finding", line: 2, column: 1, endLine: 2, endColumn: 11, suggestions: 1 }],
    },
    {
      name: "two settings, in order",
      filename: "queues.conf",
      code: "[sales]\nmonitor-format = wav\nmonitor-type = MixMonitor\n",
      errors: [
        { messageId: "finding", line: 2, column: 1, endLine: 2, endColumn: 15, suggestions: 1 },
        { messageId: "finding", line: 3, column: 1, endLine: 3, endColumn: 13 },
      ],
    },
    {
      name: "the dialplan",
      filename: "extensions.conf",
      code: "[supervisor]\nexten => _55X.,1,ChanSpy(PJSIP/${EXTEN:2},qw)\n",
      errors: [{ messageId: "finding", line: 2, column: 18, endLine: 2, endColumn: 25, suggestions: 1 }],
    },
    {
      name: "in Italian",
      filename: "queues.conf",
      code: "[sales]\nmonitor-format = wav\n",
      options: [{ language: "it" }],
      errors: [{ message: /^Consente di ascoltare gli operatori: .* Conforme: monitor-format =\.$/u, line: 2, column: 1, suggestions: 1 }],
    },
  ],
});

tester.run("operator-state", rule("operator-state"), {
  valid: [{ name: "off", filename: "queues.conf", code: "[sales]\neventmemberstatus = no\n" }],
  invalid: [{
    name: "on",
    filename: "/etc/asterisk/queues.conf",
    code: "[sales]\neventmemberstatus = yes ; for the wallboard\n",
    errors: [{ messageId: "finding", line: 2, column: 1, endLine: 2, endColumn: 18, suggestions: 1 }],
  }],
});

tester.run("break-tracking", rule("break-tracking"), {
  valid: [{ name: "off", filename: "queues.conf", code: "[sales]\nautopause = no\n" }],
  invalid: [{
    name: "on",
    filename: "queues.conf",
    code: "[sales]\nautopause=all\n[support]\nautopause=yes\n",
    errors: [
      { messageId: "finding", line: 2, column: 1, endLine: 2, endColumn: 10, suggestions: 1 },
      { messageId: "finding", line: 4, column: 1, endLine: 4, endColumn: 10, suggestions: 1 },
    ],
  }],
});

const cdr = '<configuration name="cdr_csv.conf">\n<settings>\n<param name="default-template" value="example"/>\n</settings>\n</configuration>\n';

tester.run("crm-further-processing", rule("crm-further-processing"), {
  valid: [{ name: "a mere indication", filename: "cdr_csv.conf.xml", code: cdr }],
  invalid: [{
    name: "a mere indication, for an audit",
    filename: "cdr_csv.conf.xml",
    code: cdr,
    options: [{ audit: true }],
    errors: [{ messageId: "finding", line: 3, column: 2, endLine: 3, endColumn: 7 }],
  }],
});
