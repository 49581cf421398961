/** A setting of this browser. Where a browser keeps nothing, the usual holds. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`panelwise.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`panelwise.${key}`, value);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
