/** The entries of a typed list, parted by commas or semicolons of either width. */
export const listed = (text: unknown): readonly string[] | null => {
  if (typeof text !== "string") return null;
  const entries = text
    .split(/[,，、;；]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  return entries.length > 0 ? entries : null;
};
