import type { Random } from "../../random.ts";
import { shuffle } from "../../shuffle.ts";
import { emptyBag, fillBag } from "./bag.ts";
import { candidateColumn, candidateCut, candidateSize, gainBottom, gainTop, leftSum, leftWeight } from "./candidate.ts";
import { addNode, finish, nodeRoom } from "./nodes.ts";
import { keepLeft, keepRight, partition } from "./partition.ts";
import { searchFactor } from "./search-factor.ts";
import { searchNumber } from "./search-number.ts";
import type { Tree } from "./tree.ts";
import type { TreeData } from "./tree-data.ts";
import { columnsToTry, type TreeRules } from "./tree-options.ts";

/**
 * Grows one tree.
 *
 * @param y n values, as the rows of the data
 * @param times how often each row was drawn (0: left out); none: each once
 * @param random draws columns and the order of ties; asked only where the rules say so
 */
export type GrowTree = (y: Float64Array, times: Int32Array | null, random: Random) => Tree;

/**
 * Grows regression trees from the same columns, one after the other in the same memory: of all splits of a node into x <= cut and
 * x > cut, or one level and the rest, the one that leaves the least sum of squares, until the rules stop it. A cut lies midway
 * between two values.
 *
 * The columns come sorted; each split divides their orders between its two sides and keeps them sorted, so that a node costs one pass
 * over its rows for each number and each factor, however many levels a factor has.
 *
 * @source Breiman, Friedman, Olshen and Stone (1984), Classification and Regression Trees; Mehta, Agrawal and Rissanen (1996), SLIQ
 * @reference test/reference/dml/decision_tree_a400.json
 */
