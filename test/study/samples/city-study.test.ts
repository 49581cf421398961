import assert from "node:assert/strict";
import { cityCount, cityPanel, robotEffect, yearCount } from "../../../src/study/samples/city-panel.ts";
import { cityStudy } from "../../../src/study/samples/city-study.ts";

describe("the simulated city study", () => {
  const panel = cityPanel();

  it("is the same every time, and another seed gives another panel", () => {
    assert.deepEqual(cityPanel(), panel);
    assert.notDeepEqual(cityPanel(1)[0], panel[0]);
  });

  it("is balanced, positive, and has the few blanks its notes speak of", () => {
    assert.equal(panel.length, cityCount * yearCount);
    assert.equal(new Set(panel.map(({ city, year }) => `${city} ${year}`)).size, panel.length);
    assert.ok(
      panel.every(
        ({ capital, labor, energy, gdp, co2, robots }) => Math.min(capital, labor, energy, gdp, co2, robots) > 0,
      ),
    );
    assert.equal(panel.filter(({ fdi }) => fdi === null).length, 6);
    assert.equal(panel.filter(({ patents }) => patents === null).length, 7);
  });

  it("holds ln CO2 as the logarithm of CO2", () => {
    // Six decimals are kept.
    for (const { lnco2, co2 } of panel) assert.ok(Math.abs(lnco2 - Math.log(co2)) < 5.1e-7);
  });

  it("lets city and year effects find the effect that was built in", () => {
    const { estimate, stdError } = withinEstimate(panel.map(({ lnco2 }) => lnco2));
    // Four controls are left out here, so the bound is loose; the estimators have their own tests.
    assert.ok(Math.abs(estimate - robotEffect) < 4 * stdError, `${estimate} (${stdError})`);
    assert.ok(estimate < 0);
  });

  it("speaks both languages with the same numbers in the same cells", () => {
    const [english, chinese] = [cityStudy("en-US"), cityStudy("zh-CN")];
    assert.deepEqual(
      english.sheets.map(({ cells }) => cells.map((row) => row.map((cell) => typeof cell))),
      chinese.sheets.map(({ cells }) => cells.map((row) => row.map((cell) => typeof cell))),
    );
    const numbers = ({ sheets }: typeof english) => sheets[0].cells.flat().filter((cell) => typeof cell === "number");
    assert.deepEqual(numbers(english), numbers(chinese));
    assert.match(JSON.stringify(english.sheets.at(-1)), /SIMULATED/);
    assert.match(JSON.stringify(chinese.sheets.at(-1)), /模拟数据/);
  });

  /** Slope of the outcome on robots after both effects are taken out of a balanced panel, and its classical error. */
  function withinEstimate(outcome: number[]): { estimate: number; stdError: number } {
    const robots = panel.map((row) => row.robots);
    const [y, x] = [demeaned(outcome), demeaned(robots)];
    const xx = x.reduce((sum, value) => sum + value * value, 0);
    const estimate = x.reduce((sum, value, i) => sum + value * y[i], 0) / xx;
    const ssr = y.reduce((sum, value, i) => sum + (value - estimate * x[i]) ** 2, 0);
    return { estimate, stdError: Math.sqrt(ssr / (panel.length - cityCount - yearCount) / xx) };
  }

  function demeaned(values: number[]): number[] {
    const mean = (keep: (row: (typeof panel)[number]) => boolean) => {
      const kept = values.filter((_, i) => keep(panel[i]));
      return kept.reduce((sum, value) => sum + value, 0) / kept.length;
    };
    const byCity = Array.from({ length: cityCount }, (_, city) => mean((row) => row.city === city));
    const byYear = new Map(panel.slice(0, yearCount).map(({ year }) => [year, mean((row) => row.year === year)]));
    const all = mean(() => true);
    return values.map((value, i) => value - byCity[panel[i].city] - byYear.get(panel[i].year)! + all);
  }
});
