import { addSetting, closeSetting, type DraftSetting } from "../../tree/builder.ts";
import { trimmed, type Range, type SourceText } from "../lines/source-text.ts";
import { addAssignment } from "./assignment.ts";
import { splitArguments, topLevelIndex } from "./split.ts";

/** Applications inside the arguments of others (`ExecIf`, `TryExec`, `Exec`) are read down to this depth, so that reading stays linear. */
const deepestNesting = 8;

/** What is called and with what; `args` are the arguments without their parentheses, `end` is where the call ends. */
export interface Application {
  readonly name: Range;
  readonly args: Range | undefined;
  readonly end: number;
}

/**
 * Adds the application written in a range: `App(args)`, `App` or, up to Asterisk 1.4, `App,arg|arg`.
 * As in pbx/pbx_config.c, the last `)` ends the arguments. A name that only the running system knows (`${X}(…)`) adds nothing.
 */
export function addApplicationIn(parent: DraftSetting, source: SourceText, range: Range, depth = 0): void {
  const whole = trimmed(source.text, range);
  const written = source.slice(whole);
  const parenthesis = written.indexOf("(");
  const comma = written.indexOf(",");
  const oldStyle = comma >= 0 && (parenthesis < 0 || comma < parenthesis);
  const nameEnd = whole.start + (oldStyle ? comma : parenthesis < 0 ? written.length : parenthesis);
  const close = written.lastIndexOf(")");
  const argsEnd = oldStyle || close < parenthesis ? whole.end : whole.start + close;
  addApplication(parent, source, {
    name: trimmed(source.text, { start: whole.start, end: nameEnd }),
    args: nameEnd === whole.end ? undefined : { start: nameEnd + 1, end: argsEnd },
    end: Math.max(argsEnd, Math.min(argsEnd + 1, whole.end)),
  }, depth);
}

/**
 * Adds a `call` to `parent`: its key is the application's name as written, its value the text of the arguments, its children
 * the items `1`, `2`, … The argument of `Set` gets the variable as its child; `ExecIf`, `TryExec` and `Exec` get the calls
 * in their arguments as children.
 */
export function addApplication(parent: DraftSetting, source: SourceText, application: Application, depth = 0): void {
  const { name, args, end } = application;
  const key = source.slice(name);
  if (!/^[\w.-]+$/.test(key)) return;
  const call = args
    ? addSetting(parent, "call", key, source.span(name), source.slice(args), source.span(args))
    : addSetting(parent, "call", key, source.span(name));
  if (args) addArguments(call, source, args, depth);
  closeSetting(call, source.span({ start: name.start, end }).end);
  closeSetting(parent, call.span.end);
}

function addArguments(call: DraftSetting, source: SourceText, args: Range, depth: number): void {
  const application = call.key.toLowerCase();
  // Set takes its text as one assignment, commas and bars in the value included (pbx_builtin_setvar, main/pbx_variables.c).
  const assigns = application === "set" || application === "setvar" || application === "setglobalvar";
  const separate = assigns ? [args] : splitArguments(source.text, args);
  separate.forEach((argument, index) => {
    const range = trimmed(source.text, argument);
    const span = source.span(range);
    const item = addSetting(call, "item", String(index + 1), span, source.slice(range), span);
    if (assigns || application === "mset") addAssignment(item, source, range);
  });
  if (depth >= deepestNesting) return;
  if (application === "execif") addConditional(call, source, args, depth);
  else if (application === "exec" || application === "tryexec") addApplicationIn(call, source, args, depth + 1);
}

/** `cond?App(args):App2(args)`, or `cond|App|args` up to 1.4 (apps/app_exec.c). */
function addConditional(call: DraftSetting, source: SourceText, args: Range, depth: number): void {
  const question = topLevelIndex(source.text, "?", args);
  if (question >= 0) {
    const colon = topLevelIndex(source.text, ":", { start: question + 1, end: args.end });
    addApplicationIn(call, source, { start: question + 1, end: colon < 0 ? args.end : colon }, depth + 1);
    if (colon >= 0) addApplicationIn(call, source, { start: colon + 1, end: args.end }, depth + 1);
    return;
  }
  const [, name, first] = splitArguments(source.text, args);
  if (!name) return;
  addApplication(call, source, {
    name: trimmed(source.text, name),
    args: first && { start: first.start, end: args.end },
    end: args.end,
  }, depth + 1);
}
