import assert from "node:assert/strict";
import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { generalEigenvalues } from "../../src/numeric/eigenvalues/general-eigenvalues.ts";
import { spectrumOf } from "../../src/numeric/eigenvalues/spectrum.ts";
import { symmetricEigenvalues } from "../../src/numeric/eigenvalues/symmetric-eigenvalues.ts";
import { symmetrisingScale } from "../../src/numeric/eigenvalues/symmetrising-scale.ts";
import { matrix, type Matrix } from "../../src/numeric/matrix.ts";
import { seeded } from "../../src/numeric/random.ts";
import { rowStandardised, weightsFromLinks } from "../../src/estimate/spatial/spatial-weights.ts";
import { lattice, nearestNeighbours, standardLattice } from "../estimate/spatial/lattice.ts";

/** Rounding of the reduction: the size of the matrix times some hundred units of the last place. */
const near = (found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-12) => {
  assert.equal(found.length, expected.length);
  const apart = Array.from(found, (value, j) => Math.abs(value - expected[j]));
  assert.ok(Math.max(0, ...apart) <= tolerance, `apart by ${Math.max(...apart)}`);
};
const sorted = (values: ArrayLike<number>) => Float64Array.from(values).sort();
const names = (n: number) => Array.from({ length: n }, (_, i) => `u${i}`);

const random = (n: number, seed: number): Matrix => {
  const stream = seeded(seed);
  return matrix(
    n,
    n,
    Float64Array.from({ length: n * n }, () => stream.normal()),
  );
};
const symmetric = (n: number, seed: number): Matrix => {
  const a = random(n, seed);
  for (let j = 0; j < n; j++) for (let i = 0; i < j; i++) a.data[j * n + i] = a.data[i * n + j];
  return a;
};

describe("the eigenvalues of a symmetric matrix", () => {
  it("are those of a path and of a complete graph, which are known in closed form", () => {
    const n = 40;
    const path = matrix(n, n);
    for (let i = 0; i + 1 < n; i++) path.data[i * n + i + 1] = path.data[(i + 1) * n + i] = 1;
    near(
      symmetricEigenvalues(path),
      sorted(Array.from({ length: n }, (_, k) => 2 * Math.cos((Math.PI * (k + 1)) / (n + 1)))),
    );
    const complete = matrix(n, n, new Float64Array(n * n).fill(1));
    for (let i = 0; i < n; i++) complete.data[i * n + i] = 0;
    near(symmetricEigenvalues(complete), [...new Array<number>(n - 1).fill(-1), n - 1]);
  });

  it("are those that ml-matrix finds, for any size", () => {
    for (const n of [1, 2, 3, 4, 7, 60]) {
      const a = symmetric(n, n);
      const theirs = new EigenvalueDecomposition(new Dense(toArrays(a)), { assumeSymmetric: true }).realEigenvalues;
      near(symmetricEigenvalues(a), sorted(theirs), 1e-12 * n);
    }
  });

  it("of a matrix with zero rows, or all zero, contain the zeros", () => {
    near(symmetricEigenvalues(matrix(5, 5)), [0, 0, 0, 0, 0]);
    const a = matrix(4, 4);
    a.data[1] = a.data[4] = 2;
    near(symmetricEigenvalues(a), [-2, 0, 0, 2]);
  });
});

