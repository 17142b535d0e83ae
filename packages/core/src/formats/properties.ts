import { draftRoot } from "../tree/builder.ts";
import type { Comment } from "../tree/setting.ts";
import { baseName, hasEnding, type Format, type Reading } from "./format.ts";
import { addJavaEntries } from "./properties/java-entries.ts";
import { addShellEntries } from "./properties/shell-entries.ts";
import { isShellConfiguration, isShellStyle } from "./properties/shell-shape.ts";

const propertiesName = /\.properties(?:\.(?:sample|example|template|tpl|j2|in|dist|default|orig|bak|old))*$/;
const envName = /^\.env(?:\.[\w-]+)*$|\.env$|^env\.(?:sample|example|template|dist)$/;

/**
 * Lists of settings without sections, all under the root: Java's .properties, and `NAME=value` lines as in .env files
 * and in shell-like .conf files. Which of the two a text is, its own lines tell.
 */
export const properties: Format = {
  id: "properties",
  caseInsensitive: false,

  claims(path, text) {
    const name = baseName(path);
    if (propertiesName.test(name)) return true;
    if (envName.test(name)) return !hasEnding(path, ".js", ".ts", ".mjs", ".cjs", ".json", ".yml", ".yaml", ".md");
    return hasEnding(path, ".conf") && isShellConfiguration(text);
  },

  read(text): Reading {
    const root = draftRoot(text);
    const comments: Comment[] = [];
    if (isShellStyle(text)) addShellEntries(root, text, comments);
    else addJavaEntries(root, text, comments);
    return { root, comments, includes: [], problems: [] };
  },
};
