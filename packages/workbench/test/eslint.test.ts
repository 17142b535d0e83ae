// The built plugin in the real ESLint, the version the house uses and the oldest line it supports.
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import json from "@eslint/json";
import { ESLint, type Linter } from "eslint";
import type source from "eslint-plugin-art4";
import { ESLint as ESLint9 } from "eslint-v9";
import yml from "eslint-plugin-yml";
import tseslint from "typescript-eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// Around vitest's resolution, which would take the sources.
const require = createRequire(import.meta.url);
const art4 = require("../../eslint-plugin/dist/index.js") as typeof source;

const files = {
  "queues.conf": "[general]\nautofill = yes\n[sales]\nmonitor-format = wav\neventmemberstatus = yes\nmember => PJSIP/101\n",
  "covered/queues.conf": "[sales]\n; eslint-disable-next-line art4/listening -- agreement of 3 March 2025\nmonitor-format = wav\n",
  "needless/queues.conf": "[sales]\n; eslint-disable-next-line art4/listening -- agreement of 3 March 2025\nmonitor-format =\n",
  "dialplan/sales.xml": '<extension name="sales">\n<condition>\n<action application="eavesdrop" data="${uuid}"/>\n</condition>\n</extension>\n',
  "storage.json": '{\n  "ResourceType": "CALL_RECORDINGS",\n  "StorageConfig": { "StorageType": "S3" }\n}\n',
  "stack.yaml": [
    "Resources:", "  Recordings:", "    Type: AWS::Connect::InstanceStorageConfig", "    Properties:",
    "      InstanceArn: !GetAtt Instance.Arn", "      ResourceType: CALL_RECORDINGS", "      StorageType: S3",
    "  Screens:", "    Type: AWS::Connect::InstanceStorageConfig", "    Properties:", "      InstanceArn: !GetAtt Instance.Arn",
    "      # eslint-disable-next-line art4/observation -- agreement of 3 March 2025", "      ResourceType: SCREEN_RECORDINGS", "      StorageType: S3", "",
  ].join("\n"),
  "policy.json": '{ "mediaPolicies": {}, "actions": { "retainRecording": true } }\n',
  "instance.yml": "Resources:\n  Main:\n    Type: AWS::Connect::Instance\n    Properties:\n      Attributes:\n        ContactLens: true # all\n",
  "src/index.js": "export const queue = 'sales';\n",
  "src/calls.mjs": [
    'import twilio from "twilio";', "export const call = (to, from, url) => twilio().calls.create({", "  to, from, url,", "  record: true,", "});", "",
  ].join("\n"),
  "web/report.ts": [
    'import { GetMetricDataV2Command } from "@aws-sdk/client-connect";',
    "export const report = (id: string, from: Date, to: Date): GetMetricDataV2Command => new GetMetricDataV2Command({",
    '  ResourceArn: id, StartTime: from, EndTime: to, Filters: [], Groupings: ["AGENT"],', '  Metrics: [{ Name: "AVG_HANDLE_TIME" }],', "});", "",
  ].join("\n"),
  "web/Columns.tsx": [
    'import { ColumnDefinition, WorkersDataTable } from "@twilio/flex-ui";', "export const columns = (): void => {",
    "  WorkersDataTable.Content.add(", '    <ColumnDefinition key="answered" header="Calls answered" />,', "  );", "};", "",
  ].join("\n"),
  "web/Columns.jsx": [
    'import { ColumnDefinition, WorkersDataTable } from "@twilio/flex-ui";', "export const columns = () => {",
    "  // eslint-disable-next-line art4/daily-productivity -- columns of totals only", "  WorkersDataTable.Content.add(", '    <ColumnDefinition key="answered" header="Calls answered" />,', "  );",
    '  WorkersDataTable.Content.add(<ColumnDefinition key="aht" header="AHT" />);', "};", "",
  ].join("\n"),
  "package.json": '{ "name": "wallboard", "private": true }\n',
};

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "art4-eslint-")));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const confAndXml = [
  "dialplan/sales.xml 3:2 art4/listening warn",
  "needless/queues.conf 2:1 Unused eslint-disable directive (no problems were reported from 'art4/listening'). warn",
  "queues.conf 4:1 art4/listening warn",
  "queues.conf 5:1 art4/operator-state error",
];
const code = ["src/calls.mjs 4:3 art4/listening warn"];
const typeScript = ["web/Columns.tsx 3:28 art4/daily-productivity error", "web/report.ts 4:15 art4/handling-time error"];
const always = [...confAndXml, ...code].sort();
const jsonAndYaml = [
  "instance.yml 6:9 art4/listening warn",
  "policy.json 1:38 art4/listening warn",
  "stack.yaml 6:7 art4/listening warn",
  "storage.json 2:4 art4/listening warn",
];

