import { baseName, hasEnding, type Format, type Reading } from "./format.ts";
import { readEncodedTemplate } from "./hcl/encoded-template.ts";
import { Margins } from "./hcl/margins.ts";
import { HclReader } from "./hcl/reader.ts";

/** Endings that say a file is a sample or a template of the syntax before it. */
const sampleName = /\.(?:tf|tfvars|hcl)\.(?:sample|example|dist|tpl|tmpl|template)$/;

/** A block with a label: `resource "type" "name" {`. */
const labelledBlock = /^[ \t]*[A-Za-z_][\w-]*(?:[ \t]+"[^"\n]*")+[ \t]*\{/m;
/** An attribute at the margin, as in a file of variables. */
const attribute = /^[A-Za-z_][\w-]*[ \t]*=[ \t]*(?:["[{]|true\b|false\b|-?\d|<<)/m;

/** A template file that is one `${ jsonencode({ … }) }`. */
const encodedTemplate = /^\s*\$\{\s*(?:jsonencode|yamlencode)\(/;

/**
 * HCL (native syntax, https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md) as Terraform and its relatives write it.
 *
 * - `resource "type" "name" { … }` is a section `resource` with a section `type` with a section `name`, for each block anew;
 * - `dynamic "name" { … content { … } }` is a section `name` with the tag `dynamic`: its own attributes and its content's;
 * - a string has its text as value, a number, a boolean and null stand as written;
 * - a string with a template is given as written; the tag `template` says that it is more than one `${…}`;
 * - any other expression is given as written, with the tag `expression` (`var.name` is a reference to a variable);
 * - a template file that is one `${ jsonencode({ … }) }` has the object's members under the root;
 * - objects and lists have children. So have `jsonencode(…)`, `merge(…)` and their like, and `for`, whose value's entries
 *   become children of the attribute; it has the tag `expression` when some of its entries are not known.
 */
export const hcl: Format = {
  id: "hcl",
  caseInsensitive: false,
  claims(path, text) {
    if (hasEnding(path, ".tf", ".tfvars", ".hcl")) return true;
    if (sampleName.test(baseName(path))) return labelledBlock.test(text) || attribute.test(text);
    return hasEnding(path, ".tftpl") && (labelledBlock.test(text) || encodedTemplate.test(text));
  },
  read(text) {
    return encodedTemplate.test(text) ? readEncodedTemplate(text) : readBlocks(text);
  },
};

function readBlocks(text: string): Reading {
  const reader = new HclReader(text, undefined);
  const reading = reader.read();
  return reader.unclosedAtEnd ? new HclReader(text, new Margins(text)).read() : reading;
}
