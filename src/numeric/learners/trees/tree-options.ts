import { problem } from "../../../messages/problem.ts";

/** How far a tree grows and where it looks. What is left out is scikit-learn's default. */
export interface TreeOptions {
  /** The root has depth 0. None: until nothing is left to split. */
  readonly maxDepth?: number;
  /** Rows each side of a split keeps (1). */
  readonly minLeaf?: number;
  /** Rows a node needs to be split (2). */
  readonly minSplit?: number;
  /** With it the node that gains most is split first, until there are so many leaves; else depth first. */
  readonly maxLeaves?: number;
  /**
   * Columns looked at for a split, drawn anew at each: all, a third, the square root, or a share above 0 and up to 1
   * (rounded down, at least one). A factor is one column; a column that never
   * varies is none. The draw goes on until a column can be split.
   */
  readonly columns?: "all" | "third" | "sqrt" | number;
  /**
   * Which of several equally good splits is taken: the first (numbers in their order, from low to high, then levels in theirs), or
   * the first in an order that is drawn.
   */
  readonly ties?: "first" | "random";
  /** Whether a row drawn twice counts as two for `minLeaf` and `minSplit`: "rows" as scikit-learn, "draws" as ranger. */
  readonly count?: "rows" | "draws";
  /** Cuts only between this many groups of equal size of each number, instead of between any two values. */
  readonly bins?: number;
}

export type TreeRules = Readonly<Required<TreeOptions>>;

/**
 * The options with their defaults.
 *
 * @throws Problem when one is out of its range
 */
export function treeRules(options: TreeOptions): TreeRules {
  const { maxDepth = Infinity, minLeaf = 1, minSplit = 2, maxLeaves = Infinity, bins = Infinity } = options;
  const { columns = "all", ties = "first", count = "rows" } = options;
  for (const [value, least, key] of [
    [maxDepth, 1, "depth"],
    [minLeaf, 1, "leaf"],
    [minSplit, 2, "split"],
    [maxLeaves, 2, "leaves"],
    [bins, 2, "bins"],
  ] as const)
    if (!(value >= least && (value === Infinity || Number.isInteger(value)))) throw problem(`trees.${key}`, { value });
  if (typeof columns === "number" && !(columns > 0 && columns <= 1)) throw problem("trees.columns", { value: columns });
  return { maxDepth, minLeaf, minSplit, maxLeaves, bins, columns, ties, count };
}

/** How many of p columns are looked at for a split. */
export function columnsToTry(columns: TreeRules["columns"], p: number): number {
  // A third of 6 is 2, whatever 1/3 is in binary.
  const share = columns === "all" ? p : columns === "third" ? p / 3 : columns === "sqrt" ? Math.sqrt(p) : columns * p;
  return Math.max(1, Math.min(p, Math.floor(share + 1e-9)));
}
