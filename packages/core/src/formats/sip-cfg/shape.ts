const name = /(?:^|\/)(?:[^/]*\.(?:cfg|m4|inc)|(?:kamailio|opensips|openser)[^/]*\.(?:cfg|conf|m4|inc)[^/]*)(?:\.(?:sample|example|template|tpl|j2|in|dist|default|orig|bak|old))*$/i;
const statement = /^[ \t]*(?:loadmodule[ \t]*[("]|modparamx?[ \t]*\([ \t]*["'`]|(?:\w+_)?route[ \t]*(?:\[[^\]\n]{0,100}\][ \t]*)?(?:\r?\n)?[ \t]*\{)|^#!(?:KAMAILIO|OPENSIPS|SER|MAXCOMPAT|ALL)\b/m;

/** Whether a file is a routing script of a SIP server by its name and its statements. */
export function isRoutingScript(path: string, text: string): boolean {
  return name.test(path) && statement.test(text);
}
