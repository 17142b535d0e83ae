import * as typeScriptParser from "@typescript-eslint/parser";
import { RuleTester, type Linter, type Rule } from "eslint";
import { describe, expect, it } from "vitest";
import art4 from "../src/index.ts";

RuleTester.describe = describe;
RuleTester.it = it;

const rule = (id: string): Rule.RuleModule => art4.rules![id] as Rule.RuleModule;

describe("rules", () => {
  it.each(Object.entries(art4.rules!))("%s suggests and never fixes", (_id, { meta }) => {
    expect(meta?.hasSuggestions).toBe(true);
    expect(meta?.fixable).toBeUndefined();
  });
});

const settings = new RuleTester({ plugins: { art4 }, language: "art4/settings" });

settings.run("listening in settings files", rule("listening"), {
  valid: [],
  invalid: [
    {
      name: "conf: an empty value; the comment stays",
      filename: "queues.conf",
      code: "[sales]\nmonitor-format = wav ; on file\n",
      errors: [{ messageId: "finding", suggestions: [{ desc: "Turn recording off.", output: "[sales]\nmonitor-format =  ; on file\n" }] }],
    },
    {
      name: "in Italian",
      filename: "queues.conf",
      code: "[sales]\nmonitor-format = wav\n",
      options: [{ language: "it" }],
      errors: [{ messageId: "finding", suggestions: [{ desc: "Disattiva la registrazione.", output: "[sales]\nmonitor-format = \n" }] }],
    },
    {
      name: "CRLF",
      filename: "agents.conf",
      code: "[general]\r\nrecordagentcalls=yes\r\n",
      errors: [{ messageId: "finding", suggestions: [{ messageId: "suggestion", output: "[general]\r\nrecordagentcalls=no\r\n" }] }],
    },
    {
      name: "a byte-order mark",
      filename: "features.conf",
      code: "\uFEFF[featuremap]\nautomixmon => *3\n",
      errors: [{ messageId: "finding", suggestions: [{ messageId: "suggestion", output: "\uFEFF[featuremap]\nautomixmon => \n" }] }],
    },
    {
      name: "dialplan: the call, whatever its arguments",
      filename: "extensions.conf",
      code: "[supervisor]\nexten => _55X.,1,ChanSpy(PJSIP/${EXTEN:2},qw)\n same => n,Hangup()\n",
      errors: [{ messageId: "finding", suggestions: [{ messageId: "suggestion", output: "[supervisor]\nexten => _55X.,1,NoOp()\n same => n,Hangup()\n" }] }],
    },
    {
      name: "two settings: each its own",
      filename: "queues.conf",
      code: "[sales]\nmonitor-format = wav\n[support]\nmonitor-format = gsm\n",
      errors: [
        { messageId: "finding", line: 2, suggestions: [{ messageId: "suggestion", output: "[sales]\nmonitor-format = \n[support]\nmonitor-format = gsm\n" }] },
        { messageId: "finding", line: 4, suggestions: [{ messageId: "suggestion", output: "[sales]\nmonitor-format = wav\n[support]\nmonitor-format = \n" }] },
      ],
    },
    {
      name: "XML: inside the attribute's quotes",
      filename: "voice.xml",
      code: "<Response><Dial record='record-from-answer'>+390100000</Dial></Response>\n",
      errors: [{ messageId: "finding", suggestions: [{ messageId: "suggestion", output: "<Response><Dial record='do-not-record'>+390100000</Dial></Response>\n" }] }],
    },
    {
      name: "Terraform",
      filename: "main.tf",
      code: 'resource "aws_connect_instance" "main" {\n  contact_lens_enabled = true\n  inbound_calls_enabled = true\n}\n',
      errors: [{
        messageId: "finding",
        suggestions: [{ messageId: "suggestion", output: 'resource "aws_connect_instance" "main" {\n  contact_lens_enabled = false\n  inbound_calls_enabled = true\n}\n' }],
      }],
    },
    {
      name: "Terraform: none where the value stands elsewhere",
      filename: "main.tf",
      code: 'locals {\n  lens = true\n}\nresource "aws_connect_instance" "main" {\n  contact_lens_enabled = local.lens\n}\n',
      errors: [{ messageId: "finding", line: 5, suggestions: [] }],
    },
    {
      name: "JSON: a literal",
      filename: "policy.json",
      code: '{ "mediaPolicies": {}, "actions": { "retainRecording": true } }',
      errors: [{ messageId: "finding", suggestions: [{ messageId: "suggestion", output: '{ "mediaPolicies": {}, "actions": { "retainRecording": false } }' }] }],
    },
    {
      name: "YAML: a word without quotes",
      filename: "stack.yaml",
      code: "Resources:\n  Main:\n    Type: AWS::Connect::Instance\n    Properties:\n      Attributes:\n        ContactLens: true # all of it\n",
      errors: [{
        messageId: "finding",
        suggestions: [{
          messageId: "suggestion",
          output: "Resources:\n  Main:\n    Type: AWS::Connect::Instance\n    Properties:\n      Attributes:\n        ContactLens: false # all of it\n",
        }],
      }],
    },
  ],
});

