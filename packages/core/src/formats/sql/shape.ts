const statement = /^(?:\s|--[^\n]*\n|\/\*[^*]*\*\/)*(?:(select)\b|(insert\s+into\b|replace\s+into\b|create\s+(?:or\s+replace\s+|temp(?:orary)?\s+)?(?:table|view)\b|update\s+[\w.`"[\]$\{}]+\s+set\b|alter\s+table\b|with\s+\w+\s+as\s*\())/i;

/**
 * Whether a string of a program is an SQL statement that can be read. Prose that begins alike ("Select an agent from the list") is told
 * apart by its letters: keywords are written in capitals, or else a mark of the language follows.
 */
export function looksLikeStatement(text: string): boolean {
  const found = statement.exec(text.slice(0, 2000));
  const head = found?.[1] ?? found?.[2];
  if (head === undefined) return false;
  if (found![1] !== undefined && !/\bfrom\b/i.test(text)) return false;
  const keyword = /^\w+/.exec(head)![0];
  return keyword === keyword.toUpperCase() || (keyword === keyword.toLowerCase() && /[*=_(]/.test(text));
}
