import type { DraftSetting } from "../tree/builder.ts";
import type { Setting, Tree } from "../tree/setting.ts";

/** A name that other settings refer to, with the value it has. */
export interface Declaration {
  /** As a reference names it: `var.record`, `local.record`, or a template parameter's bare name. */
  readonly name: string;
  readonly value: string;
  /** `true` for a value that is given (a local, a line of a variables file), `false` for a default. */
  readonly assigned: boolean;
  /** The setting that holds the value, in the file that declares it. */
  readonly setting: Setting;
}

/**
 * What a file declares: a module's variables with literal defaults (`variable "x" { default = … }`), its locals, the lines of a variables
 * file, and a template's parameters with defaults. A module is a folder; a template is one file.
 * Sources: https://developer.hashicorp.com/terraform/language/values/variables,
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function declarationsOf(tree: Tree): Declaration[] {
  const variablesFile = /\.(?:auto\.)?tfvars(?:\.json)?$/.test(tree.path);
  return tree.root.children.flatMap((block) => {
    if (block.key === "variable") return block.children.flatMap((variable) => declared(`var.${variable.key}`, childOf(variable, "default"), false));
    if (block.key === "locals") return block.children.flatMap((local) => declared(`local.${local.key}`, local, true));
    if (block.key === "Parameters") return block.children.flatMap((parameter) => declared(parameter.key, childOf(parameter, "Default"), false));
    return variablesFile ? declared(`var.${block.key}`, block, true) : [];
  });
}

function declared(name: string, setting: Setting | undefined, assigned: boolean): Declaration[] {
  return setting?.value !== undefined && setting.tag === undefined ? [{ name, value: setting.value, assigned, setting }] : [];
}

function childOf(setting: Setting, key: string): Setting | undefined {
  return setting.children.find((child) => child.key === key);
}

/**
 * Gives every setting that is nothing but a reference the value that it stands for, from the file's own declarations and from those of
 * other files of its module (`others`). Given values win over defaults, later ones over earlier ones.
 */
export function resolveReferences(tree: Tree, others: readonly Declaration[]): void {
  const own = declarationsOf(tree);
  if (own.length === 0 && others.length === 0) return;
  const known = new Map<string, Declaration>();
  for (const declaration of [...others, ...own]) {
    if (declaration.assigned || !known.get(declaration.name)?.assigned) known.set(declaration.name, declaration);
  }
  const ownSettings = new Set(own.map(({ setting }) => setting));
  const pending: Setting[] = [tree.root];
  while (pending.length > 0) {
    const setting = pending.pop()!;
    const name = referenceOf(setting);
    const declaration = name === undefined ? undefined : known.get(name);
    if (declaration) {
      // The tree is this analysis's own and nobody has looked at it yet.
      (setting as DraftSetting).resolved = {
        value: declaration.value, assigned: declaration.assigned, declaration: ownSettings.has(declaration.setting) ? declaration.setting : undefined,
      };
    }
    for (const child of setting.children) pending.push(child);
  }
}

/** The name that a setting refers to: `var.x` alone, `"${var.x}"`, `!Ref X`, `{ "Ref": "X" }`. */
function referenceOf(setting: Setting): string | undefined {
  if (setting.tag === "!Ref") return setting.value;
  if (setting.children.length === 1 && setting.children[0]!.key === "Ref") return setting.children[0]!.value;
  return setting.value === undefined ? undefined : /^(?:\$\{\s*)?((?:var|local)\.[\w-]+)(?:\s*\})?$/.exec(setting.value.trim())?.[1];
}
