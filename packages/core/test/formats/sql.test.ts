import { describe, expect, it } from "vitest";
import { sql } from "../../src/formats/sql.ts";
import { expectSoundSpans, nodeOf, nodesOf, readEveryPrefix, treeText } from "./tree-text.ts";

const tree = (text: string): string => treeText(sql.read(text).root);
const lines = (...expected: string[]): string => expected.map((line) => `${line}\n`).join("");

describe("definitions of tables", () => {
  it("reads columns with type, default, comment and choices, and passes keys over", () => {
    expect(tree(`CREATE TABLE IF NOT EXISTS pbx.\`users\` (
      id int(10) unsigned NOT NULL AUTO_INCREMENT,
      \`full name\` varchar(20) CHARACTER SET utf8 DEFAULT 'it''s' COMMENT 'a\\'b',
      key varchar(10),
      rec enum('Y','N') default 'N' not null,
      seen timestamp with time zone DEFAULT now(),
      n numeric(5, 2) DEFAULT -1,
      PRIMARY KEY (id), UNIQUE KEY u (key), KEY k (rec), CONSTRAINT c FOREIGN KEY (id) REFERENCES o (id)
    ) ENGINE=InnoDB COMMENT='x';`)).toBe(lines(
      "section create-table",
      "  section users",
      "    id = int(10) unsigned",
      "      not-null = ",
      "    full name = varchar(20)",
      "      default = it's",
      "      comment = a'b",
      "    key = varchar(10)",
      "    rec = enum('Y','N')",
      "      item 0 = Y",
      "      item 1 = N",
      "      default = N",
      "      not-null = ",
      "    seen = timestamp with time zone",
      "      default = now() (expression)",
      "    n = numeric(5, 2)",
      "      default = -1",
    ));
  });

  it("reads T-SQL and PostgreSQL: brackets, defaults in parentheses, casts, no backslash escapes", () => {
    expect(tree("CREATE TABLE [dbo].[Calls](\r\n[Path] nvarchar(50) NOT NULL DEFAULT 'C:\\',\r\n[On] bit DEFAULT ((0)))\r\nGO\r\nALTER TABLE [dbo].[Calls] ADD Rec int, Mon int DEFAULT (1)\r\nGO\r\n")).toBe(lines(
      "section create-table",
      "  section Calls",
      "    Path = nvarchar(50)",
      "      not-null = ",
      "      default = C:\\",
      "    On = bit",
      "      default = 0",
      "section alter-table",
      "  section Calls",
      "    Rec = int",
      "    Mon = int",
      "      default = 1",
    ));
    expect(tree('CREATE TABLE "t" (mode character varying(9) DEFAULT \'all\'::character varying NOT NULL);')).toBe(lines(
      "section create-table", "  section t", "    mode = character varying(9)", "      default = all", "      not-null = ",
    ));
  });

  it("reads what ALTER TABLE adds and changes", () => {
    expect(tree("ALTER TABLE t ADD COLUMN z int DEFAULT 1 AFTER id, MODIFY q set('a','b'), CHANGE COLUMN o p text, DROP c, ADD INDEX (z), ADD (m int, n int);\nALTER TABLE ONLY u ALTER COLUMN v SET DEFAULT 'on', ALTER w TYPE text;")).toBe(lines(
      "section alter-table",
      "  section t",
      "    z = int",
      "      default = 1",
      "    q = set('a','b')",
      "      item 0 = a",
      "      item 1 = b",
      "    p = text",
      "    m = int",
      "    n = int",
      "section alter-table",
      "  section u",
      "    v",
      "      default = on",
      "    w = text",
    ));
  });
});

