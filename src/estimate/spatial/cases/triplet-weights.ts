import type { SpatialWeights } from "../spatial-weights.ts";
import { weightsFromLinks } from "../spatial-weights.ts";
import type { CaseColumns } from "./moran-case.ts";

/** The weights of a case: triplets i, j, w of 1-based unit numbers, as they are. */
export function tripletWeights(columns: CaseColumns, units: number): SpatialWeights {
  const [from, to, weight] = ["i", "j", "w"].map((name) => columns[name] as Float64Array);
  const names = Array.from({ length: units }, (_, i) => `${i + 1}`);
  const links = Array.from(from, (i, k) => ({ from: i - 1, to: to[k] - 1, weight: weight[k] }));
  return weightsFromLinks(names, links);
}
