/** Statements of SIP routing scripts, whose files end with .cfg as well. */
const routingScript = /^[ \t]*(?:loadmodule|modparam|(?:\w+_)?route)\b[ \t]*["'({[]|^#!(?:KAMAILIO|OPENSIPS|SER|MAXCOMPAT|ALL|define|ifdef)\b/m;
const section = /^\ufeff?[ \t]*\[[^\]\r\n]+\][ \t]*(?:[;#].*)?$/m;
const setting = /^[ \t]*[\w.$@/-][^=\r\n{}<>]{0,200}=/m;

/** Whether a text has a section and a setting, and is no routing script. */
export function hasIniShape(text: string): boolean {
  return section.test(text) && setting.test(text) && !routingScript.test(text);
}
