import { htmlOfMarkdown } from "./html-of-markdown.ts";

/** A help page that Excel opens in a browser: one file, no script, readable in light and dark. */
export function helpPage(markdown: string, locale: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "Panelwise";
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="../icons/icon-32.png">
<style>
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --link: #0b5d56; }
@media (prefers-color-scheme: dark) { :root { --link: #7fcabb; } }
body { font: 16px/1.6 "Segoe UI", system-ui, "Microsoft YaHei", "PingFang SC", sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.25; margin: 2em 0 0.5em; }
h1 { margin-top: 0; }
a { color: var(--link); }
code { font: 0.9em ui-monospace, Consolas, monospace; background: var(--soft); padding: 0.1em 0.3em; border-radius: 3px; }
pre { background: var(--soft); padding: 0.75rem 1rem; overflow-x: auto; border-radius: 4px; }
pre code { background: none; padding: 0; }
table { border-collapse: collapse; width: 100%; border-block: 2px solid; }
th { text-align: start; border-bottom: 1px solid; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; vertical-align: top; }
tbody tr + tr td { border-top: 1px solid var(--line); }
</style>
</head>
<body>
${htmlOfMarkdown(markdown)}
</body>
</html>
`;
}
