/**
 * The stream of the k-th tree of a learner that has a stream of its own: each tree draws alone, so that blocks of trees grown in
 * different places are the trees of one forest.
 */
export const treeStream = (stream: number, tree: number): number => (Math.imul(stream + 1, 0x9e3779b1) + tree) | 0;
