// The hook as a project uses it: the real pre-commit installs it from a clone of this repository and runs it on real commits.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { examplesOf, products } from "@art4/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../generate/output.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "art4-pre-commit-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What git gives a hook's own process would lead it to this repository, and what npm gives a script's would tell npm who runs it.
const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:GIT_|npm_|ART4_|NODE_OPTIONS)/i.test(name)));
const identity = { GIT_AUTHOR_NAME: "Test", GIT_AUTHOR_EMAIL: "test@example.org", GIT_COMMITTER_NAME: "Test", GIT_COMMITTER_EMAIL: "test@example.org" };
const env = { ...outside, ...identity, PRE_COMMIT_HOME: join(folder, "pre-commit-home"), PRE_COMMIT_COLOR: "never" };

function run(cwd: string, command: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  if (error) throw error;
  return { status, output: stdout + stderr };
}

function git(cwd: string, ...args: string[]): string {
  const { status, output } = run(cwd, "git", ...args);
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${output}`);
  return output;
}

/** A repository whose one commit is this repository's working tree; gives its folder. */
function committedWorkingTree(): string {
  const clone = join(folder, "art4");
  mkdirSync(clone);
  git(clone, "init", "-q", ".");
  const listed = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8", env: outside, maxBuffer: 1e8 }).stdout;
  for (const path of listed.split("\0").filter((name) => name !== "" && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    cpSync(join(root, path), join(clone, path));
  }
  git(clone, "add", "-A");
  git(clone, "commit", "-q", "-m", "working tree");
  return clone;
}

const project = join(folder, "project");

/** Commits these files; gives what the commit said. */
function commit(files: Readonly<Record<string, string | Buffer>>): { status: number | null; output: string } {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  git(project, "add", "-A");
  return run(project, "git", "commit", "-m", "change");
}

describe("the hook in a project", () => {
  beforeAll(() => {
    if (spawnSync("pre-commit", ["--version"]).error) throw new Error("pre-commit is not installed: apt-get install pre-commit");
    const art4 = committedWorkingTree();
    mkdirSync(project);
    git(project, "init", "-q", ".");
    const config = `repos:\n  - repo: file://${art4}\n    rev: ${git(art4, "rev-parse", "HEAD").trim()}\n    hooks:\n      - id: art4\n`;
    writeFileSync(join(project, ".pre-commit-config.yaml"), config);
    expect(run(project, "pre-commit", "install").status).toBe(0);
    const installed = run(project, "pre-commit", "install-hooks");
    expect(installed.status, installed.output).toBe(0);
  });

  test("a commit that is clean passes", () => {
    const { status, output } = commit({ "queues.conf": "[support]\nstrategy = rrmemory\n" });
    expect(output).toMatch(/^art4\.+Passed$/m);
    expect(status).toBe(0);
  });

  test("a commit that switches recording on is stopped, with the place and what to do", () => {
    const { status, output } = commit({ "queues.conf": "[support]\nstrategy = rrmemory\nmonitor-format = wav\n" });
    expect(status).toBe(1);
    expect(output).toMatch(/^art4\.+Failed$/m);
    expect(output).toContain("- exit code: 1");
    expect(output).toContain("queues.conf:3:1  warning  art4/listening  [certain]");
    expect(output).toContain("What to do");
    expect(git(project, "log", "--oneline").trim().split("\n")).toHaveLength(1);
  });

  test("a commit that takes it out again passes", () => {
    expect(commit({ "queues.conf": "[support]\nstrategy = leastrecent\n" }).status).toBe(0);
  });

  test("an export in UTF-16 is looked at", () => {
    const { status, output } = commit({ "export/queues.conf": Buffer.from("\ufeff[support]\r\nmonitor-format = wav\r\n", "utf16le") });
    expect(output).toContain("export/queues.conf:2:1  warning  art4/listening  [certain]");
    expect(status).toBe(1);
    git(project, "rm", "-q", "-f", "export/queues.conf");
  });

  test("a commit of unrelated files does not start it", () => {
    const { status, output } = commit({ "notes.md": "# Notes\n", "logo.png": Buffer.from([137, 80, 78, 71, 0]), "Makefile": "all:\n", "data.blob": Buffer.from([0, 1, 2]) });
    expect(output).toMatch(/^art4\.+\(no files to check\)Skipped$/m);
    expect(status).toBe(0);
  });
});

test("the hook's file pattern lets every file pass that product data names", () => {
  const source = readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8");
  const verbose = /\n {2}files: \|\n((?: {4}.*\n?)+)/.exec(source)?.[1];
  expect(verbose?.trimStart().startsWith("(?ix)")).toBe(true);
  // Python's verbose flag: white space in the pattern means nothing.
  const pattern = new RegExp(verbose!.replace("(?ix)", "").replace(/\s+/g, ""), "i");
  const paths = new Set(products.flatMap((product) => [
    ...Object.values(product.files).map(({ sample }) => sample),
    ...product.settings.flatMap((setting) => examplesOf(product, setting).map(({ path }) => path)),
  ]));
  expect([...paths].filter((path) => !pattern.test(path))).toEqual([]);
  expect(["README.md", "logo.png", "sub/Makefile", "src/main.c", ".gitignore", "LICENSE"].filter((path) => pattern.test(path))).toEqual([]);
});