describe("rows", () => {
  it("names the values after the statement's columns and reports them where they stand, expressions where the columns do", () => {
    const text = "INSERT IGNORE INTO `s`.settings (name, `value`) VALUES ('rec', 'Y'), ('x', NULL), ('y', NOW());";
    const reading = sql.read(text);
    expect(treeText(reading.root)).toBe(lines(
      "section insert",
      "  section settings",
      "    section row",
      "      name = rec",
      "      value = Y",
      "    section row",
      "      name = x",
      "      value =  (null)",
      "    section row",
      "      name = y",
      "      value = NOW() (expression)",
    ));
    const [first] = nodesOf(reading).filter((node) => node.key === "value");
    expect(first).toMatchObject({ keySpan: { start: 63, end: 66 }, valueSpan: { start: 63, end: 66 } });
    const last = nodesOf(reading).filter((node) => node.key === "value").at(-1);
    expect(last).toMatchObject({ keySpan: { start: 39, end: 46 }, valueSpan: { start: 88, end: 93 } });
    const [row] = nodesOf(reading).filter((node) => node.key === "row");
    expect(row).toMatchObject({ keySpan: { start: 55, end: 56 }, span: { start: 55, end: 66 } });
    expect(nodeOf(reading, "insert").keySpan).toEqual({ start: 0, end: 6 });
    expect(nodeOf(reading, "settings").keySpan).toEqual({ start: 23, end: 31 });
  });

  it("takes the columns of the table's definition, before or behind the row, and numbers elsewhere", () => {
    expect(tree("INSERT INTO t VALUES (1, -2, 'c');\nCREATE TABLE T (a int, b int);\nINSERT INTO other VALUES ('x');")).toBe(lines(
      "section insert", "  section t", "    section row", "      a = 1", "      b = -2", "      3 = c",
      "section create-table", "  section T", "    a = int", "    b = int",
      "section insert", "  section other", "    section row", "      1 = x",
    ));
  });

  it("reads SET, ON DUPLICATE KEY UPDATE, REPLACE and the lines of COPY", () => {
    expect(tree("INSERT INTO t SET a='x', b=2;\nREPLACE INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE a=VALUES(a), c='k';\nCOPY s (a, b) FROM stdin;\n1\t\\N\nx\\ty\tit's\n\\.\nUPDATE u SET a = 1;")).toBe(lines(
      "section insert", "  section t", "    a = x", "    b = 2",
      "section insert", "  section t", "    section row", "      a = 1", "    a = VALUES(a) (expression)", "    c = k",
      "section insert", "  section s", "    section row", "      a = 1", "      b =  (null)", "    section row", "      a = x\ty", "      b = it's",
      "section update", "  section u", "    a = 1",
    ));
  });

  it("reads UPDATE with its conditions", () => {
    expect(tree("UPDATE LOW_PRIORITY vd.campaigns c SET c.rec='ALL', n = n + 1 WHERE c.id = 'A' AND x IN (1, 2) AND y > 3 AND NOT z = 4;")).toBe(lines(
      "section update",
      "  section campaigns",
      "    rec = ALL",
      "    n = n + 1 (expression)",
      "    section where",
      "      id = A",
      "      x",
      "        item 0 = 1",
      "        item 1 = 2",
      "      y",
      "      z",
    ));
  });
});

