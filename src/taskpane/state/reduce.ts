import type { OptionValue } from "../../study/field.ts";
import type { Address } from "../../workbook/address.ts";
import { emptyStudy, type Addition, type Draft, type Page, type StudyState, type WrittenTable } from "./study-state.ts";

export type FormName = "measure" | "analysis";

export type Action =
  | { readonly do: "open"; readonly study: StudyState }
  | { readonly do: "name"; readonly name: string }
  | { readonly do: "go"; readonly page: Page }
  | { readonly do: "source"; readonly source: Address; readonly table: string | null; readonly whole?: boolean }
  /** Rows were added below the data. */
  | { readonly do: "grow"; readonly rows: number }
  | { readonly do: "guess"; readonly entity: string | null; readonly time: string | null }
  | { readonly do: "role"; readonly role: "entity" | "time"; readonly column: string | null }
  | { readonly do: "confirm-roles" }
  | { readonly do: "choose"; readonly form: FormName; readonly name: string }
  | { readonly do: "set"; readonly form: FormName; readonly field: string; readonly value: OptionValue }
  | { readonly do: "reset"; readonly form: FormName }
  | { readonly do: "added"; readonly addition: Addition }
  /** The Analyse page wrote a table, and goes on editing it. */
  | { readonly do: "wrote"; readonly table: WrittenTable }
  /** A table was computed again; what the Analyse page is editing is another matter. */
  | { readonly do: "refreshed"; readonly table: WrittenTable }
  | { readonly do: "taken-back"; readonly id: string }
  | { readonly do: "edit"; readonly id: string | null };

/** The study after an action. Pure: whatever reaches the workbook has happened before. */
export function reduce(study: StudyState, action: Action): StudyState {
  switch (action.do) {
    case "open":
      return action.study;
    case "name":
      return { ...study, name: action.name.slice(0, 200) };
    case "go":
      return { ...study, page: action.page };
    case "source":
      return {
        ...emptyStudy,
        ...kept(study),
        source: action.source,
        table: action.table,
        whole: action.whole ?? false,
      };
    case "grow":
      return study.source === null ? study : { ...study, source: { ...study.source, rows: action.rows } };
    case "guess":
      return { ...study, entity: action.entity, time: action.time, guessed: true };
    case "role":
      return { ...study, [action.role]: action.column, guessed: false };
    case "confirm-roles":
      return { ...study, guessed: false };
    case "choose":
      return { ...study, [action.form]: { ...study[action.form], chosen: action.name }, ...unlessSame(study, action) };
    case "set":
      return withDraft(study, action.form, (draft) => ({ ...draft, [action.field]: mutable(action.value) }));
    case "reset":
      return withDraft(study, action.form, () => ({}));
    case "added":
      return {
        ...study,
        additions: [...study.additions.filter(({ id }) => id !== action.addition.id), action.addition],
        next: study.next + 1,
      };
    case "wrote":
      return {
        ...study,
        tables: placed(study.tables, action.table),
        editing: action.table.id,
        next: study.next + 1,
      };
    case "refreshed":
      return { ...study, tables: placed(study.tables, action.table) };
    case "taken-back":
      return {
        ...study,
        additions: study.additions.filter(({ id }) => id !== action.id),
        tables: study.tables.filter(({ id }) => id !== action.id),
        editing: study.editing === action.id ? null : study.editing,
      };
    case "edit":
      return edit(study, action.id);
  }
}

/** What a new source leaves as it was: the tables written from it are still in the workbook, and so are the choices of the forms. */
const kept = ({ name, page, measure, analysis, tables, next }: StudyState) => ({
  name,
  page,
  measure,
  analysis,
  tables,
  next,
});

/** Another analysis is another table. */
const unlessSame = (study: StudyState, { form, name }: { form: FormName; name: string }) =>
  form === "analysis" && study.analysis.chosen !== name ? { editing: null } : {};

function withDraft(study: StudyState, form: FormName, change: (draft: Draft) => Draft): StudyState {
  const { chosen, drafts } = study[form];
  if (chosen === null) return study;
  return { ...study, [form]: { chosen, drafts: { ...drafts, [chosen]: change(drafts[chosen] ?? {}) } } };
}

const placed = (tables: readonly WrittenTable[], table: WrittenTable): WrittenTable[] =>
  tables.some(({ id }) => id === table.id)
    ? tables.map((old) => (old.id === table.id ? table : old))
    : [...tables, table];

function edit(study: StudyState, id: string | null): StudyState {
  const table = study.tables.find((one) => one.id === id);
  if (!table) return { ...study, editing: null };
  const drafts = { ...study.analysis.drafts, [table.analysis]: table.options };
  return { ...study, page: "analyse", editing: table.id, analysis: { chosen: table.analysis, drafts } };
}

const mutable = (value: OptionValue): Draft[string] => (Array.isArray(value) ? [...value] : value) as Draft[string];