describe.each([["10", ESLint], ["9", ESLint9 as unknown as typeof ESLint]])("ESLint %s", (version, Version) => {
  /** `path line:column rule severity` of every message in the project. */
  async function lint(config: Linter.Config[]): Promise<string[]> {
    const results = await new Version({ cwd: folder, overrideConfigFile: true, baseConfig: config }).lintFiles(["."]);
    return results.flatMap(({ filePath, messages }) => messages.map(({ line, column, ruleId, severity, message }) =>
      `${relative(folder, filePath)} ${line}:${column} ${ruleId ?? message} ${severity === 2 ? "error" : "warn"}`)).sort();
  }

  it("is the version it says", () => {
    expect(Version.version.split(".")[0]).toBe(version);
  });

  it("recommended: settings files and JavaScript; JSON, YAML and TypeScript are left alone", async () => {
    expect(await lint(art4.configs.recommended)).toEqual(always);
  });

  it("strict: errors", async () => {
    expect(await lint(art4.configs.strict)).toEqual(always.map((line) => line.replace(/(?<= art4\/\S+) warn$/, " error")));
  });

  it("audit finds no less", async () => {
    expect(await lint(art4.configs.audit)).toEqual(expect.arrayContaining(always));
  });

  it("settings-json-yaml: JSON and YAML, too", async () => {
    expect(await lint([...art4.configs.recommended, ...art4.configs["settings-json-yaml"]])).toEqual([...always, ...jsonAndYaml].sort());
  });

  const own = [
    { files: ["**/*.json"], plugins: { json }, language: "json/json", rules: json.configs.recommended.rules },
    ...yml.configs.recommended,
  ] as Linter.Config[];

  it.each([
    ["art4 first", [...art4.configs.recommended, ...own]],
    ["art4 last", [...own, ...art4.configs.recommended]],
  ])("beside @eslint/json and eslint-plugin-yml: %s", async (_order, config) => {
    expect(await lint(config)).toEqual([...always, ...jsonAndYaml].sort());
  });

  const forEveryFile = [{ rules: { "no-irregular-whitespace": "error", "no-unused-vars": "error" } }, ...tseslint.configs.recommended] as Linter.Config[];

  it.each([
    ["art4 first", [...art4.configs.recommended, ...forEveryFile]],
    ["art4 last", [...forEveryFile, ...art4.configs.recommended]],
  ])("beside rules for JavaScript that are on for every file: %s", async (_order, config) => {
    expect(await lint(config)).toEqual([...always, ...typeScript].sort());
  });

  it("JSX, where the configuration has it", async () => {
    const jsx = { files: ["**/*.jsx"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } };
    expect(await lint([...art4.configs.recommended, jsx])).toEqual([...always, "web/Columns.jsx 7:28 art4/handling-time error"].sort());
  });

  it("suggests, in the languages of other plugins and in code", async () => {
    const results = await new Version({
      cwd: folder, overrideConfigFile: true, baseConfig: [...own, ...tseslint.configs.recommended as Linter.Config[], ...art4.configs.recommended],
    }).lintFiles(["policy.json", "instance.yml", "src/calls.mjs", "web/report.ts"]);
    expect(results.map(({ source, messages: [message] }) => {
      const { range: [start, end], text } = message!.suggestions![0]!.fix;
      return source!.slice(0, start) + text + source!.slice(end);
    })).toEqual([
      files["policy.json"].replace("true", "false"), files["instance.yml"].replace("true", "false"),
      files["src/calls.mjs"].replace("true", "false"), files["web/report.ts"].replace("AGENT", "QUEUE"),
    ]);
  });

  it("keeps what was accepted, with its reason", async () => {
    const [result] = await new Version({ cwd: folder, overrideConfigFile: true, baseConfig: art4.configs.recommended }).lintFiles(["covered"]);
    expect(result!.messages).toEqual([]);
    expect(result!.suppressedMessages.map(({ ruleId, line, suppressions }) => ({ ruleId, line, suppressions }))).toEqual([
      { ruleId: "art4/listening", line: 3, suppressions: [{ kind: "directive", justification: "agreement of 3 March 2025" }] },
    ]);
  });

  it("gives ends and messages", async () => {
    const [result] = await new Version({ cwd: folder, overrideConfigFile: true, baseConfig: art4.configs.recommended }).lintFiles(["queues.conf"]);
    expect(result!.messages[0]).toMatchObject({ line: 4, column: 1, endLine: 4, endColumn: 15, messageId: "finding" });
    expect(result!.messages[0]!.message).toMatch(/^Allows operators .* Compliant: monitor-format =\.$/u);
  });

  it("takes options: Italian", async () => {
    const config: Linter.Config[] = [...art4.configs.recommended, { files: ["**/*.conf"], rules: { "art4/listening": ["warn", { language: "it" }] } }];
    const [result] = await new Version({ cwd: folder, overrideConfigFile: true, baseConfig: config }).lintFiles(["queues.conf"]);
    expect(result!.messages[0]!.message).toMatch(/^Consente .* Conforme: monitor-format =\.$/u);
  });

  it("refuses an option that does not exist", async () => {
    const config: Linter.Config[] = [...art4.configs.recommended, { files: ["**/*.conf"], rules: { "art4/listening": ["warn", { lang: "it" }] } }];
    await expect(lint(config)).rejects.toThrow(/art4\/listening/u);
  });
});
