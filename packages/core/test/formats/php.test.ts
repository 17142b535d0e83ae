import { describe, expect, it } from "vitest";
import { php } from "../../src/formats/php.ts";
import { expectSoundSpans, nodeOf, nodesOf, readEveryPrefix, treeText } from "./tree-text.ts";

/** The tree of statements. */
const tree = (statements: string): string => treeText(php.read(`<?php ${statements}`).root);
const lines = (...expected: string[]): string => expected.map((line) => `${line}\n`).join("");

const sample = `<html>'<?php
namespace App; # comment ?>
<p>it's "text"</p><?= f('a') ?>
<?php /* long
comment */
use Vendor\\Voice\\{Response as R, Dial};
$dictionary['Call'] = array('table' => "calls", 'fields' => [
  'duration' => ['len' => -2, 'required' => TRUE, RANK => self::X, 'note' => 'it\\'s'], // comment
], 'first', 'second',);
abstract class Call extends \\Base\\Model implements J {
  use SoftDeletes;
  const A = 1, B = 'b';
  protected ?int $talkTime;
  public static array $fillable = ['agent_id'];
  public function __construct(private readonly int $hold = 0) { parent::__construct(); $this->module_dir = 'Calls'; }
  abstract function z();
}
enum State: string { case Busy = 'busy'; case Free; }
return [ 'record' => env('RECORD', false) ];
`;

