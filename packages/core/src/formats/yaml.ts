import { baseName, hasEnding, type Format } from "./format.ts";
import { YamlTreeReader } from "./yaml/tree-reader.ts";

/** YAML 1.2, several documents in a file; local tags (`!Ref`) are kept, aliases are not expanded. */
export const yaml: Format = {
  id: "yaml",
  caseInsensitive: false,
  // Also behind another ending, as in settings.yaml.dist or values.yml.example.
  claims: (path) => hasEnding(path, ".yaml", ".yml") || /\.ya?ml\.[a-z0-9]+$/.test(baseName(path)),
  read: (text) => new YamlTreeReader(text).read(),
};
