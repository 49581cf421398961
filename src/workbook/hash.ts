import type { Cells } from "../frame/cells.ts";

/**
 * SHA-256 of the values of a rectangle, hexadecimal.
 *
 * What is hashed is the JSON of the rows, so that a blank, 0, "" and false all differ, -0 is 0, and every number is
 * written with the digits that bring it back: the same values give the same hash in every program.
 */
export async function hashCells(cells: Cells): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(cells));
  const digest = await globalThis.crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