const calls = (record: string): string =>
  `const twilio = require("twilio");\nconst on = true;\ntwilio(sid, token).calls.create({ to, from, url, record: ${record} });\n`;
const query = (groupings: string): string =>
  `import { GetMetricDataV2Command } from "@aws-sdk/client-connect";\nconst by = "AGENT";\n`
  + `new GetMetricDataV2Command({ ResourceArn: arn, Groupings: ${groupings}, Metrics: [{ Name: "AVG_HANDLE_TIME" }] });\n`;

const parsers: [name: string, extension: string, parser: Linter.Parser | undefined][] = [
  ["espree", "js", undefined],
  ["@typescript-eslint/parser", "ts", typeScriptParser as Linter.Parser],
];

for (const [name, extension, parser] of parsers) {
  const code = new RuleTester({ languageOptions: parser ? { parser } : {} });

  code.run(`listening in code, ${name}`, rule("listening"), {
    valid: [{ name: "off", filename: `call.${extension}`, code: calls("false") }],
    invalid: [
      {
        name: "a literal",
        filename: `call.${extension}`,
        code: calls("true"),
        errors: [{ messageId: "finding", line: 3, suggestions: [{ desc: "Turn recording off.", output: calls("false") }] }],
      },
      {
        name: "none where the value is a constant",
        filename: `call.${extension}`,
        code: calls("on"),
        errors: [{ messageId: "finding", line: 3, suggestions: [] }],
      },
    ],
  });

  code.run(`handling-time in code, ${name}`, rule("handling-time"), {
    valid: [{ name: "by queue", filename: `report.${extension}`, code: query('["QUEUE"]') }],
    invalid: [
      {
        name: "what is replaced may stand elsewhere than what is reported",
        filename: `report.${extension}`,
        code: query("['AGENT']"),
        errors: [{ messageId: "finding", suggestions: [{ desc: "Group by queue, not by operator.", output: query("['QUEUE']") }] }],
      },
      {
        name: "none where the queue is there already",
        filename: `report.${extension}`,
        code: query('["QUEUE", "AGENT"]'),
        errors: [{ messageId: "finding", suggestions: [] }],
      },
      {
        name: "none where the grouping is a constant",
        filename: `report.${extension}`,
        code: query("[by]"),
        errors: [{ messageId: "finding", suggestions: [] }],
      },
    ],
  });
}

new RuleTester({ languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }).run("listening in JSX", rule("listening"), {
  valid: [],
  invalid: [{
    name: "an attribute elsewhere changes nothing",
    filename: "Panel.jsx",
    code: 'import { Actions } from "@twilio/flex-ui";\nActions.addListener("beforeAcceptTask", (p) => { p.conferenceOptions.conferenceRecord = "true"; });\nexport const Panel = () => <p record="true">{"☎"}</p>;\n',
    errors: [{
      messageId: "finding", line: 2,
      suggestions: [{
        messageId: "suggestion",
        output: 'import { Actions } from "@twilio/flex-ui";\nActions.addListener("beforeAcceptTask", (p) => { p.conferenceOptions.conferenceRecord = "false"; });\nexport const Panel = () => <p record="true">{"☎"}</p>;\n',
      }],
    }],
  }],
});
