import type { Frame } from "../../frame/frame.ts";
import { guessRoles, roles as frameRoles, type Role as FrameRole } from "../../frame/roles.ts";
import { locales } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { Field, Role } from "../../study/field.ts";
import type { Roles } from "../form/initial.ts";

/** Surer than this, a guess is proposed; below it the field stays empty, so that nothing odd slips in. */
const sure = 0.45;

const played: readonly (readonly [FrameRole, Role])[] = [
  ["outcome", "outcome"],
  ["treatment", "regressor"],
  ["capital", "input"],
  ["labor", "input"],
  ["energy", "input"],
  ["good", "good"],
  ["bad", "bad"],
];

/** Entity and time as the headers suggest. */
export function guessPanel(frame: Frame): { entity: string | null; time: string | null } {
  const guesses = guessRoles(frame);
  const best = (role: FrameRole) =>
    guesses.find((guess) => guess.role === role && guess.confidence > sure)?.column ?? null;
  const time = best("time");
  const entity = guesses.find((guess) => guess.role === "entity" && guess.confidence > sure && guess.column !== time);
  return { entity: entity?.column ?? null, time };
}

/** The chosen entity and time, and the best guess for every other role; a column plays one role only. */
export function rolesOf(frame: Frame, entity: string | null, time: string | null): Roles {
  const roles: Partial<Record<Role, readonly string[]>> = {};
  const taken = new Set([entity, time]);
  if (entity !== null) roles.entity = [entity];
  if (time !== null) roles.time = [time];
  const guesses = guessRoles(frame).filter(({ confidence }) => confidence > sure);
  // Efficiency and regression are different studies of the same columns: gdp may be an output in one and a control in the other.
  for (const family of [played.slice(0, 2), played.slice(2)]) {
    const used = new Set(taken);
    for (const [from, to] of family) {
      const found = guesses.find(({ role, column }) => role === from && !used.has(column));
      if (!found) continue;
      used.add(found.column);
      roles[to] = [...(roles[to] ?? []), found.column];
    }
  }
  return roles;
}

/**
 * Columns for the fields that must be filled and play no role: the one whose header is the field's name or its label in either
 * language, or looks like what the field is named after (capital, labor, longitude ...). A field that may stay empty stays so,
 * unless it is asked for by what another holds.
 */
export function guessFields(fields: readonly Field[], frame: Frame): Readonly<Record<string, readonly string[]>> {
  const guesses = guessRoles(frame).filter(({ confidence }) => confidence > sure);
  const taken = new Set<string>();
  const found: Record<string, readonly string[]> = {};
  for (const field of fields) {
    const needed =
      (field.kind === "column" && (field.required || field.when !== undefined)) ||
      (field.kind === "columns" && field.atLeast > 0);
    if (!needed || field.role !== undefined) continue;
    const words = new Set([field.name, ...locales.map((locale) => say(locale, field.label))].map(plain));
    const named = frame.columns.find(({ name }) => words.has(plain(name)) && !taken.has(name))?.name;
    const role = frameRoles.find((one) => one === field.name);
    const column = named ?? guesses.find((guess) => guess.role === role && !taken.has(guess.column))?.column;
    if (column === undefined) continue;
    taken.add(column);
    found[field.name] = [column];
  }
  return found;
}

/** A header without its unit, its case and what parts its words: "Capital stock (bn)" is "capitalstock". */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([].*$/, "")
    .replace(/[\s_\-.]+/g, "");
