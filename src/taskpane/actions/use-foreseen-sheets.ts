import { useEffect, useRef, useState } from "react";
import type { Frame } from "../../frame/frame.ts";
import type { Message } from "../../messages/message.ts";
import type { Analysis } from "../../study/analysis.ts";
import { fieldOfProblem } from "../form/check.ts";
import { studyContext, type Lent } from "./study-context.ts";
import type { DeclaredForm } from "./use-declared-form.ts";

type Foreseen = Pick<DeclaredForm, "foreseen" | "objection">;

const nothing: Foreseen = { foreseen: [], objection: null };

/**
 * A form with what the other sheets that its choices name imply, told when a person stops choosing for a moment. Each sheet
 * is read once for a frame.
 */
export function useForeseenSheets(
  analysis: Analysis | null,
  form: DeclaredForm,
  frame: Frame,
  { workbook, executor, locale }: Lent,
): DeclaredForm {
  const [told, setTold] = useState<{ readonly key: string; readonly what: Foreseen }>({ key: "", what: nothing });
  const read = useRef<{ readonly frame: Frame; readonly sheets: Map<string, Promise<Frame>> } | null>(null);
  const ask = analysis?.foreseeSheets && form.objection === null ? form.options : null;
  const key = ask === null ? "" : JSON.stringify([analysis!.name, ask, locale]);
  useEffect(() => {
    if (key === "") return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      if (read.current?.frame !== frame) read.current = { frame, sheets: new Map() };
      const { sheets } = read.current;
      const context = studyContext({ workbook, executor, locale }, stop.signal, () => {});
      const sheet = (name: string): Promise<Frame> => {
        const known = sheets.get(name) ?? context.sheet(name);
        sheets.set(name, known);
        // What failed, or was stopped, is read anew.
        known.catch(() => sheets.delete(name));
        return known;
      };
      analysis!.foreseeSheets!(frame, ask!, { sheet, locale })
        .then(
          (foreseen: readonly Message[]): Foreseen => ({ foreseen, objection: null }),
          (thrown: unknown): Foreseen => ({
            foreseen: [],
            objection: { thrown, field: fieldOfProblem(analysis!.fields, form.values, thrown) },
          }),
        )
        .then((what) => {
          if (!stop.signal.aborted) setTold({ key, what });
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
    // The key holds all that the answer depends on but the frame.
  }, [key, frame]);
  if (key === "" || told.key !== key) return form;
  return { ...form, foreseen: [...form.foreseen, ...told.what.foreseen], objection: told.what.objection };
}

/** Milliseconds after the last choice. */
const PAUSE = 400;
