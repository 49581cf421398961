import assert from "node:assert/strict";
import fc from "fast-check";
import { keepRows } from "../../../src/frame/frame-edit.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { panelOf } from "../../../src/frame/panel.ts";
import { balance, balanceKinds } from "../../../src/measure/steps/balance.ts";
import { merge } from "../../../src/measure/steps/merge.ts";
import { reshapeLong } from "../../../src/measure/steps/reshape-long.ts";
import { reshapeWide } from "../../../src/measure/steps/reshape-wide.ts";
import { cells, contents, frameOf } from "./frames.ts";
import { refuses } from "./refusal.ts";

const every = (frame: Frame): Uint8Array => new Uint8Array(frame.nrow).fill(1);

describe("balancing a panel", () => {
  // a: 2010-2013; b: 2011-2013; c: 2011, 2013; d: 2010 only.
  const years: Readonly<Record<string, readonly number[]>> = {
    a: [2013, 2010, 2011, 2012],
    b: [2011, 2012, 2013],
    c: [2011, 2013],
    d: [2010],
  };
  const frame = frameOf(
    ["city", "year"],
    ...Object.entries(years).flatMap(([city, own]) => own.map((year) => [city, year])),
  );
  const panel = panelOf(frame, "city", "year");

  it("keeps the units that are there in all periods, and names the others", () => {
    const { kept, units, periods, dropped, rows } = balance(panel, every(frame), "units");
    assert.deepEqual([units, rows, periods], [1, 4, { count: 4, first: 2010, last: 2013 }]);
    assert.deepEqual(dropped, ["b", "c", "d"]);
    assert.deepEqual([...keepRows(frame, kept).rows], [2, 3, 4, 5]);
  });

  it("or the run of periods with the most rows, and says which", () => {
    const { units, periods, rows, dropped } = balance(panel, every(frame), "span");
    assert.deepEqual([units, rows, periods], [2, 6, { count: 3, first: 2011, last: 2013 }]);
    assert.deepEqual(dropped, ["c", "d"]);
  });

  it("counts a row only where the values are that are needed", () => {
    const counts = Uint8Array.from(panel.time.codes, (code) => (panel.time.levels[code] === 2010 ? 0 : 1));
    const { units, periods } = balance(panel, counts, "units");
    assert.deepEqual([units, periods.first, periods.count], [2, 2011, 3]);
  });

  it("twice is once, and what is kept is balanced", () => {
    const panels = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 6 })), {
      selector: ([e, t]) => `${e} ${t}`,
      minLength: 1,
    });
    let balanced = 0;
    fc.assert(
      fc.property(panels, fc.constantFrom(...balanceKinds), (pairs, kind) => {
        const given = frameOf(["id", "t"], ...pairs.map(([e, t]) => [`e${e}`, t]));
        let once;
        try {
          once = balance(panelOf(given, "id", "t"), every(given), kind);
        } catch {
          return;
        }
        balanced++;
        const left = keepRows(given, once.kept);
        assert.ok(panelOf(left, "id", "t").balanced);
        const again = balance(panelOf(left, "id", "t"), every(left), kind);
        assert.deepEqual([again.rows, again.units, again.dropped], [left.nrow, once.units, []]);
      }),
    );
    assert.ok(balanced > 20, `only ${balanced} panels had a balanced part`);
  });

  it("finds no larger span by trying them all", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 })), {
          selector: ([e, t]) => `${e} ${t}`,
          minLength: 8,
        }),
        (pairs) => {
          const given = frameOf(["id", "t"], ...pairs.map(([e, t]) => [`e${e}`, t]));
          const has = new Set(pairs.map(([e, t]) => `${e} ${t}`));
          const times = [...new Set(pairs.map(([, t]) => t))].sort();
          let most = 0;
          for (let a = 0; a < times.length; a++)
            for (let b = a + 1; b < times.length; b++) {
              const span = times.slice(a, b + 1);
              const whole = [0, 1, 2, 3, 4].filter((e) => span.every((t) => has.has(`${e} ${t}`))).length;
              most = Math.max(most, whole * span.length);
            }
          if (most > 0) assert.equal(balance(panelOf(given, "id", "t"), every(given), "span").rows, most);
        },
      ),
    );
  });

  it("says so when nothing is balanced, and what the fullest unit has", () => {
    const loose = frameOf(["city", "year"], ["a", 2010], ["b", 2011], ["b", 2013]);
    const index = panelOf(loose, "city", "year");
    refuses(() => balance(index, every(loose), "units"), /all 3 periods; the fullest has 2.*span/, /全部 3 期.*2 期/);
    const sparse = frameOf(["city", "year"], ["a", 2010], ["a", 2012], ["b", 2011]);
    const apart = panelOf(sparse, "city", "year");
    refuses(() => balance(apart, every(sparse), "span"), /two neighbouring periods/, /相邻两期/);
  });

  it("refuses a pair of unit and period that is there twice, naming the rows", () => {
    const twice = frameOf(["city", "year"], ["a", 2010], ["a", 2011], ["a", 2010]);
    refuses(() => panelOf(twice, "city", "year"), /a, 2010 \(2, 4\)/, /a, 2010/);
  });
});

