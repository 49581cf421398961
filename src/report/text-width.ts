/**
 * Columns a text takes in a fixed-width face: Chinese, Japanese and Korean characters and full-width forms count 2,
 * combining marks 0, everything else 1.
 *
 * @source Unicode Standard Annex #11, East Asian Width (classes W and F)
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) if (!combining.test(character)) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Pads to a width with spaces; a longer text stays as it is. */
export function padText(text: string, width: number, align: "left" | "center" | "right" = "left"): string {
  const room = Math.max(0, width - textWidth(text));
  const before = align === "left" ? 0 : align === "right" ? room : Math.floor(room / 2);
  return " ".repeat(before) + text + " ".repeat(room - before);
}

/**
 * Breaks a text into lines of at most `width` columns: between words in Latin script, between any two characters in
 * Chinese, never before a closing mark.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{20000}-\u{3fffd}]/u;
const combining = /\p{Mn}|\p{Me}|\u200b/u;
const closing = /[，。、；：！？）】》”’％,.;:!?)\]%]/u;

/** The smallest pieces a line may be broken into; a piece keeps the spaces that follow it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      (closing.test(character) ||
        character === " " ||
        (!last.endsWith(" ") && !wide.test(character) && !wide.test([...last].at(-1)!)));
    if (joins) found[found.length - 1] += character;
    else found.push(character);
  }
  return found;
}
