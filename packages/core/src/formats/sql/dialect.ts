/** Signs of dialects whose strings have no backslash escapes and whose double quotes hold identifiers. */
const standardSigns = /\[dbo\]|\bstandard_conforming_strings\b|\b(?:varchar2|nvarchar|jsonb|bigserial|serial)\b|::|\bfrom stdin\b|\bcharacter varying\b|^[ \t]*GO[ \t]*\r?$/im;
/** Signs of the dialects that do otherwise. */
const otherSigns = /`|\bauto_increment\b|\bengine *=/i;

/** Whether a file's strings follow the SQL standard, guessed from its words. */
export function followsStandard(text: string): boolean {
  return standardSigns.test(text) && !otherSigns.test(text);
}

/** Whether a text of an unknown kind looks like SQL: a statement at the start of one of its first lines. */
export function looksLikeSql(text: string): boolean {
  return /^[ \t]*(?:create\s+(?:or\s+replace\s+)?(?:table|view|database|schema|procedure|function)|insert\s+into|alter\s+table|drop\s+table|copy\s+[\w."]+ |select\b[^;]{0,300}\bfrom\b)/im.test(text.slice(0, 20_000));
}