describe("merging a second sheet", () => {
  const data = frameOf(
    ["city", "year", "x"],
    ["北京", 2010, 1],
    ["上海", 2010, 2],
    ["北京 ", 2011, 3],
    ["广洲", 2011, 4],
    [null, 2011, 5],
    ["上海", 2012, 6],
  );
  const other = (...lines: (string | number | null)[][]): Frame => ({
    ...frameOf(["name", "when", "gdp", "region"], ...lines),
    sheet: "gdp",
  });
  const sheet = other(
    ["北京", "2011年", 30, "N"],
    ["上海", "2010年", 20, "E"],
    ["北京", "2010年", 10, "N"],
    ["广州", "2011年", 40, "S"],
    ["广州", "2012年", 41, "S"],
  );
  const byBoth = [
    { own: "city", other: "name" },
    { own: "year", other: "when" },
  ];

  it("finds each row's partner by name and year, whatever the order, and leaves blanks for the others", () => {
    const { added } = merge(data, sheet, { keys: byBoth });
    assert.deepEqual(
      added.map((column) => [column.name, cells(column)]),
      [
        ["gdp", [10, 20, 30, null, null, null]],
        ["region", ["N", "E", "N", null, null, null]],
      ],
    );
  });

  it("lists the names that have no partner, with the nearest one, and combinations that are not there", () => {
    const { match } = merge(data, sheet, { keys: byBoth });
    assert.deepEqual(match.own, [{ name: "广洲", rows: 1, near: "广州" }]);
    assert.deepEqual(match.other, [{ name: "广州", rows: 2, near: "广洲" }]);
    assert.deepEqual(match.combinations, { rows: 1, examples: ["上海 2012"] });
    assert.deepEqual([match.matched, match.unused, match.unnamed], [3, 2, [1, 0]]);
  });

  it("gives several rows the same partner when matched by the name alone", () => {
    const regions = { ...frameOf(["city", "area"], ["上海", 6], ["北京", 16]), sheet: "areas" };
    const { added } = merge(data, regions, { keys: [{ own: "city", other: "city" }], columns: ["area"] });
    assert.deepEqual(cells(added[0]), [16, 6, 16, null, null, 6]);
  });

  it("refuses a sheet in which a name is there twice, naming its rows", () =>
    refuses(
      () => merge(data, sheet, { keys: [{ own: "city", other: "name" }] }),
      /“gdp” 2 rows repeat.*北京 \(2, 4\); 广州 \(5, 6\)/,
      /“gdp”中有 2 行.*北京（?.*2, 4/,
    ));

  it("refuses a key that is not there, with the nearest names", () =>
    refuses(
      () => merge(data, sheet, { keys: [{ own: "city", other: "nane" }] }),
      /“nane”, which “gdp” does not have.*“name”/,
      /“gdp”中没有.*“name”/,
    ));

  it("refuses sheets that have no name in common, showing both", () => {
    const english = { ...frameOf(["city", "gdp"], ["Beijing", 1], ["Shanghai", 2]), sheet: "gdp" };
    refuses(
      () => merge(data, english, { keys: [{ own: "city", other: "city" }] }),
      /no name in common: the data have 北京, 上海, 广洲; the sheet has Beijing, Shanghai/,
      /没有共同的名称.*Beijing/,
    );
  });

  it("refuses when names and years are known but never together", () => {
    const apart = { ...frameOf(["city", "year", "gdp"], ["北京", 2012, 1], ["广洲", 2010, 2]), sheet: "gdp" };
    refuses(
      () => merge(data, apart, { keys: ["city", "year"].map((name) => ({ own: name, other: name })) }),
      /same city, year in “gdp”: the data begin with 北京 2010/,
      /北京 2010/,
    );
  });
});

