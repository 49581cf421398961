import type { Features } from "../src/numeric/learners/learner.ts";
import { randomForest } from "../src/numeric/learners/random-forest.ts";
import { seeded } from "../src/numeric/random.ts";
import { peer } from "./peer.ts";

/**
 * The forests of double machine learning on a city panel: 282 cities x 15 years, 16 controls, city and year effects, five folds,
 * one forest for y and one for d in each, 100 trees; and 500 trees on ten numbers. Beside scikit-learn on one core, which gets
 * a dummy for each city and year. Its start, reading and the making of dummies do not count.
 */
export async function benchForest(print: (line: string) => void = console.log): Promise<void> {
  compare("100 trees, 4,230 rows, 16 controls + 282 cities + 15 years, 5 folds, y and d", cityPanel(), 100, print);
  compare("500 trees, 4,230 rows, 10 numbers, 5 folds", tenNumbers(), 500, print);
}

interface Study {
  readonly features: Features;
  readonly targets: readonly Float64Array[];
  readonly fold: Int32Array;
}

const folds = 5;

/** Controls that follow the city in part, a treatment and an outcome that are not linear in them, effects of city and year in both. */
function cityPanel(): Study {
  const random = seeded(4, 0);
  const [cities, years, controls] = [282, 15, 16];
  const nrow = cities * years;
  const normals = (n: number) => Float64Array.from({ length: n }, () => random.normal());
  const city = Int32Array.from({ length: nrow }, (_, i) => Math.floor(i / years));
  const year = Int32Array.from({ length: nrow }, (_, i) => i % years);
  const [ofCity, ofYear, own] = [normals(cities), normals(years), normals(cities)];
  const numbers = Array.from({ length: controls }, (_, j) => {
    const part = normals(cities);
    const values = normals(nrow).map((value, i) => 0.6 * part[city[i]] + 0.1 * year[i] + value);
    return { name: `x${j + 1}`, values };
  });
  const x = (j: number, i: number) => numbers[j].values[i];
  const d = normals(nrow).map(
    (noise, i) => Math.sin(x(0, i)) + 0.5 * x(1, i) + own[city[i]] + 0.5 * ofYear[year[i]] + noise,
  );
  const y = normals(nrow).map(
    (noise, i) => 0.5 * d[i] + x(0, i) * x(2, i) + Math.exp(x(1, i) / 3) + ofCity[city[i]] + ofYear[year[i]] + noise,
  );
  const factors = [
    { name: "city", codes: city, levels: cities },
    { name: "year", codes: year, levels: years },
  ];
  return { features: { nrow, numbers, factors }, targets: [y, d], fold: foldOf(nrow) };
}

function tenNumbers(): Study {
  const random = seeded(5, 0);
  const nrow = 4230;
  const numbers = Array.from({ length: 10 }, (_, j) => ({
    name: `x${j + 1}`,
    values: Float64Array.from({ length: nrow }, () => random.normal()),
  }));
  const x = (j: number, i: number) => numbers[j].values[i];
  const y = Float64Array.from({ length: nrow }, (_, i) => {
    return Math.sin(2 * x(0, i)) + x(1, i) * x(2, i) + Math.max(0, x(3, i)) + 0.5 * random.normal();
  });
  return { features: { nrow, numbers, factors: [] }, targets: [y], fold: foldOf(nrow) };
}

function foldOf(nrow: number): Int32Array {
  const random = seeded(6, 0);
  return Int32Array.from({ length: nrow }, () => random.below(folds));
}

function compare(title: string, study: Study, trees: number, print: (line: string) => void): void {
  print(title);
  const ours = crossFit(study, trees);
  print(`  ours                    ${shown(ours)}`);
  const theirs = scikitLearn(study, trees);
  if (typeof theirs === "string") return print(`  skipped beside scikit-learn: ${theirs}`);
  print(`  scikit-learn ${theirs.version.padEnd(10)} ${shown(theirs)}`);
  print(`  ratio ${(theirs.seconds / ours.seconds).toFixed(1)}`);
}

interface Run {
  /** Of processor time, with its compiling and collecting: other programs on the machine do not count. */
  readonly seconds: number;
  /** Growth of the process's memory at its peak. */
  readonly megabytes: number;
  /** Out of fold, of each target. */
  readonly r2: readonly number[];
}

const shown = ({ seconds, megabytes, r2 }: Run): string =>
  `${seconds.toFixed(2).padStart(7)} s of processor   out-of-fold R2 ${r2.map((value) => value.toFixed(4)).join(", ")}   memory +${megabytes.toFixed(0)} MB`;

function crossFit({ features, targets, fold }: Study, trees: number): Run {
  const rows = Int32Array.from({ length: features.nrow }, (_, i) => i);
  const peak = () => process.resourceUsage().maxRSS / 1024;
  const before = peak();
  const started = process.cpuUsage();
  const r2 = targets.map((target, t) => {
    const predicted = new Float64Array(features.nrow);
    for (let k = 0; k < folds; k++) {
      const inside = rows.filter((row) => fold[row] !== k);
      const outside = rows.filter((row) => fold[row] === k);
      const fit = randomForest({ trees }).fit(features, target, inside, { seed: 1, stream: t * folds + k });
      fit.predict(features, outside).forEach((value, i) => (predicted[outside[i]] = value));
    }
    return share(target, predicted);
  });
  const { user, system } = process.cpuUsage(started);
  return { seconds: (user + system) / 1e6, megabytes: peak() - before, r2 };
}

function share(y: Float64Array, predicted: Float64Array): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const left = y.reduce((sum, value, i) => sum + (value - predicted[i]) ** 2, 0);
  return 1 - left / y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The same cross-fitting in scikit-learn, or why it could not be run. */
function scikitLearn({ features, targets, fold }: Study, trees: number): (Run & { version: string }) | string {
  const { nrow, numbers, factors } = features;
  const script = `
import resource, time
import numpy as np
import sklearn
from sklearn.ensemble import RandomForestRegressor
read = lambda name, columns: np.fromfile(name).reshape(columns, ${nrow}).T
numbers = read("numbers", ${numbers.length})
codes = np.fromfile("codes").reshape(${factors.length}, ${nrow})
x = np.hstack([numbers] + [(c[:, None] == np.unique(c)[None, :]).astype(float) for c in codes])
targets = read("targets", ${targets.length})
fold = np.fromfile("fold")
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
before, started, r2 = peak(), time.process_time(), []
for t in range(${targets.length}):
    y, out = targets[:, t], np.zeros(${nrow})
    for k in range(${folds}):
        forest = RandomForestRegressor(n_estimators=${trees}, n_jobs=1, random_state=k).fit(x[fold != k], y[fold != k])
        out[fold == k] = forest.predict(x[fold == k])
    r2.append(1 - ((y - out) ** 2).sum() / ((y - y.mean()) ** 2).sum())
print(sklearn.__version__, time.process_time() - started, peak() - before, *r2)`;
  const words = peer("python3", script, {
    numbers: together(numbers.map(({ values }) => values)),
    codes: together(factors.map(({ codes }) => codes)),
    targets: together(targets),
    fold: Float64Array.from(fold),
  });
  if (typeof words === "string") return words;
  const [version, seconds, megabytes, ...r2] = words;
  return { version, seconds: Number(seconds), megabytes: Number(megabytes), r2: r2.map(Number) };
}

const together = (columns: readonly (Float64Array | Int32Array)[]): Float64Array =>
  Float64Array.from(columns.flatMap((column) => Array.from(column)));
