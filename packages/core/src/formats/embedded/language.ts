import type { Format } from "../format.ts";
import { graphql } from "../graphql.ts";
import { looksLikeGraphql } from "../graphql/shape.ts";
import { sql } from "../sql.ts";
import { looksLikeStatement } from "../sql/shape.ts";

/** The reader of the language that a text in code is written in; `undefined` where it is none that is read. `tag` is the template's. */
export function languageOf(text: string, tag?: string): Format | undefined {
  if (tag === "gql" || tag === "graphql") return graphql;
  if (looksLikeGraphql(text)) return graphql;
  return looksLikeStatement(text) ? sql : undefined;
}
