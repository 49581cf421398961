/** The name of a unit as it is compared: without spaces around, full-width letters made plain, in small letters. */
export const unitKey = (name: string): string => name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
