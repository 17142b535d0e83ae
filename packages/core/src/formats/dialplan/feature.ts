import type { DraftSetting } from "../../tree/builder.ts";
import { trimmed, type Range, type SourceText } from "../lines/source-text.ts";
import { addApplication } from "./application.ts";
import { topLevelIndex } from "./split.ts";

/** `*1,self/both,` : what a caller dials and on whose channel the application runs; nothing else is written like this. */
const featureStart = /^[\d*#A-D]+\s*,\s*(?:self|peer|caller|callee|both)(?:\/\w+)?\s*,/i;

/**
 * A feature of features.conf, `name => *1,self,App,args`, `…,App,"args",music` or `…,App(args),music`: adds the call of App.
 * It is known by its shape and not by its section, since files included under `[applicationmap]` have no header.
 */
export function addFeature(setting: DraftSetting, source: SourceText, value: Range): void {
  const start = featureStart.exec(source.slice(value));
  if (!start) return;
  const rest = trimmed(source.text, { start: value.start + start[0].length, end: value.end });
  const written = source.slice(rest);
  const parenthesis = written.indexOf("(");
  const comma = topLevelIndex(source.text, ",", rest);
  const nameEnd = comma < 0 ? rest.end : comma;
  if (parenthesis >= 0 && rest.start + parenthesis < nameEnd) {
    const close = source.text.lastIndexOf(")", nameEnd - 1);
    const argsStart = rest.start + parenthesis + 1;
    addApplication(setting, source, {
      name: trimmed(source.text, { start: rest.start, end: argsStart - 1 }),
      args: { start: argsStart, end: close < argsStart ? nameEnd : close },
      end: nameEnd,
    });
    return;
  }
  addApplication(setting, source, {
    name: trimmed(source.text, { start: rest.start, end: nameEnd }),
    args: comma < 0 ? undefined : unquoted(source.text, trimmed(source.text, { start: comma + 1, end: rest.end })),
    end: rest.end,
  });
}

/** The inside of arguments in double quotes; behind the closing one stands the class of music. */
function unquoted(text: string, args: Range): Range {
  if (text[args.start] !== '"') return args;
  const close = text.indexOf('"', args.start + 1);
  return { start: args.start + 1, end: close < 0 || close > args.end ? args.end : close };
}