describe("queries", () => {
  it("reads columns, tables, groups and positions", () => {
    const text = "SELECT q.agent AS who, SUM(IF(x = 'Y', talk, 0)) total, COUNT(*) FROM db.queue_log q JOIN agents ON agents.id = q.agent WHERE q.event = 'ADD' GROUP BY 1, DATE(q.time) HAVING total > 5 ORDER BY total DESC LIMIT 3";
    const reading = sql.read(text);
    expect(treeText(reading.root)).toBe(lines(
      "section select",
      "  section columns",
      "    who = q.agent",
      "      column = agent",
      "    total = SUM(IF(x = 'Y', talk, 0))",
      "      function = SUM",
      "      function = IF",
      "      column = x",
      "      column = talk",
      "    COUNT = COUNT(*)",
      "      function = COUNT",
      "  section from",
      "    queue_log = q",
      "    agents",
      "  section where",
      "    event = ADD",
      "  section group-by",
      "    who = 1",
      "    time = DATE(q.time)",
      "      function = DATE",
      "      column = time",
      "  section having",
      "    total",
      "  section order-by",
      "    total = total",
      "      column = total",
    ));
    expect(nodeOf(reading, "event")).toMatchObject({ keySpan: { start: 128, end: 133 }, valueSpan: { start: 136, end: 141 } });
    expect(nodeOf(reading, "group-by").keySpan).toEqual({ start: 142, end: 150 });
    expect(nodesOf(reading).find((node) => node.key === "who")).toMatchObject({ keySpan: { start: 7, end: 8 }, valueSpan: { start: 7, end: 14 } });
  });

  it("nests queries in queries, and puts those of WITH and UNION side by side", () => {
    expect(tree("WITH x AS (SELECT a FROM b) SELECT (SELECT MAX(c) FROM d WHERE d.e = 1) AS m FROM (SELECT f FROM g) h UNION ALL SELECT i FROM x;")).toBe(lines(
      "section select", "  section columns", "    a = a", "      column = a", "  section from", "    b",
      "section select",
      "  section columns",
      "    m = (SELECT MAX(c) FROM d WHERE d.e = 1)",
      "  section select",
      "    section columns",
      "      c = MAX(c)",
      "        function = MAX",
      "        column = c",
      "    section from",
      "      d",
      "    section where",
      "      e = 1",
      "  section from",
      "  section select", "    section columns", "      f = f", "        column = f", "    section from", "      g",
      "section select", "  section columns", "    i = i", "      column = i", "  section from", "    x",
    ));
  });

  it("reads windows", () => {
    expect(tree("SELECT ROW_NUMBER() OVER (PARTITION BY a.agent, DATE(d) ORDER BY t DESC) rn FROM a")).toBe(lines(
      "section select",
      "  section columns",
      "    rn = ROW_NUMBER() OVER (PARTITION BY a.agent, DATE(d) ORDER BY t DESC)",
      "      function = ROW_NUMBER",
      "      column = agent",
      "      function = DATE",
      "      column = d",
      "      column = t",
      "  section partition-by",
      "    agent = a.agent",
      "      column = agent",
      "    d = DATE(d)",
      "      function = DATE",
      "      column = d",
      "  section from",
      "    a",
    ));
  });

  it("knows units of time, types and texts in double quotes from columns", () => {
    expect(tree('SELECT TIMESTAMPDIFF(SECOND, s, e), DATE_FORMAT(d, "%Y"), CAST(u AS UNSIGNED) FROM w WHERE d > NOW() - INTERVAL 1 DAY AND n = "NONE"')).toBe(lines(
      "section select",
      "  section columns",
      "    e = TIMESTAMPDIFF(SECOND, s, e)",
      "      function = TIMESTAMPDIFF",
      "      column = s",
      "      column = e",
      '    d = DATE_FORMAT(d, "%Y")',
      "      function = DATE_FORMAT",
      "      column = d",
      "    u = CAST(u AS UNSIGNED)",
      "      function = CAST",
      "      column = u",
      "  section from",
      "    w",
      "  section where",
      "    d",
      "    n = NONE",
    ));
  });

  it("reads views, tables made by a query, and rows that a query gives", () => {
    const select = (name: string, indent: string): string[] => ["section select", "  section columns", `    ${name} = ${name}`, `      column = ${name}`, "  section from", "    t"].map((line) => indent + line);
    expect(tree("/*!50001 CREATE ALGORITHM=UNDEFINED DEFINER=`a`@`b` VIEW v AS SELECT a FROM t */;\nCREATE TABLE u AS SELECT b FROM t;\nINSERT INTO w (x) SELECT c FROM t ON DUPLICATE KEY UPDATE x = 1;")).toBe(lines(
      "section create-view", "  section v", ...select("a", "    "),
      "section create-table", "  section u", ...select("b", "    "),
      "section insert", "  section w", ...select("c", "    "), "    x = 1",
    ));
  });

  it("reads templates: steering is no code, the rest of a name or a value", () => {
    expect(tree('SELECT agent AS `p£{{ .Group }}` FROM data_{{ .Time.Group }} WHERE TRUE\n{{ if gt (len .Agents) 0 }} AND agent in ({{ Extract .Agents }}) {{ end }} AND q = :queue AND z = ${z} LIMIT {{ .L }}')).toBe(lines(
      "section select",
      "  section columns",
      "    p£{{ .Group }} = agent",
      "      column = agent",
      "  section from",
      "    data_{{ .Time.Group }}",
      "  section where",
      "    agent",
      "    q",
      "    z",
    ));
  });
});