export function treeGrower(data: TreeData, rules: TreeRules): GrowTree {
  const { numbers, factors, values, rank } = data;
  const bag = emptyBag(data);
  const { origin, weight, sums, whole, orders, rows, codes } = bag;
  const nodes = nodeRoom(2 * data.n);
  const best = new Float64Array(candidateSize);
  const onLeft = new Uint8Array(data.n);
  const wide = numbers.length;
  const searched = wide + factors.length;
  const columns = Int32Array.from([...numbers, ...factors], ({ column }) => column);
  const sequence = new Int32Array(searched);
  const tried = columnsToTry(rules.columns, searched);
  const drawsColumns = tried < searched;
  const drawsTies = rules.ties === "random" && !drawsColumns;
  const byDraws = rules.count === "draws";
  const least = { rows: byDraws ? 1 : rules.minLeaf, weight: byDraws ? rules.minLeaf : 0 };
  const depthFirst = rules.maxLeaves === Infinity;
  const parts = depthFirst && rules.minLeaf === 1;

  return (y, times, random) => {
    fillBag(bag, data, y, times);
    nodes.count = 0;
    for (let c = 0; c < searched; c++) sequence[c] = c;
    if (drawsTies) shuffle(sequence, random);
    let total = 0;
    let totalSum = 0;
    for (let i = 0; i < bag.size; i++) {
      total += weight[i];
      totalSum += sums[2 * i + 1];
    }
    if (depthFirst) growDeep(addNode(nodes, 0, bag.size, 0, total, totalSum), random);
    else growBest(addNode(nodes, 0, bag.size, 0, total, totalSum), random);
    return finish(nodes, depthFirst, columns, data.width, 1 / (bag.outcome.scale * bag.outcome.scale));
  };

  function growDeep(root: number, random: Random): void {
    if (!splittable(root)) return leaf(root);
    const waiting = [root];
    while (waiting.length > 0) {
      const node = waiting.pop()!;
      if (parts && nodes.end[node] - nodes.start[node] === 2) part(node, random);
      else if (!search(node, random)) leaf(node);
      else {
        const sides = divide(node);
        if (sides & 2) waiting.push(nodes.right[node]);
        if (sides & 1) waiting.push(nodes.left[node]);
      }
    }
  }

  function growBest(root: number, random: Random): void {
    const waiting: number[] = [];
    const offer = (node: number): void => {
      if (search(node, random)) waiting.push(node);
      else leaf(node);
    };
    if (splittable(root)) offer(root);
    else leaf(root);
    for (let leaves = 1; waiting.length > 0 && leaves < rules.maxLeaves; leaves++) {
      let at = 0;
      for (let k = 1; k < waiting.length; k++) if (nodes.gain[waiting[k]] > nodes.gain[waiting[at]]) at = k;
      const [node] = waiting.splice(at, 1);
      const sides = divide(node);
      if (sides & 1) offer(nodes.left[node]);
      if (sides & 2) offer(nodes.right[node]);
    }
    waiting.forEach(leaf);
  }

  function splittable(node: number): boolean {
    const start = nodes.start[node];
    const end = nodes.end[node];
    const size = byDraws ? nodes.weight[node] : end - start;
    if (nodes.depth[node] >= rules.maxDepth || size < rules.minSplit || size < 2 * rules.minLeaf) return false;
    const ofNode = rows[nodes.depth[node] & 1];
    const first = whole[ofNode[start]];
    for (let k = start + 1; k < end; k++) if (whole[ofNode[k]] !== first) return true;
    return false;
  }

  /** Finds the best split of a node and notes it; false where there is none. */
  function search(node: number, random: Random): boolean {
    best[gainTop] = -1;
    best[gainBottom] = 1;
    best[candidateColumn] = -1;
    const first = firstColumn(random);
    let varies = false;
    for (let k = 0; k < searched && !(k >= tried && varies); k++)
      if (look(node, nextColumn(first, k, random), random)) varies = true;
    const column = best[candidateColumn];
    if (column < 0) return false;
    nodes.column[node] = column;
    nodes.place[node] = best[candidateCut];
    nodes.leftWeight[node] = best[leftWeight];
    nodes.leftSum[node] = best[leftSum];
    const w = nodes.weight[node];
    const moved = best[leftSum] - (best[leftWeight] * nodes.sum[node]) / w;
    nodes.gain[node] = ((moved * moved) / best[leftWeight] / (w - best[leftWeight])) * w;
    return true;
  }

  function firstColumn(random: Random): number {
    return drawsTies ? random.below(searched) : 0;
  }

  /** The k-th column to look at: drawn from those not looked at, or the next in turn. */
  function nextColumn(first: number, k: number, random: Random): number {
    if (!drawsColumns) return sequence[first + k < searched ? first + k : first + k - searched];
    const other = k + random.below(searched - k);
    const column = sequence[other];
    sequence[other] = sequence[k];
    sequence[k] = column;
    return column;
  }

  function look(node: number, column: number, random: Random): boolean {
    const start = nodes.start[node];
    const end = nodes.end[node];
    const w = nodes.weight[node];
    const s = nodes.sum[node];
    const order = orders[nodes.depth[node] & 1];
    const from = start * searched + column * (end - start);
    const to = from + end - start;
    if (column < wide) return searchNumber(column, order, from, to, rank, wide, origin, sums, w, s, least, best);
    const downwards = rules.ties === "random" && random.uniform() < 0.5;
    const level = codes[column - wide];
    return searchFactor(column, order, from, to, level, sums, w, s, least, downwards, best);
  }

  /** Two rows part in one way: by the first column that tells them apart. They need no order of their own. */
  function part(node: number, random: Random): void {
    const start = nodes.start[node];
    const ofDepth = rows[nodes.depth[node] & 1];
    const one = ofDepth[start];
    const other = ofDepth[start + 1];
    const first = firstColumn(random);
    for (let k = 0; k < searched; k++) {
      const column = nextColumn(first, k, random);
      let gap: number;
      if (column < wide) {
        const [a, b] = [origin[one] * wide + column, origin[other] * wide + column];
        gap = rank[a] - rank[b];
        if (gap !== 0) nodes.cut[node] = gap < 0 ? midway(values[a], values[b]) : midway(values[b], values[a]);
      } else {
        const level = codes[column - wide];
        gap = level[one] - level[other];
        // The lower level goes right, or, of ties that are drawn, either.
        if (gap !== 0 && !(rules.ties === "random" && random.uniform() < 0.5)) gap = -gap;
        if (gap !== 0) nodes.cut[node] = gap > 0 ? level[one] : level[other];
      }
      if (gap === 0) continue;
      const low = gap < 0 ? one : other;
      const high = gap < 0 ? other : one;
      const apart = sums[2 * low + 1] - (weight[low] * nodes.sum[node]) / nodes.weight[node];
      nodes.gain[node] = ((apart * apart) / weight[low] / weight[high]) * nodes.weight[node];
      nodes.column[node] = column;
      nodes.left[node] = addLeaf(low, nodes.depth[node] + 1);
      nodes.right[node] = addLeaf(high, nodes.depth[node] + 1);
      return;
    }
    leaf(node);
  }

  function addLeaf(row: number, depth: number): number {
    const node = addNode(nodes, 0, 0, depth, weight[row], sums[2 * row + 1]);
    nodes.cut[node] = bag.y[row];
    return node;
  }

  /** Makes the two sides of a node and orders their rows; 1 when the left can be split further, plus 2 for the right. */
  function divide(node: number): number {
    const start = nodes.start[node];
    const end = nodes.end[node];
    const depth = nodes.depth[node] + 1;
    const column = nodes.column[node];
    const place = nodes.place[node];
    const now = nodes.depth[node] & 1;
    const ofNode = rows[now];
    let middle = start + place;
    if (column < wide) {
      const from = start * searched + column * (end - start);
      const order = orders[now];
      for (let k = 0; k < end - start; k++) onLeft[order[from + k]] = k < place ? 1 : 0;
      const last = order[from + place - 1];
      const next = order[from + place];
      nodes.cut[node] = midway(values[origin[last] * wide + column], values[origin[next] * wide + column]);
    } else {
      const levels = codes[column - wide];
      middle = start;
      for (let k = start; k < end; k++) {
        const side = levels[ofNode[k]] === place ? 0 : 1;
        onLeft[ofNode[k]] = side;
        middle += side;
      }
      nodes.cut[node] = place;
    }
    partition(ofNode, start, end, rows[1 - now], start, middle, onLeft);
    const w = nodes.leftWeight[node];
    const s = nodes.leftSum[node];
    const left = addNode(nodes, start, middle, depth, w, s);
    const right = addNode(nodes, middle, end, depth, nodes.weight[node] - w, nodes.sum[node] - s);
    nodes.left[node] = left;
    nodes.right[node] = right;
    const sides = (splittable(left) ? 1 : 0) + (splittable(right) ? 2 : 0);
    if (!(sides & 1)) leaf(left);
    if (!(sides & 2)) leaf(right);
    const ordered = (sides & 1 && needsOrder(left) ? 1 : 0) + (sides & 2 && needsOrder(right) ? 2 : 0);
    if (ordered === 0) return sides;
    divideOrders(start, middle, end, now, ordered);
    return sides;
  }

  /** Divides the order of every column. A place that is spoilt is one to be written yet, or of the side that needs none. */
  function divideOrders(start: number, middle: number, end: number, now: number, ordered: number): void {
    const [from, into] = [orders[now], orders[1 - now]];
    const [first, size, below, above] = [start * searched, end - start, middle - start, end - middle];
    if (ordered === 2) {
      for (let c = searched - 1; c >= 0; c--) {
        const at = first + c * size;
        keepRight(from, at, at + size, into, middle * searched + (c + 1) * above, onLeft);
      }
      return;
    }
    for (let c = 0; c < searched; c++) {
      const at = first + c * size;
      const left = first + c * below;
      if (ordered === 1) keepLeft(from, at, at + size, into, left, onLeft);
      else partition(from, at, at + size, into, left, middle * searched + c * above, onLeft);
    }
  }

  function needsOrder(node: number): boolean {
    return !parts || nodes.end[node] - nodes.start[node] > 2;
  }

  /** The prediction of a leaf is the mean of y itself, not of its whole numbers. */
  function leaf(node: number): void {
    const start = nodes.start[node];
    const end = nodes.end[node];
    const { y } = bag;
    const ofNode = rows[nodes.depth[node] & 1];
    const base = y[ofNode[start]];
    let above = 0;
    for (let k = start + 1; k < end; k++) above += weight[ofNode[k]] * (y[ofNode[k]] - base);
    nodes.cut[node] = base + above / nodes.weight[node];
    nodes.column[node] = -1;
  }
}

/** The cut between two values; the lower one where no number lies between them. */
function midway(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  return middle < high ? middle : low;
}