describe("the eigenvalues of any square matrix", () => {
  it("are the roots of unity for links that run round a circle", () => {
    const n = 9;
    const circle = matrix(n, n);
    for (let i = 0; i < n; i++) circle.data[i * n + ((i + 1) % n)] = 1;
    const { real, imaginary } = generalEigenvalues(circle);
    near(sorted(real), sorted(Array.from({ length: n }, (_, k) => Math.cos((2 * Math.PI * k) / n))));
    near(sorted(imaginary!), sorted(Array.from({ length: n }, (_, k) => Math.sin((2 * Math.PI * k) / n))));
  });

  it("are the symmetric ones when the matrix is symmetric", () => {
    const a = symmetric(50, 3);
    const { real, imaginary } = generalEigenvalues(matrix(50, 50, a.data.slice()));
    assert.equal(imaginary, null);
    near(sorted(real), symmetricEigenvalues(a), 1e-11);
  });

  it("are those that ml-matrix finds, complex pairs too", () => {
    for (const n of [1, 2, 3, 4, 5, 80]) {
      const a = random(n, n + 100);
      const theirs = new EigenvalueDecomposition(new Dense(toArrays(a)));
      const { real, imaginary } = generalEigenvalues(a);
      near(sorted(real), sorted(theirs.realEigenvalues), 1e-12 * n);
      near(sorted(imaginary ?? new Float64Array(n)), sorted(theirs.imaginaryEigenvalues), 1e-12 * n);
    }
  });

  it("are found where many are equal, as among nearest neighbours", () => {
    const w = nearestNeighbours(150, 6, 2);
    const { real, imaginary } = spectrumOf(w);
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
    // tr W = 0, tr WW by the links themselves; the largest is 1 as rows sum to 1.
    assert.ok(Math.abs(sum(real)) < 1e-11);
    const squares = real.map((value, j) => value ** 2 - (imaginary ? imaginary[j] ** 2 : 0));
    let trace = 0;
    const at = new Map<string, number>();
    for (let i = 0; i < 150; i++)
      for (let k = w.start[i]; k < w.start[i + 1]; k++) at.set(`${i} ${w.column[k]}`, w.value[k]);
    for (const [key, value] of at) trace += value * (at.get(key.split(" ").reverse().join(" ")) ?? 0);
    assert.ok(Math.abs(sum(squares) - trace) < 1e-10);
    assert.ok(Math.abs(Math.max(...real) - 1) < 1e-12);
  });

  it("do not depend on the units that rows and columns are measured in", () => {
    const a = random(20, 5);
    const shifted = matrix(20, 20, a.data.slice());
    for (let j = 0; j < 20; j++) for (let i = 0; i < 20; i++) shifted.data[j * 20 + i] *= 2 ** (i - j);
    near(sorted(generalEigenvalues(shifted).real), sorted(generalEigenvalues(a).real), 1e-10);
  });
});

describe("whether weights are similar to a symmetric matrix", () => {
  it("is seen when a symmetric pattern was row-standardised, and both ways give the same eigenvalues", () => {
    const w = standardLattice(9, 8);
    const scale = symmetrisingScale(w)!;
    assert.ok(scale.every((value) => value > 0));
    const direct = spectrumOf(w, null);
    assert.equal(direct.imaginary, null);
    near(sorted(direct.real), spectrumOf(w, scale).real, 1e-11);
  });

  it("is seen through islands and unconnected parts", () => {
    const links = lattice(3, 3);
    const apart = weightsFromLinks(
      names(8),
      [0, 2, 4].flatMap((i) => [
        { from: i, to: i + 1, weight: 1 },
        { from: i + 1, to: i, weight: 3 },
      ]),
    );
    assert.ok(symmetrisingScale(links));
    near(
      spectrumOf(apart).real,
      sorted([...[1, 1, 1].map(() => Math.sqrt(3)), 0, 0, ...[1, 1, 1].map(() => -Math.sqrt(3))]),
    );
  });

  it("is denied for one-way links, and for a cycle whose products differ by direction", () => {
    assert.equal(symmetrisingScale(nearestNeighbours(60, 4)), null);
    const cycle = [0, 1, 2].flatMap((i) => [
      { from: i, to: (i + 1) % 3, weight: 2 },
      { from: (i + 1) % 3, to: i, weight: 1 },
    ]);
    assert.equal(symmetrisingScale(weightsFromLinks(names(3), cycle)), null);
    assert.ok(
      symmetrisingScale(
        rowStandardised(
          weightsFromLinks(
            names(3),
            cycle.map((link) => ({ ...link, weight: 1 })),
          ),
        ),
      ),
    );
  });
});

const toArrays = ({ nrow, ncol, data }: Matrix) =>
  Array.from({ length: nrow }, (_, i) => Array.from({ length: ncol }, (_, j) => data[j * nrow + i]));
