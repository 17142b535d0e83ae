// What a walk leaves out is what git leaves out: compared with `git ls-files` on trees made for it.
import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { discover } from "../src/discover.ts";
import { folderWith } from "./support/folder.ts";

function git(folder: string, ...args: string[]): string {
  return execFileSync("git", ["-c", "core.excludesFile=/dev/null", "-c", "core.quotePath=false", ...args], { cwd: folder, encoding: "utf8" });
}

function repository(files: Record<string, string | Buffer>, ignoreCase = false): string {
  const folder = folderWith(files);
  git(folder, "init", "-q", ".");
  if (ignoreCase) git(folder, "config", "core.ignorecase", "true");
  return folder;
}

/** Files that git takes for part of the project: untracked and not ignored. */
function keptByGit(folder: string): string[] {
  return git(folder, "ls-files", "-o", "-z", "--exclude-standard").split("\0").filter((path) => path !== "").sort();
}

function keptByWalk(folder: string, start = folder): string[] {
  return [...discover([{ path: start, isFolder: true }], false, () => false)].map((found) => {
    expect(found.kind).toBe("file");
    return relative(folder, found.path);
  }).sort();
}

function files(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, "x\n"]));
}

const tree = [
  "a.conf", "b.conf", "A.CONF", "foo", "abc/d/x", "abcd/x", "abcx", "sub/a.conf", "sub/b.conf", "sub/deep/a.conf", "sub/deep/er/c.xml", "build/a.conf",
  "sub/build/a.conf", "sub/build/keep/a.conf", "docs/readme", "docs/a/readme", "docs/a/b/readme", "sp ace", "trail ", "#hash", "!bang", "x[1].conf",
  "x1.conf", "x2.conf", "x-.conf", "x].conf", "x^.conf", "back\\slash", "é.conf", "dir.conf/inner", "foo/../bar2/foo", ".hidden/a.conf", "z/y/x/w/v.conf", "star*name", "tab\tname",
].filter((path) => path !== "foo/../bar2/foo");

/** Each is the .gitignore of one tree. */
const cases: readonly string[] = [
  "*.conf", "/*.conf", "build", "build/", "/build/", "sub/build", "/sub/build/", "sub/*", "sub/**", "**/build", "**/deep/*.conf", "sub/**/a.conf", "**", "/**", "**/",
  "*.conf\n!a.conf", "*\n!*/\n!*.xml", "sub/\n!sub/a.conf", "sub/*\n!sub/a.conf", "!a.conf", "a.conf\n!a.conf\na.conf",
  "docs/**/readme", "docs/*/readme", "docs/**", "docs/a/**\n!docs/a/b", "docs/**/", "**/a/**", "abc**/x", "ab**x", "a**", "abc/**x", "**x", "abc**", "a/**/b**/c",
  "sp ace", "trail ", "trail\\ ", "trail\\ \\ ", "trail  ", "\\#hash", "#hash", "\\!bang", "!bang", "back\\\\slash", "back\\slash", "foo\\", "\\", "/", "//", "!", "!/", "foo//", "//foo",
  "x[1-2].conf", "x[12].conf", "x[!1].conf", "x[^1].conf", "x\\[1\\].conf", "x[1.conf", "x[]].conf", "x[]-].conf", "x[a-].conf", "x[-a].conf", "x[[:digit:]].conf", "x[[:nope:]].conf",
  "x[![:alpha:]].conf", "x[1-].conf", "x[[:digit:]", "x[[:].conf", "x[\\]].conf", "x[^^].conf", "x[+--].conf", "x[0-9-a].conf", "x[", "x[]", "x[!]", "x[!]].conf", "sub[/]a.conf", "sub[!x]a.conf", "sub?a.conf",
  "?.conf", "??.conf", "é.conf", "[é].conf", "é*", "*é*", "A.conf", "*.CONF", "[a-b].conf", "[A-B].conf", "DOCS/", "*/a.conf", "*/*/a.conf", "*/", "/*/", "*", "!*", "*/*", "/*\n!/sub", "**/*.conf",
  "sub/deep/../a.conf", "./a.conf", "a.conf\r\nbuild/\r\n", "\ufeffa.conf\n", "a.conf \r\n", "dir.conf/", ".hidden", ".*", "z/**/v.conf", "z/**/**/v.conf", "z/***/v.conf", "z/**/w", "**/w/*", "**/**/w", "z\\/y", "z/**\\/v.conf",
  "star\\*name", "star*name", "star[*]name", "tab\tname", "tab?name", "   ", " a.conf", "a.conf\t", "\ta.conf", "sub/deep/", "deep/er", "/deep", "er/", "sub/**/er/*", "/sub/*/\n!/sub/deep/",
];

test.each([false, true])("single .gitignore files (core.ignorecase %s)", (ignoreCase) => {
  // One repository for all: a folder for each case, as many repositories take long to make.
  const all = cases.flatMap((source, index) => Object.entries({ ...files(tree), ".gitignore": source }).map(([path, content]) => [`${index}/${path}`, content]));
  const folder = repository(Object.fromEntries(all) as Record<string, string>, ignoreCase);
  const byCase = (paths: readonly string[]): Record<string, string[]> => Object.fromEntries(cases.map((source, index) =>
    [JSON.stringify(source), paths.filter((path) => path.startsWith(`${index}/`)).map((path) => path.slice(`${index}/`.length))]));
  const expected = byCase(keptByGit(folder));
  expect(byCase(keptByWalk(folder))).toEqual(expected);
  // The cases are worth something: they ignore neither always nothing nor always the same.
  expect(new Set(Object.values(expected).map((paths) => paths.join("\n"))).size).toBeGreaterThan(50);
});

