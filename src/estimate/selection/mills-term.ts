/** The name of the inverse Mills ratio among the terms, as `_cons` is that of the constant. */
export const millsTerm = "_mills";
