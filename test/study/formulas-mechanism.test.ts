import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { locales } from "../../src/messages/locale.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

const firms = dataCells("firmpanel.csv");
const of = (...names: string[]): Cells => columnsOf(firms, names);
const conventions = "ssc=fixest; singletons=keep";

// Two programs sum products in another order: nine correct digits.
const close = (actual: CellValue | undefined, expected: number): void =>
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= 1e-9 * Math.max(1e-3, Math.abs(expected)),
    `${String(actual)} is not ${expected}`,
  );
const rowOf = (result: Cells, label: string): readonly CellValue[] => {
  const found = result.find(([first]) => first === label);
  assert.ok(found, `no row ${label} among ${result.map(([first]) => String(first)).join(", ")}`);
  return found;
};
const refuses = (run: Promise<unknown>, key: string): Promise<void> =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
    return true;
  });

describe("=PW.MEDIATE", () => {
  const { spec, expected } = referenceCase("panel/firmpanel-mediation-twfe-cluster.json");
  const model = (mediator = spec.mediator) => [of(spec.y), of(spec.treatment), of(mediator), of(...spec.controls)];

  it("spills the paths, the effects with their bootstrap, and the tests, as the reference has them", async () => {
    const result = await call("MEDIATE", [...model(), of("firm"), of("year"), `draws=40; ${conventions}`]);
    close(rowOf(result, "Indirect effect (a×b)")[1], expected.coef.indirect_ab);
    close(rowOf(result, "Sobel z")[1], expected.extra.sobelZ);
    close(rowOf(result, "Goodman, p")[1], expected.extra.goodmanP);
    const [, indirect, , low, high] = rowOf(result, "Indirect effect (a×b)");
    assert.ok(Number(low) < Number(indirect) && Number(indirect) < Number(high));
    close((await call("PICK", [result, "Sobel z"]))[0][0], expected.extra.sobelZ);
  });

  it("draws nothing when asked for no draws, and takes its options where the time may stand", async () => {
    const result = await call("MEDIATE", [...model(), of("firm"), "draws=0"], "zh-CN");
    assert.equal(rowOf(result, "间接效应（a×b）").filter((cell) => cell !== "").length, 2);
  });

  it("is the same for the same seed, and says what it drew", async () => {
    const runs = await Promise.all(
      [1, 1, 2].map((seed) => call("MEDIATE", [...model(), of("firm"), of("year"), `draws=20; seed=${seed}`])),
    );
    assert.deepEqual(runs[0], runs[1]);
    assert.notDeepEqual(runs[0], runs[2]);
    assert.ok(runs[0].some(([first]) => /20 draws of \d+ blocks of “firm”/.test(String(first))));
  });

  it("refuses a mediator that is the treatment, or a multiple of it", async () => {
    await refuses(call("MEDIATE", [...model(spec.treatment), of("firm"), "draws=0"]), "mechanism.same");
    const twice = of(spec.treatment).map(([cell], k) => [
      k === 0 ? "twice" : typeof cell === "number" ? 2 * cell : cell,
    ]);
    const run = call("MEDIATE", [of(spec.y), of(spec.treatment), twice, of(...spec.controls), of("firm"), "draws=0"]);
    await refuses(run, "mechanism.mediatorCollinear");
  });
});

describe("=PW.MODERATE", () => {
  const { spec, expected } = referenceCase("panel/firmpanel-moderation-twfe-cluster.json");
  const model = (moderator = spec.moderator) => [of(spec.y), of(spec.focal), of(moderator), of(...spec.controls)];

  it("spills the interaction and the marginal effects as the reference has them", async () => {
    const result = await call("MODERATE", [...model(), of("firm"), of("year"), conventions]);
    const product = `${spec.focal}:${spec.moderator}`;
    close(rowOf(result, product)[1], expected.coef[product]);
    const { low } = expected.extra.simpleSlopes;
    const [, slope, error] = rowOf(result, "mean - 1 s.d.");
    close(slope, low.slope);
    close(error, low.se);
    assert.match(String(result.at(-1)![0]), /Johnson-Neyman|every value|any value/);
    const centred = await call("MODERATE", [...model(), of("firm"), of("year"), `centre; ${conventions}`]);
    close(rowOf(centred, `c_${spec.focal}`)[1], expected.extra.centred.coef[`c_${spec.focal}`]);
  });

  it("refuses a variable that moderates itself", async () => {
    await refuses(call("MODERATE", [...model(spec.focal), of("firm")]), "mechanism.moderatorSame");
  });
});

