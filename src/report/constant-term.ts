/** The name estimators give to the constant, as Stata does; tables print it in the reader's language. */
export const constantTerm = "_cons";
