import type { Locale } from "../../messages/locale.ts";
import { tableHtml } from "../../report/table-html.ts";
import { tableText } from "../../report/table-text.ts";
import type { Table } from "../../report/table.ts";

/** Puts a table on the clipboard twice: set for Word and mail, and as aligned text for everything else. */
export async function copyTable(table: Table, locale: Locale): Promise<void> {
  const [html, text] = [tableHtml(table, locale), tableText(table)];
  // Some of Office's web views allow only the old way of copying.
  if (!navigator.clipboard?.write || typeof ClipboardItem === "undefined")
    return copyByEvent({ "text/html": html, "text/plain": text });
  const as = (type: string, content: string) => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": as("text/html", html), "text/plain": as("text/plain", text) }),
    ]);
  } catch {
    copyByEvent({ "text/html": html, "text/plain": text });
  }
}

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByEvent({ "text/plain": text });
  }
}

function copyByEvent(contents: Readonly<Record<string, string>>): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    for (const [type, content] of Object.entries(contents)) event.clipboardData?.setData(type, content);
  };
  document.addEventListener("copy", fill, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", fill);
}

/** Offers a text as a file to save. */
export function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
