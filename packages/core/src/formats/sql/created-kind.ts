import { type Token } from "./token.ts";

const kinds = new Set([
  "TABLE", "VIEW", "PROCEDURE", "PROC", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE", "INDEX", "DATABASE", "SCHEMA", "USER", "ROLE",
  "SEQUENCE", "TYPE", "RULE", "DOMAIN", "EXTENSION", "POLICY", "AGGREGATE", "OPERATOR", "SERVER", "SYNONYM", "LOGIN",
]);

/** The word that says what a `CREATE` or `ALTER` at `at` is about; `undefined` where none follows soon. */
export function createdKind(tokens: readonly Token[], at: number): Token | undefined {
  return tokens.slice(at + 1, at + 25).find((token) => token.kind === "word" && kinds.has(token.word));
}
