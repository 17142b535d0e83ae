/** Words of expressions that name no column and no function. */
export const expressionWords: ReadonlySet<string> = new Set([
  "ALL", "AND", "ANY", "AS", "ASC", "AT", "BETWEEN", "BINARY", "BY", "CASE", "COLLATE", "CROSS", "CURRENT", "CURRENT_DATE", "CURRENT_TIME",
  "CURRENT_TIMESTAMP", "CURRENT_USER", "DESC", "DISTINCT", "DIV", "ELSE", "END", "ESCAPE", "EXISTS", "FALSE", "FILTER", "FOLLOWING", "FROM",
  "GROUPING", "HAVING", "ILIKE", "IN", "INTERVAL", "IS", "LIKE", "NOT", "NULL", "NULLS", "ON", "OR", "ORDER", "OVER", "PARTITION", "PRECEDING",
  "RANGE", "REGEXP", "RLIKE", "ROWS", "SELECT", "SEPARATOR", "SIMILAR", "SOME", "SYSDATE", "THEN", "TRUE", "UNBOUNDED", "UNION", "USING", "WHEN",
  "WHERE", "WITH", "WITHIN", "XOR", "ZONE",
]);

/** Words behind an expression that end an operand, though they are no names. */
export const operandWords: ReadonlySet<string> = new Set(["END", "NULL", "TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "SYSDATE"]);

/** Words between SELECT and its first column. */
export const selectModifiers: ReadonlySet<string> = new Set([
  "ALL", "DISTINCT", "DISTINCTROW", "HIGH_PRIORITY", "STRAIGHT_JOIN", "SQL_SMALL_RESULT", "SQL_BIG_RESULT", "SQL_BUFFER_RESULT", "SQL_NO_CACHE",
  "SQL_CACHE", "SQL_CALC_FOUND_ROWS", "UNIQUE",
]);

/** Words behind a table's name that are not its alias. */
export const tableFollowers: ReadonlySet<string> = new Set([
  "ON", "USING", "WHERE", "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "OUTER", "NATURAL", "GROUP", "ORDER", "HAVING", "LIMIT", "UNION", "SET",
  "USE", "FORCE", "IGNORE", "PARTITION", "WITH", "TABLESAMPLE", "FOR", "INTO", "STRAIGHT_JOIN", "WINDOW", "FETCH", "OFFSET", "EXCEPT", "INTERSECT",
  "MINUS", "RETURNING", "VALUES", "SELECT", "CONNECT", "START", "PIVOT", "UNPIVOT", "OPTION", "LOCK", "PROCEDURE", "QUALIFY",
]);

/** Words that end the clauses of a query that are read. */
export const otherClauses: ReadonlySet<string> = new Set([
  "LIMIT", "OFFSET", "FETCH", "FOR", "INTO", "WINDOW", "QUALIFY", "LOCK", "PROCEDURE", "OPTION", "CONNECT", "START", "RETURNING", "UNION", "EXCEPT",
  "INTERSECT", "MINUS",
]);

/** Units of time, which stand as bare words in an INTERVAL and as an argument of `unitFunctions`. */
export const timeUnits: ReadonlySet<string> = new Set([
  "MICROSECOND", "MILLISECOND", "SECOND", "SECONDS", "MINUTE", "MINUTES", "HOUR", "HOURS", "DAY", "DAYS", "WEEK", "MONTH", "MONTHS", "QUARTER",
  "YEAR", "YEARS", "EPOCH", "DOW", "SS", "MI", "HH", "DD", "MM", "YY", "YYYY", "DAY_SECOND", "HOUR_SECOND", "MINUTE_SECOND",
]);

/** Functions whose first argument can be a unit of time. */
export const unitFunctions: ReadonlySet<string> = new Set(["TIMESTAMPDIFF", "TIMESTAMPADD", "DATEDIFF", "DATEADD", "DATEPART", "DATENAME", "EXTRACT"]);
