import type { Setting } from "../../tree/setting.ts";
import { isCompared } from "../../tree/value.ts";
import { columnFigure } from "./column-figure.ts";
import { wordsOf } from "./identifier.ts";
import { isColumnName, selectOf, tableOfColumn } from "./table-calls.ts";

/**
 * How code uses a name. `declared`: a member of a type, class, table, schema or settings file; `sent`: part of what is emitted, stored or
 * answered; `event`: the name of an event; `address`: the path of a request; `called`: a call of a service; `shown`: read to be shown, or
 * told apart by a switch;
 * `loose`: in any other object or expression.
 */
export type Usage = "declared" | "sent" | "event" | "address" | "called" | "shown" | "loose";

/** Functions that declare what is stored. */
const schemaFunctions = new Set([
  "schema", "model", "define", "table", "pgtable", "mysqltable", "sqlitetable", "createtable", "object", "entity", "column", "createcollection", "addcolumn", "init", "record", "interface", "strict", "aggregate", "groupby", "findall",
]);
/** Functions by which data leaves: sockets, requests, stores, answers. */
const sinkFunctions = new Set([
  "emit", "send", "publish", "broadcast", "push", "post", "put", "patch", "insert", "insertone", "insertmany", "create", "bulkcreate", "save", "upsert", "write", "putitem", "putrecord", "json", "trigger", "dispatch", "sendmessage", "stringify", "fetch", "setdoc", "addoc", "set", "update", "updateone", "updatemany", "createmany", "findoneandupdate", "findbyidandupdate", "hset", "hmset", "zadd",
]);
/** Functions whose first argument names an event that others hear, or that is heard of others. */
const eventFunctions = new Set(["emit", "send", "publish", "broadcast", "trigger", "listen", "subscribe", "to"]);
/** Functions whose first argument is the path of a request. */
const requestFunctions = new Set(["get", "fetch", "axios", "request", "usequery", "useswr", "ajax", "getjson", "post", "put", "patch"]);
/** Objects whose calls are requests. */
const serviceWords = ["api", "service", "client", "http", "axios", "repository", "store", "reports", "analytics"];

const identifierLike = /^[\w.:/${}-]+$/;

/** How a setting of the tree is used; settings files, SQL and everything declared are `declared`. */
export function usageOf(setting: Setting): Usage {
  const parent = setting.parent;
  if (isColumnName(setting) || selectOf(setting) || columnFigure(setting) !== undefined) return "declared";
  if (setting.kind === "item" && parent?.kind === "call" && setting.key === "1" && setting.value !== undefined && identifierLike.test(setting.value)) {
    if (tableOfColumn(setting)) return "declared";
    const name = parent.key.toLowerCase();
    if (requestFunctions.has(name) && setting.value.includes("/")) return "address";
    return eventFunctions.has(name) ? "event" : "loose";
  }
  if (setting.kind === "call") return wordsOf(objectOf(setting)).some((word) => serviceWords.includes(word)) ? "called" : "loose";
  if (setting.tag === "read") return isShown(setting) ? "shown" : "loose";
  if (isCompared(setting)) return setting.value === undefined ? "shown" : "loose";
  for (let node: Setting | undefined = parent; node; node = node.parent) {
    if (node.tag === "interface" || node.tag === "type" || node.tag === "class" || node.tag === "enum") return "declared";
    if (node.kind === "call") {
      const name = node.key.toLowerCase();
      return schemaFunctions.has(name) ? "declared" : sinkFunctions.has(name) ? "sent" : "loose";
    }
    if (["create-table", "alter-table", "create-view", "columns", "insert", "update"].includes(node.key)) return "declared";
    if (node.tag === "function" || node.tag === "jsx") return "loose";
  }
  return "loose";
}

/** Whether a setting stands in the object that a function returns. */
export function isReturned({ parent }: Setting): boolean {
  return parent?.key === "return" && parent.kind === "section";
}

/** Whether a read stands in an element that is drawn, or in a text of HTML; other reads are of code's own use. */
function isShown(read: Setting): boolean {
  for (let node = read.parent; node && node.tag !== "function"; node = node.parent) {
    if (node.tag === "jsx" || (node.tag === "template" && /<\/[a-z]/i.test(node.value ?? ""))) return true;
  }
  return false;
}

/** The dotted text that a call or a read starts from. */
export function objectOf(setting: Setting): string {
  return setting.children.find((child) => child.key === "@object")?.value ?? "";
}
