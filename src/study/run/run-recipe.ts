import { frameFromCells } from "../../frame/from-cells.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Health } from "../../frame/health.ts";
import { message, say, type Message } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import { figureBlock, type FigureBlockOptions } from "../../report/figure-block.ts";
import type { Figure } from "../../report/figure.ts";
import { tableBlock } from "../../report/table-block.ts";
import type { Table } from "../../report/table.ts";
import type { Address } from "../../workbook/address.ts";
import type { Block } from "../../workbook/block.ts";
import type { Placement, Workbook } from "../../workbook/port.ts";
import type { ModelResult } from "../analysis.ts";
import type { StudyContext } from "../context.ts";
import type { AnalysisStep, Recipe } from "../recipe.ts";
import { analyses } from "../registry.ts";
import { columnsBlock } from "./columns-block.ts";
import { locateData, sheetNamed } from "./locate-data.ts";
import { parseOptions } from "./parse-options.ts";
import { prepare, withPanel, withSheets, type Prepared } from "./prepare.ts";
import { studyBlock } from "./study-block.ts";

/** One analysis of a recipe, done. */
export interface AnalysisDone {
  readonly step: AnalysisStep;
  readonly models: readonly ModelResult[];
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
  readonly notes: readonly Message[];
}

export interface StudyDone {
  readonly recipe: Recipe;
  readonly data: Address;
  readonly dataHash: string;
  readonly health: Health;
  readonly prepared: Prepared;
  readonly analyses: readonly AnalysisDone[];
  readonly placements: readonly Placement[];
}

/**
 * Runs a recipe on a workbook: reads the data, prepares, estimates, and only then writes, so that nothing is left half
 * written. New sheets are added for what is written; sheets that were there are not touched.
 *
 * @param program name and version, for the Study sheet
 */
export async function runRecipe(
  recipe: Recipe,
  workbook: Workbook,
  given: Omit<StudyContext, "sheet">,
  program: string,
): Promise<StudyDone> {
  const context: StudyContext = { ...given, sheet: (name) => frameOfSheet(workbook, name, given) };

  // 1. Data.
  const data = await locateData(workbook, recipe.data, context.locale);
  context.onProgress?.({ step: message("recipe.reading"), done: 0, total: 1 });
  const cells = await workbook.read(data, { signal: context.signal });
  const { frame, health } = frameFromCells(cells, origin(data));
  const dataHash = await workbook.hash(data);

  // 2. Preparation and analyses.
  const prepared = await prepare(frame, recipe, context);
  const done: AnalysisDone[] = [];
  for (const step of recipe.analyses)
    done.push(await runAnalysis(step, prepared.frame, recipe, withSheets(context, prepared.sheets)));

  // 3. Writing.
  context.signal?.throwIfAborted();
  context.onProgress?.({ step: message("recipe.writing"), done: 0, total: 1 });
  const study = { recipe, data, dataHash, health, prepared, analyses: done };
  const placements = await writeAll(study, workbook, context, program);
  await workbook.keep("recipe", JSON.stringify(recipe));
  return { ...study, placements };
}

const origin = (data: Address): { sheet: string; firstRow: number; firstColumn: number } => ({
  sheet: data.sheet,
  firstRow: data.row + 1,
  firstColumn: data.column + 1,
});

async function frameOfSheet(
  workbook: Workbook,
  name: string,
  { locale, signal }: Omit<StudyContext, "sheet">,
): Promise<Frame> {
  const { used, name: actual } = await sheetNamed(workbook, name, locale);
  if (!used) throw problem("recipe.emptySheet", { name: actual }, { sheet: actual });
  return frameFromCells(await workbook.read(used, { signal }), origin(used)).frame;
}

async function runAnalysis(
  step: AnalysisStep,
  frame: Frame,
  recipe: Recipe,
  context: StudyContext,
): Promise<AnalysisDone> {
  const analysis = analyses.find(({ name }) => name === step.analysis);
  if (!analysis)
    throw problem("recipe.unknownAnalysis", {
      name: step.analysis,
      known: analyses.map(({ name }) => name).join(", "),
    });
  const options = parseOptions(analysis.name, analysis.fields, withPanel(analysis.fields, step.options, recipe.data));
  const outcome = await analysis.run(frame, options, context);
  const tables = outcome.tables.map((table, index) =>
    step.title && index === 0 ? { ...table, title: step.title } : table,
  );
  return { step, models: outcome.models, tables, figures: outcome.figures ?? [], notes: outcome.notes };
}