describe("=PW.GROUPDIFF", () => {
  const { spec, expected } = referenceCase("panel/firmpanel-groupdiff-soe-twfe.json");
  const xs = [spec.focal, ...spec.x.filter((name: string) => name !== spec.focal)];

  it("spills each group with the difference to the first and both p values", async () => {
    const options = `draws=49; ${conventions}`;
    const result = await call("GROUPDIFF", [of(spec.y), of(...xs), of(spec.group), of("firm"), of("year"), options]);
    const [head, first, second] = result;
    const at = (label: string) => head.indexOf(label);
    close(first[1], expected.extra.group0.coef[spec.focal]);
    close(second[at("Difference")], expected.coef.difference);
    close(second[at("p of difference, interacted")], expected.p.difference_fullyInteracted);
    const p = Number(second[at("p of difference, permutation")]);
    assert.ok(p >= 0.02 && p <= 1);
    assert.equal(first[at("Difference")], "");
  });

  it("cuts into terciles, and refuses one group only", async () => {
    const options = "cut=terciles; test=interacted";
    const result = await call("GROUPDIFF", [of(spec.y), of(...xs), of("size"), of("firm"), of("year"), options]);
    assert.match(String(result[1][0]), /^Low size/);
    assert.match(String(result[3][0]), /^High size/);
    const one = call("GROUPDIFF", [of(spec.y), of(...xs), of(spec.group), of("firm"), `subset=${spec.group} == 1`]);
    await refuses(one, "mechanism.oneGroup");
    const text = of("firm").map(([cell], k) => [k === 0 ? "name" : `f${String(cell)}`]);
    await refuses(call("GROUPDIFF", [of("roa"), of("dig"), text, "cut=median"]), "mechanism.cutNeedsNumber");
  });
});

describe("=PW.WILDBOOT", () => {
  it("spills p values and intervals beside the clustered ones, one or two cluster columns", async () => {
    for (const clusters of [["province"], ["province", "year"]]) {
      const args = [of("roa"), of("dig", "size"), of(...clusters), of("firm"), of("year"), "draws=99"];
      const [head, dig, size] = await call("WILDBOOT", args);
      assert.deepEqual([head.length, dig[0], size[0]], [8, "dig", "size"]);
      const [estimate, p, low, high] = [dig[1], dig[5], dig[6], dig[7]].map(Number);
      assert.ok(p >= 0 && p <= 1 && low < estimate && estimate < high);
    }
  });

  it("takes instruments from the columns of x by name", async () => {
    const args = [of("roa"), of("dig", "size", "z1", "z2"), of("province"), of("firm"), of("year")];
    const [, dig, ...rest] = await call("WILDBOOT", [...args, "draws=49; endog=dig; instruments=z1, z2; focal=dig"]);
    assert.equal(dig[0], "dig");
    assert.ok(rest.length > 0 && Number(dig[6]) < Number(dig[1]));
    await refuses(call("WILDBOOT", [...args, "endog=dig; instruments=nosuch"]), "resample.notInX");
  });
});

describe("=PW.LEAVEONEOUT", () => {
  it("spills the slope of the first regressor with all rows, then without each group", async () => {
    const years = new Set(
      of("year")
        .slice(1)
        .map(([year]) => year),
    );
    const result = await call("LEAVEONEOUT", [of("roa"), of("dig", "size"), of("year"), of("firm"), of("year")]);
    assert.equal(result.filter(([, estimate]) => typeof estimate === "number").length, years.size + 1);
    const whole = await call("FEREG", [of("roa"), of("dig", "size"), of("firm"), of("year")]);
    assert.equal(rowOf(result, "All rows")[1], rowOf(whole, "dig")[1]);
    const first = result[2];
    const without = await call("FEREG", [
      of("roa"),
      of("dig", "size"),
      of("firm"),
      of("year"),
      `subset=year != ${String(first[0])}`,
    ]);
    close(first[1], Number(rowOf(without, "dig")[1]));
    close(first[2], Number(rowOf(without, "dig")[2]));
  });
});