describe("php", () => {
  it("reads arrays, classes, enums and results, and nothing outside <?php ?>", () => {
    const reading = php.read(sample);
    expect(treeText(reading.root)).toBe(lines(
      "call f", "  @callee = f", "  item 1 = a",
      "section $dictionary",
      "  section Call",
      "    table = calls",
      "    section fields",
      "      section duration",
      "        len = -2", "        required = TRUE", "        RANK = self::X (expression)", "        note = it's",
      "    item 0 = first", "    item 1 = second",
      "section Call (class)",
      "  @extends = Base\\Model",
      "  A = 1", "  B = b",
      "  talkTime = ?int",
      "  section fillable", "    @type = array", "    item 0 = agent_id",
      "  section __construct (function)",
      "    call __construct", "      @callee = parent.__construct", "      @object = parent", "      @class = parent",
      "    module_dir = Calls", "      @object = this",
      "  hold = 0", "    @type = int",
      "  section z (function)",
      "section State (enum)", "  Busy = busy", "  Free",
      "section return",
      "  record = env('RECORD', false) (expression)", "    call env", "      @callee = env", "      item 1 = RECORD", "      item 2 = false",
    ));
    expect(reading.comments.map(({ text }) => text)).toEqual(["comment", "long\ncomment", "comment"]);
    expect(reading.problems).toEqual([]);
  });

  it("keeps what is assigned below the same indexes together until the index counts on", () => {
    expect(tree("$y = 0; $apps[$x]['permissions'][$y]['name'] = 'a'; if ($z) { $apps[$x]['permissions'][$y]['groups'][] = 'u'; }\n"
      + "$apps[$x]['permissions'][$y]['groups'][] = 'v'; $y++; $apps[$x]['permissions'][$y]['name'] = 'b';")).toBe(lines(
      "$y = 0",
      "section $apps", "  section $x", "    section permissions",
      "      section $y", "        name = a", "        section groups", "          item 0 = u", "          item 1 = v",
      "      section $y", "        name = b",
    ));
    expect(tree("$a = ['b' => 1]; $a['c'] = 2; $a['d']['e'] = 3; $a = []; $a['f'] = 4;")).toBe(lines(
      "section $a", "  b = 1", "  c = 2", "  section d", "    e = 3", "section $a", "  f = 4",
    ));
    expect(tree("foreach ($l as $k) $a[$k]['b'] = 1; foreach ($m as $k) $a[$k]['b'] = 2;")).toBe(lines(
      "section $a", "  section $k", "    b = 1", "  section $k", "    b = 2",
    ));
  });

  it("reads assignments to members, of other kinds and within expressions", () => {
    expect(tree("$this->a->b['c'] = 1; Foo::$bar = 2; $s .= 'x'; $t ??= 'y'; if ($u = v()) $w = $q = 3; [$k, $l] = m(); list($n) = o();")).toBe(lines(
      "section b", "  @object = this.a", "  c = 1",
      "bar = 2", "  @object = Foo",
      "$s = x (expression)", "$t = y",
      "$u = v() (expression)", "  call v", "    @callee = v",
      "$w = $q = 3 (expression)", "  $q = 3",
      "call m", "  @callee = m", "call o", "  @callee = o",
    ));
  });

  it("reads calls, constructions, chains and named arguments", () => {
    expect(tree("use Vendor\\Voice\\Response as R; $v = new R; (new R('x'))->dial('+39', ['record' => 'yes'])->number(to: $n, 1 + g(2)); R::say(...$all); \\time();")).toBe(lines(
      "$v = new R (expression)", "  call R", "    @callee = R", "    @class = Vendor\\Voice\\Response", "    @new = true",
      "call R", "  @callee = R", "  @class = Vendor\\Voice\\Response", "  @new = true", "  item 1 = x",
      "call dial", "  @callee = ().dial", "  @object = ()", "  item 1 = +39", "  item 2", "    record = yes",
      "call number", "  @callee = ().dial().number", "  @object = ().dial()", "  to = $n (expression)",
      "  item 2 = 1 + g(2) (expression)", "    call g", "      @callee = g", "      item 1 = 2",
      "call say", "  @callee = R.say", "  @object = R", "  @class = Vendor\\Voice\\Response", "  item 1 = $all (expression)",
      "call time", "  @callee = time",
    ));
  });

  it("reads functions and classes that are values", () => {
    expect(tree("return new class extends Migration { function up() { Schema::create('calls', function (Blueprint $t) use ($u) { $t->string('agent', 9)->index(); }); } };")).toBe(lines(
      "section return (class)", "  @extends = Migration", "  section up (function)",
      "    call create", "      @callee = Schema.create", "      @object = Schema", "      @class = Schema", "      item 1 = calls", "      item 2 (function)",
      "        call string", "          @callee = t.string", "          @object = t", "          item 1 = agent", "          item 2 = 9",
      "        call index", "          @callee = t.string().index", "          @object = t.string()",
    ));
    expect(tree("$f = fn($x) => ['k' => $x]; $m = match($a) { 1 => b(), default => 'c' };")).toBe(lines(
      "section $f (function)", "  section return", "    k = $x (expression)",
      "$m = match($a) { 1 => b(), default => 'c' } (expression)", "  call b", "    @callee = b",
    ));
  });

  it("decodes strings and keeps what is not known of them as holes", () => {
    expect(tree(String.raw`f('a\'b\n', "\x41\101\u{1F4DE}\n\q\$", "x $y {$z['k']} $o->p[0] {$g(1)}", 'a' . B . 'c' . 1, 'd' . "e", ` + "`ls`);")).toBe(lines(
      "call f", "  @callee = f", "  item 1 = a'b\\n", "  item 2 = AA📞", "\\q$",
      "  item 3 = x ${y} ${z[k]} ${o.p}[0] ${…} (template)", "  item 4 = a${B}c1 (template)", "  item 5 = de", "  item 6 = `ls` (expression)",
    ));
    expect(tree("$h = <<<X\n   a $b\n     c\n   X; $n = <<<'X'\n$d\\n\nX;")).toBe(lines("$h = a ${b}", "  c (template)", "$n = $d\\n"));
  });

  it("reads SQL in place, in strings, sums and heredocs", () => {
    const text = "<?php $q = 'SELECT agent, SUM(talk_time) FROM calls WHERE u = \\'' . $u . '\\' GROUP BY agent';\n$r = <<<SQL\n  SELECT hold\n    FROM {$t}\n  SQL;";
    const reading = php.read(text);
    expect(treeText(reading.root)).toBe(lines(
      "$q = SELECT agent, SUM(talk_time) FROM calls WHERE u = '${u}' GROUP BY agent (template)",
      "  section select", "    section columns", "      agent = agent", "        column = agent",
      "      talk_time = SUM(talk_time)", "        function = SUM", "        column = talk_time",
      "    section from", "      calls", "    section where", "      u = ${u}", "    section group-by", "      agent = agent", "        column = agent",
      "$r = SELECT hold", "  FROM ${t} (template)",
      "  section select", "    section columns", "      hold = hold", "        column = hold", "    section from", "      ${t}",
    ));
    const written = (key: string): string[] => nodesOf(reading).filter((node) => node.key === key).map(({ keySpan }) => text.slice(keySpan.start, keySpan.end));
    expect(written("agent")).toEqual(["agent", "agent"]);
    expect(written("hold")).toEqual(["hold"]);
  });

  it("reads SQL whose table is written otherwise than its keywords", () => {
    expect(tree("$q = 'UPDATE calls SET agent = 1'; $r = 'Update the agent set of this team';")).toBe(lines(
      "$q = UPDATE calls SET agent = 1", "  section update", "    section calls", "      agent = 1", "$r = Update the agent set of this team",
    ));
  });

  it("gives exact spans", () => {
    const reading = php.read("📞<?php\r\n$a['b'] = \"c\\n\";\r\nX::do(1, 'e');");
    expect(nodeOf(reading, "$a")).toMatchObject({ keySpan: { start: 9, end: 11 }, span: { start: 9, end: 24 } });
    expect(nodeOf(reading, "b")).toMatchObject({ keySpan: { start: 13, end: 14 }, value: "c\n", valueSpan: { start: 20, end: 23 } });
    expect(nodeOf(reading, "do")).toMatchObject({ keySpan: { start: 30, end: 32 }, span: { start: 30, end: 40 } });
    expect(nodeOf(reading, "2")).toMatchObject({ keySpan: { start: 36, end: 39 }, valueSpan: { start: 37, end: 38 } });
  });

  it("claims PHP by name, content and shebang", () => {
    expect(php.claims("a/b.php", "<?php")).toBe(true);
    expect(php.claims("a/b.inc", "<?php")).toBe(true);
    expect(php.claims("a/b.phtml", "<p><?= $x ?>")).toBe(true);
    expect(php.claims("agi-bin/record", "#!/usr/bin/php -q\n<?php")).toBe(true);
    expect(php.claims("a/b.inc", "MOV AX, 1")).toBe(false);
    expect(php.claims("a/b.html", "<?php")).toBe(false);
  });

  it("reports what never closes and reads on", () => {
    const reading = php.read("<?php f(g(1);\n$a = ['x' => 1;\n$b = 'c;\n/* end");
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["quote is not closed", "comment is not closed", "( is not closed", "[ is not closed"]);
    expect(nodesOf(reading).map(({ key }) => key)).toContain("g");
  });

  it("never throws on a beginning of a file", () => {
    readEveryPrefix(php, sample);
    readEveryPrefix(php, "<?php $h = <<<\"X\"\n a{$b['c']}${d}\n X . '\\'' ?>x<?= fn() => new class(1) { public $a = match(1) { 2 => [...$e] }; } #[A(b: 1)]");
  });

  it("reads deep nesting and long files quickly", () => {
    const deep = 20_000;
    for (const text of [
      `$x = ${"[".repeat(deep)}${"]".repeat(deep)}`, `${"f(".repeat(deep)}${")".repeat(deep)}`, `${"function () {".repeat(deep)}${"}".repeat(deep)}`, `${"$a = ".repeat(deep)}1`,
      `$x = ${"fn() => ".repeat(deep)}1`, `$a${"->b(1)".repeat(deep)}`, `$a${"['b']".repeat(deep)} = 1`, "$a['x'][] = 1;".repeat(deep), `"${"{$".repeat(deep)}`, `"${"{$".repeat(deep)}"`,
      "<<<A\n".repeat(deep), "'\\".repeat(deep), "?><?php ".repeat(deep), "foreach ($a as $b) ".repeat(deep), `$x = ${"'a' . f(".repeat(deep)}${")".repeat(deep)}`,
    ]) {
      const start = performance.now();
      const reading = php.read(`<?php ${text}`);
      expect(performance.now() - start, text.slice(0, 30)).toBeLessThan(10_000);
      if (nodesOf(reading).length < 1000) expectSoundSpans(`<?php ${text}`, reading);
    }
  });
});
