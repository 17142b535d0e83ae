import { draftRoot } from "../tree/builder.ts";
import type { Comment, Problem } from "../tree/setting.ts";
import { hasEnding, type Format, type Reading } from "./format.ts";
import { graphqlTokens } from "./graphql/lexer.ts";
import { GraphqlReader } from "./graphql/reader.ts";

/**
 * GraphQL. Operations and fragments are sections `query`, `mutation`, `subscription`, `fragment` with their name in `@name` (a fragment's type
 * in `@on`) and variables as `$name` with the type as value.
 *
 * - A field is a setting, or a section where it selects fields itself, by its own name; an alias stands in `@alias`;
 * - arguments are `@name` with a value, or with an object's or list's entries as children; a variable is `$name` with the tag `expression`;
 * - `... on Type {}` is a section `...` with `@on`, `...Name` a setting `...` with the fragment's name; a directive is a call;
 * - types of a schema are sections of their name with the tag `type`, `interface`, `input`, `enum` or `union`; a field's value is its type.
 */
export const graphql: Format = {
  id: "graphql",
  caseInsensitive: false,
  code: true,
  claims: (path) => hasEnding(path, ".graphql", ".gql", ".graphqls"),
  read(text): Reading {
    const root = draftRoot(text);
    const comments: Comment[] = [];
    const problems: Problem[] = [];
    new GraphqlReader(text, graphqlTokens(text, comments, problems), root).read(problems);
    return { root, comments, includes: [], problems };
  },
};