describe("scripts", () => {
  it("reads statements in bodies of procedures, with DELIMITER and in dollar quotes", () => {
    expect(tree("DELIMITER //\nCREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW BEGIN INSERT INTO l SET a='q'; IF 1 THEN UPDATE m SET b=1; END IF; END//\nDELIMITER ;\nUPDATE n SET c=2;\nCREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $fn$ BEGIN UPDATE o SET d='it''s'; END $fn$;\nCREATE FUNCTION g() RETURNS int LANGUAGE plperl AS $$ don't; UPDATE p SET e=1; $$;")).toBe(lines(
      "section insert", "  section l", "    a = q",
      "section update", "  section m", "    b = 1",
      "section update", "  section n", "    c = 2",
      "section update", "  section o", "    d = it's",
    ));
  });

  it("reads statements that are put together from strings, where they stand", () => {
    const reading = sql.read("SET @q = CONCAT('CREATE TABLE past AS SELECT a FROM ', @from, ' GROUP BY agent;');\nEXECUTE 'UPDATE t SET b = ' || c;\nINSERT INTO q VALUES ('SELECT d FROM e');\nSET @z = 'select me';");
    expect(treeText(reading.root)).toBe(lines(
      "section create-table",
      "  section past",
      "    section select",
      "      section columns",
      "        a = a",
      "          column = a",
      "      section from",
      "        @from",
      "      section group-by",
      "        agent = agent",
      "          column = agent",
      "section update", "  section t", "    b = c (expression)",
      "section insert", "  section q", "    section row", "      1 = SELECT d FROM e",
      "section select", "  section columns", "    me = me", "      column = me",
    ));
    expect(nodeOf(reading, "past").keySpan).toEqual({ start: 30, end: 34 });
    expect(nodeOf(reading, "@from").keySpan).toEqual({ start: 55, end: 60 });
  });

  it("passes over other statements, comments and client commands", () => {
    const reading = sql.read("\\connect x\n-- it's\n# don't\nSET NAMES utf8; /* ' */ DROP TABLE a; GRANT SELECT, INSERT ON b TO c;\nDELETE FROM d WHERE e = 1;\nPROMPT what's up\nUPDATE f SET g = 1 -- end\n");
    expect(treeText(reading.root)).toBe(lines("section update", "  section f", "    g = 1"));
    expect(reading.comments).toEqual([
      { text: "it's", span: { start: 11, end: 18 } }, { text: "don't", span: { start: 19, end: 26 } },
      { text: "'", span: { start: 43, end: 50 } }, { text: "end", span: { start: 160, end: 166 } },
    ]);
    expect(reading.problems).toEqual([]);
  });

  it("reports what never closes and reads what follows", () => {
    const reading = sql.read("UPDATE a SET b = (1;\nUPDATE c SET d = 'x;\nUPDATE e SET f = 2;\n");
    expect(reading.problems).toEqual([
      { reason: "parenthesis is not closed", span: { start: 17, end: 18 } },
      { reason: "quote is not closed", span: { start: 38, end: 39 } },
    ]);
    expect(nodeOf(reading, "f").value).toBe("2");
  });

  it("claims by name, and dumps by content", () => {
    expect(["a/b.sql", "B.SQL", "x.sql.tmpl", "x.pgsql"].map((path) => sql.claims(path, ""))).toEqual([true, true, true, true]);
    expect(sql.claims("x.dump", "-- MySQL dump\nCREATE TABLE `a` (b int);")).toBe(true);
    expect(["x.dump", "x.ddl", "x.sql.gz", "sql", "x.sqlite"].map((path) => sql.claims(path, "select your colour\n"))).toEqual([false, false, false, false, false]);
  });

  it("reads every beginning of a file", () => {
    readEveryPrefix(sql, "\uFEFFCREATE TABLE a (b enum('x','y') DEFAULT 'x', c int);\r\nINSERT INTO a VALUES ('📞', 1), (NULL, (SELECT 2));\n/*!40101 UPDATE a SET b = \"y\" WHERE [c] = 1 */;\nSELECT a.b, SUM(c) OVER (PARTITION BY b) `s` FROM a, (SELECT 1) x WHERE b IN ('x') GROUP BY ROLLUP(b, c) {{ if x }} LIMIT ${n} {{ end }};\nCOPY a FROM stdin;\nx\t1\n\\.\nDO $$ BEGIN SELECT 1; END $$;");
  });

  it("reads deep, long and hostile texts", () => {
    const deep = "SELECT (".repeat(3_000) + "1" + ")".repeat(3_000);
    expectSoundSpans(deep, sql.read(deep));
    expect(nodesOf(sql.read("SELECT " + "(".repeat(300_000)))).toHaveLength(3);
    expect(nodesOf(sql.read("INSERT INTO t (a, b) VALUES " + "(1, 'x'),".repeat(100_000) + "(2, 'y');"))).toHaveLength(300_005);
    for (const piece of ["'\\", "\";'`;", "/*", "/*!", "{{", "${", "$a$ ", "INSERT INTO t VALUES (", "a.b ", "CASE WHEN ", "(SELECT a FROM b WHERE c IN ("]) sql.read(piece.repeat(10_000));
  });
});