test("a .gitignore in a repository's root", () => {
  const folder = repository({ ...files(tree), ".gitignore": "/a.conf\nsub/deep/**\n!sub/deep/er\n/docs/*/b\n" });
  expect(keptByWalk(folder)).toEqual(keptByGit(folder));
});

test("nested .gitignore files, the nearest first, and .git/info/exclude last", () => {
  const folder = repository({
    ...files(tree),
    ".gitignore": "*.conf\n!/sub/deep/a.conf\nbuild\n",
    "sub/.gitignore": "!b.conf\n/deep/er\n!build/\n",
    "sub/deep/.gitignore": "a.conf\n",
    "docs/.gitignore": "/readme\n",
    "z/.gitignore": "!*.conf\n",
    "docs/a/.gitignore": "*\n!.gitignore\n",
  });
  execFileSync("sh", ["-c", "printf 'abcx\\n!a.conf\\nfoo\\n' > .git/info/exclude; printf '!foo\\n' >> .gitignore"], { cwd: folder });
  expect(keptByWalk(folder)).toEqual(keptByGit(folder));
});

test("random patterns over random trees", () => {
  // A fixed seed: the same trees on every run.
  let state = 42;
  const random = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const names = ["a", "b", "ab", "a.c", "b.c", "aab", "c"];
  const pieces = ["a", "b", "c", "*", "**", "?", "/", "/", "/**/", "[ab]", "[!a]", ".", "\\*", "a*", "*b"];
  const rounds = 400;
  const all: Record<string, string> = {};
  for (let round = 0; round < rounds; round++) {
    const paths = new Set<string>();
    for (let index = 0; index < 25; index++) {
      const path = Array.from({ length: 1 + random(4) }, () => pick(names)).join("/");
      const clashes = [...paths].some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`));
      if (!clashes) paths.add(path);
    }
    const lines = (): string => Array.from({ length: 1 + random(5) }, () =>
      (random(4) === 0 ? "!" : "") + Array.from({ length: 1 + random(5) }, () => pick(pieces)).join("") + (random(5) === 0 ? "/" : "")).join("\n");
    const inner = [...paths].find((path) => path.includes("/"))?.split("/")[0];
    const sources = { ".gitignore": lines(), ...(inner === undefined ? {} : { [`${inner}/.gitignore`]: lines() }) };
    for (const [path, content] of Object.entries({ ...files([...paths]), ...sources })) all[`${round}/${path}`] = content;
  }
  const folder = repository(all);
  const [byWalk, byGit] = [keptByWalk(folder), keptByGit(folder)];
  for (let round = 0; round < rounds; round++) {
    const own = (paths: readonly string[]): string[] => paths.filter((path) => path.startsWith(`${round}/`));
    expect(own(byWalk), JSON.stringify([all[`${round}/.gitignore`], all[`${round}/a/.gitignore`], all[`${round}/b/.gitignore`]])).toEqual(own(byGit));
  }
});

test("a walk that starts in a subfolder goes by the .gitignore files above it, up to the repository's root", () => {
  const folder = repository({ ...files(tree), ".gitignore": "/sub/deep/a.conf\nb.conf\n" });
  expect(keptByWalk(folder, join(folder, "sub"))).toEqual(["sub/a.conf", "sub/build/a.conf", "sub/build/keep/a.conf", "sub/deep/er/c.xml"]);
});

test("outside a repository a .gitignore counts for its own folder and below", () => {
  const folder = folderWith({ ".gitignore": "a.conf\n", "in/a.conf": "", "in/b.conf": "", "in/.gitignore": "b.conf\n", "in/c.conf": "" });
  expect(keptByWalk(folder, join(folder, "in"))).toEqual(["in/.gitignore", "in/a.conf", "in/c.conf"]);
  expect(keptByWalk(folder)).toEqual([".gitignore", "in/.gitignore", "in/c.conf"]);
});

test("a repository inside a repository goes by its own .gitignore alone", () => {
  const folder = repository({ ".gitignore": "*.conf\n", "inner/a.conf": "", "inner/b.xml": "", "inner/.gitignore": "*.xml\n" });
  git(join(folder, "inner"), "init", "-q", ".");
  expect(keptByWalk(folder)).toEqual([".gitignore", "inner/.gitignore", "inner/a.conf"]);
});

test("a .gitignore that is a symbolic link is not followed, as git does not", () => {
  const folder = repository({ ...files(["a.conf", "b.conf"]), rules: "a.conf\n" });
  symlinkSync("rules", join(folder, ".gitignore"));
  expect(keptByWalk(folder)).toEqual(["a.conf", "b.conf", "rules"]);
  expect(keptByGit(folder)).toEqual([".gitignore", "a.conf", "b.conf", "rules"]);
});

test("a pattern that is costly for a backtracking matcher is not", () => {
  const name = "a".repeat(200);
  const folder = repository({ [name]: "", ".gitignore": `${"a*".repeat(40)}b\n${"**/a*/".repeat(20)}b\n` });
  const started = performance.now();
  expect(keptByWalk(folder)).toEqual([".gitignore", name]);
  expect(performance.now() - started).toBeLessThan(1_000);
});