describe("reshaping", () => {
  const wide = frameOf(
    ["city", "gdp_2011", "gdp_2010", "pop_2010", "region"],
    ["a", 11, 10, 1, "N"],
    ["b", null, 20, 2, "S"],
  );

  it("from wide to long makes a row for each period, in order of time, on the sheet row it came from", () => {
    const { frame, made, periods } = reshapeLong(wide, {
      time: "year",
      variables: [
        { name: "gdp", pattern: "gdp_*" },
        { name: "pop", pattern: "pop_*" },
      ],
    });
    assert.deepEqual(contents(frame), {
      rows: [2, 2, 3, 3],
      columns: {
        city: ["a", "a", "b", "b"],
        year: [2010, 2011, 2010, 2011],
        gdp: [10, 11, 20, null],
        pop: [1, null, 2, null],
        region: ["N", "N", "S", "S"],
      },
    });
    assert.deepEqual(
      [made, periods],
      [
        ["year", "gdp", "pop"],
        ["2010", "2011"],
      ],
    );
  });

  it("takes columns named by the year alone, and leaves the others", () => {
    const years = frameOf(["city", "2010", "2011"], ["a", 1, 2]);
    const { frame } = reshapeLong(years, { time: "year", variables: [{ name: "gdp", pattern: "*" }] });
    assert.deepEqual(contents(frame).columns, { city: ["a", "a"], year: [2010, 2011], gdp: [1, 2] });
  });

  it("from wide to long and back is the identity", () => {
    const value = fc.option(fc.integer({ min: -99, max: 99 }));
    const line = fc.record({ x: fc.tuple(value, value, value), y: fc.tuple(value, value, value), kind: value });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const given: Frame = {
          ...frameOf(["id"], ...lines.map((_, k) => [`id${(k * 7) % 11}`])),
          columns: [
            {
              kind: "category",
              name: "id",
              codes: Int32Array.from(lines.keys()),
              levels: lines.map((_, k) => `id${(k * 7) % 11}`),
              looksNumeric: false,
            },
            ...(["x", "y"] as const).flatMap((name) =>
              [2001, 2002, 2003].map((year, t) => ({
                kind: "number" as const,
                name: `${name}_${year}`,
                values: Float64Array.from(lines, (own) => own[name][t] ?? NaN),
              })),
            ),
            { kind: "number", name: "kind", values: Float64Array.from(lines, (own) => own.kind ?? NaN) },
          ],
        };
        const variables = [
          { name: "x", pattern: "x_*" },
          { name: "y", pattern: "y_*" },
        ];
        const long = reshapeLong(given, { time: "year", variables }).frame;
        assert.equal(long.nrow, 3 * lines.length);
        const back = reshapeWide(long, { entity: "id", time: "year", variables }).frame;
        assert.deepEqual(contents(back), contents(given));
      }),
    );
  });

  it("to wide refuses a column that changes inside an entity, showing where", () => {
    const long = frameOf(
      ["city", "year", "gdp", "region"],
      ["a", 2010, 1, "N"],
      ["a", 2011, 2, "S"],
      ["b", 2010, 3, "S"],
    );
    const variables = [{ name: "gdp", pattern: "gdp*" }];
    refuses(
      () => reshapeWide(long, { entity: "city", time: "year", variables }),
      /“region” changes within “city” a: N, then S \(worksheet rows 2, 3\)/,
      /“region”在“city”的 a 内/,
    );
    const { frame } = reshapeWide(long, { entity: "city", time: "year", variables, leaveOut: ["region"] });
    assert.deepEqual(contents(frame), {
      rows: [2, 4],
      columns: { city: ["a", "b"], gdp2010: [1, 3], gdp2011: [2, null] },
    });
  });

  it("refuses patterns without a star, patterns nothing fits, and names that are taken", () => {
    const long = (name: string, pattern: string) => () =>
      reshapeLong(wide, { time: "year", variables: [{ name, pattern }] });
    refuses(long("gdp", "gdp"), /“gdp” needs one star/, /恰有一个星号/);
    refuses(long("gdp", "gd*p"), /“gd\*p” with a period.*“gdp_2011”/, /“gd\*p”/);
    refuses(long("region", "gdp_*"), /“region” is there already/, /“region”/);
    const both = frameOf(["id", "gdp 2010", "gdp2010"], ["a", 1, 2]);
    refuses(
      () => reshapeLong(both, { time: "year", variables: [{ name: "gdp", pattern: "gdp*" }] }),
      /“gdp 2010” and “gdp2010” both stand for “2010”/,
      /都对应/,
    );
  });

  it("refuses to join text and numbers into one column", () => {
    const mixed = frameOf(["id", "x1", "x2"], ["a", 1, "high"], ["b", 2, "low"]);
    refuses(
      () => reshapeLong(mixed, { time: "t", variables: [{ name: "x", pattern: "x*" }] }),
      /“x2”, which holds text, with “x1”/,
      /文本列“x2”与数值列“x1”/,
    );
  });

  it("keeps the sheet rows and the odd texts of a column of numbers on their rows", () => {
    const texts = frameOf(["id", "x"], ["a", 1], ["b", "n.k."], ["c", 3], ["d", 4]);
    const [, x] = keepRows(texts, Uint8Array.of(0, 1, 1, 0)).columns;
    assert.ok(x.kind === "number");
    assert.deepEqual([[...x.values], [...x.texts!.at], x.texts!.text], [[NaN, 3], [0], ["n.k."]]);
  });
});
