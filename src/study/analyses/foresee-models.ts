import { sampleOf } from "../../estimate/sample.ts";
import { modelSpec } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { Problem } from "../../messages/problem.ts";
import { clusterNotes } from "../cluster-notes.ts";
import type { ModelColumn } from "./model-columns.ts";

/**
 * Rows and clusters that the models would use, told before anything is estimated.
 *
 * @throws Problem when none of the models could run
 */
export function foreseeModels(frame: Frame, columns: readonly ModelColumn[]): Message[] {
  let failure: Problem | null = null;
  const accounts = columns.flatMap(({ spec }) => {
    try {
      return [sampleOf(frame, modelSpec.parse(spec)).account];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      failure ??= error;
      return [];
    }
  });
  if (accounts.length === 0 && failure) throw failure;
  const used = accounts.map((account) => account.used);
  const [least, most, read] = [Math.min(...used), Math.max(...used), frame.nrow];
  const rows =
    least === most
      ? message("study.rowsForeseen", { used: most, read })
      : message("study.rowsForeseenBetween", { least, most, read });
  return [rows, ...clusterNotes(accounts.flatMap(({ clusters }) => clusters))];
}