type Unwritten = Omit<StudyDone, "placements">;

/** Tables on the sheets the recipe names, one under the other, with the charts of each analysis; new columns and the account on sheets of their own. */
async function writeAll(
  study: Unwritten,
  workbook: Workbook,
  { locale }: StudyContext,
  program: string,
): Promise<Placement[]> {
  const placements: Placement[] = [];
  const stack = async (wanted: string, blocks: readonly NamedBlock[]): Promise<void> => {
    if (blocks.length === 0) return;
    const sheet = await workbook.addSheet(wanted);
    let row = 0;
    const ids = new Map<string, number>();
    // Blocks of a sheet share its columns: each column is as wide as its widest block asks.
    const widths = widest(blocks.map(({ block }) => block.widths ?? []));
    for (const { id, block } of blocks) {
      // Two analyses of one kind have tables and figures of one name.
      const count = (ids.get(id) ?? 0) + 1;
      ids.set(id, count);
      const own = count === 1 ? `${sheet}/${id}` : `${sheet}/${id} (${count})`;
      placements.push(
        await workbook.write(
          own,
          { ...block, widths: widths.slice(0, block.cells[0].length) },
          { sheet, row, column: 0 },
          "refuse",
        ),
      );
      row += block.cells.length + 2;
    }
  };
  const errorBars = workbook.drawsErrorBars ?? false;
  for (const [sheet, blocks] of blocksBySheet(study.analyses, { locale, errorBars })) await stack(sheet, blocks);
  await stack(say(locale, "recipe.measuresSheet"), study.prepared.tables.map(namedTable));

  for (const { name, frame } of study.prepared.sheets) {
    const sheet = await workbook.addSheet(name);
    const block = columnsBlock(
      frame,
      frame.columns.map((column) => column.name),
    );
    placements.push(await workbook.write(`${sheet}/sheet`, block, { sheet, row: 0, column: 0 }, "refuse"));
  }
  if (study.prepared.added.length > 0) {
    const sheet = await workbook.addSheet(say(locale, "recipe.prepared"));
    const { frame, added } = study.prepared;
    // After a reshape the periods may be a new column, or none.
    const { entity, time } = study.recipe.data;
    const panel = [entity, time].filter((name) => frame.columns.some((column) => column.name === name)) as string[];
    const block = columnsBlock(frame, [...new Set([...panel, ...added])]);
    placements.push(await workbook.write(`${sheet}/columns`, block, { sheet, row: 0, column: 0 }, "refuse"));
  }
  const sheet = await workbook.addSheet(say(locale, "recipe.studySheet"));
  const block = studyBlock(study, placements, program, locale);
  placements.push(await workbook.write(`${sheet}/account`, block, { sheet, row: 0, column: 0 }, "refuse"));
  return placements;
}

interface NamedBlock {
  readonly id: string;
  readonly block: Block;
}

const widest = (all: readonly (readonly (number | null)[])[]): (number | null)[] =>
  Array.from({ length: Math.max(...all.map(({ length }) => length)) }, (_, column) => {
    const known = all.flatMap((widths) => widths[column] ?? []);
    return known.length > 0 ? Math.max(...known) : null;
  });

const namedTable = (table: Table): NamedBlock => ({ id: table.id, block: tableBlock(table) });

/** What stands on each sheet: the tables of an analysis, then its figures, then the next analysis. */
function blocksBySheet(done: readonly AnalysisDone[], options: FigureBlockOptions): Map<string, NamedBlock[]> {
  const sheets = new Map<string, NamedBlock[]>();
  for (const { step, tables, figures } of done) {
    const drawn = figures.map((figure) => ({ id: figure.id, block: figureBlock(figure, options) }));
    sheets.set(step.sheet, [...(sheets.get(step.sheet) ?? []), ...tables.map(namedTable), ...drawn]);
  }
  return sheets;
}
