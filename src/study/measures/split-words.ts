/** Words parted by commas, semicolons, the Chinese enumeration comma or line breaks; spaces belong to a phrase. */
export const splitWords = (text: string): string[] =>
  text
    .split(/[,，、;；\n\r\t|]/u)
    .map((word) => word.trim())
    .filter((word) => word !== "");
