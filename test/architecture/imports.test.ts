import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

/** The house, top to bottom: a folder imports only from itself and from those after it. Doors do not import each other. */
const storeys = [
  ["taskpane", "workbench", "functions", "cli"],
  ["study"],
  ["report"],
  ["workbook"],
  ["compute"],
  ["measure"],
  ["estimate"],
  ["frame"],
  ["tasks"],
  ["numeric"],
  ["messages"],
];
const heightOf = new Map(storeys.flatMap((names, level) => names.map((name) => [name, level] as const)));

/** The workbench is Excel's stand-in: it shows the very pane that Excel shows. */
const allowedAcross = new Set(["workbench > taskpane", "workbench > functions", "taskpane > functions"]);

/** Numbers in, numbers out: these know no page, no Office, no files, no Node. */
const pure = new Set(["messages", "numeric", "tasks", "frame", "estimate", "measure"]);

const root = resolve("src");
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => join(root, path));

const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
const folderOf = (path: string): string => relative(root, path).split(sep)[0];

describe("the architecture", () => {
  it("lets imports point down only", () => {
    const wrong: string[] = [];
    for (const path of sources) {
      for (const target of importsOf(readFileSync(path, "utf8")).filter((name) => name.startsWith("."))) {
        const [from, to] = [folderOf(path), folderOf(resolve(dirname(path), target))];
        const [high, low] = [heightOf.get(from), heightOf.get(to)];
        if (high === undefined || low === undefined || from === to || allowedAcross.has(`${from} > ${to}`)) continue;
        if (low <= high) wrong.push(`${relative(root, path)} imports ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("keeps every source in a folder of the house", () => {
    assert.deepEqual(
      sources.filter((path) => !heightOf.has(folderOf(path))),
      [],
    );
  });

  it("keeps the engine free of pages, Office and Node", () => {
    const wrong: string[] = [];
    for (const path of sources.filter((source) => pure.has(folderOf(source)))) {
      const text = readFileSync(path, "utf8");
      if (importsOf(text).some((name) => name.startsWith("node:"))) wrong.push(`${relative(root, path)} imports Node`);
      for (const name of globalsIn(path, text, ["document", "window", "Office", "Excel", "process", "fetch"]))
        wrong.push(`${relative(root, path)} names ${name}`);
    }
    assert.deepEqual(wrong, []);
  });

  it("names Office and Excel only in the workbook adapter and the roots of the doors", () => {
    const mayName = /^(workbook[\\/]excel(-[\w-]+)?\.ts|taskpane[\\/]index\.tsx|functions[\\/][\w-]+\.ts)$/;
    const wrong = sources
      .filter((path) => !mayName.test(relative(root, path)))
      .flatMap((path) =>
        globalsIn(path, readFileSync(path, "utf8"), ["Office", "Excel", "OfficeRuntime", "CustomFunctions"]).map(
          (name) => `${relative(root, path)} names ${name}`,
        ),
      );
    assert.deepEqual(wrong, []);
  });
});

/** Which of the names a file uses as a free identifier in an expression or type (not as a property, a key or in text). */
function globalsIn(path: string, text: string, names: readonly string[]): string[] {
  const found = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.includes(node.text)) {
      const { parent } = node;
      const isProperty =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        (ts.isPropertySignature(parent) && parent.name === node) ||
        (ts.isJsxAttribute(parent) && parent.name === node) ||
        (ts.isQualifiedName(parent) && parent.right === node);
      const declares =
        (ts.isVariableDeclaration(parent) ||
          ts.isParameter(parent) ||
          ts.isBindingElement(parent) ||
          ts.isImportSpecifier(parent)) &&
        parent.name === node;
      if (declares) declared.add(node.text);
      else if (!isProperty) found.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return [...found].filter((name) => !declared.has(name));
}
