import { draftRoot } from "../tree/builder.ts";
import { hasEnding, type Format } from "./format.ts";
import { readEmbeddedJsonString } from "./json/embedded.ts";
import { JsonTreeReader } from "./json/tree-reader.ts";
import { firstContent, hasOtherSyntax } from "./reading/first-content.ts";
import { ProblemList } from "./reading/problem-list.ts";

/** Neither `{{ a template` nor `[a section]` nor `[[a table]]`. */
const jsonStart = /^(?:\{\s*["}]|\[\s*(?:["{\]]|\[\s*["{[\]]))/;

const inPlace = (offset: number): number => offset;

/** JSON and JSONC (comments, trailing commas): RFC 8259, read tolerantly. */
export const json: Format = {
  id: "json",
  caseInsensitive: false,
  claims: (path, text) =>
    hasEnding(path, ".json", ".jsonc") || (!hasOtherSyntax(path) && jsonStart.test(firstContent(text))),
  read(text) {
    const root = draftRoot(text);
    const problems = new ProblemList();
    const reader = new JsonTreeReader(text, root, {
      place: inPlace,
      problem: (reason, start, end) => {
        problems.add(reason, start, end);
        return true;
      },
      stringRead: (setting, start, end) => readEmbeddedJsonString(setting, text, start, end, inPlace),
    });
    const comments = reader.read();
    return { root, comments, includes: [], problems: problems.list };
  },
};
