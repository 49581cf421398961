import { useEffect, useReducer, useRef, type Dispatch } from "react";
import type { Workbook } from "../../workbook/port.ts";
import { reduce, type Action } from "../state/reduce.ts";
import { emptyStudy, readStudy, type StudyState } from "../state/study-state.ts";

const key = "study";

/**
 * The study of this workbook. It is read once when the pane opens and kept half a second after each change, so that closing
 * the pane loses nothing. `ready` is false until the workbook has answered.
 */
export function useKeptStudy(workbook: Workbook, onFault: (fault: unknown) => void) {
  const [{ study, ready }, send] = useReducer(withReady, { study: emptyStudy, ready: false });
  const dispatch = send as Dispatch<Action>;
  const keptText = useRef<string | null>(null);

  useEffect(() => {
    let gone = false;
    workbook
      .kept(key)
      .catch((fault: unknown) => (onFault(fault), null))
      .then((text) => {
        if (gone) return;
        keptText.current = text;
        dispatch({ do: "open", study: readStudy(text) ?? emptyStudy });
      });
    return () => {
      gone = true;
    };
  }, [workbook, dispatch, onFault]);

  useEffect(() => {
    if (!ready || study === emptyStudy) return;
    const text = JSON.stringify(study);
    if (text === keptText.current) return;
    const keep = () => {
      keptText.current = text;
      workbook.keep(key, text).catch(onFault);
    };
    const timer = setTimeout(keep, 500);
    return () => clearTimeout(timer);
  }, [study, ready, workbook, onFault]);

  return { study, ready, dispatch };
}

interface Held {
  readonly study: StudyState;
  readonly ready: boolean;
}
const withReady = ({ study, ready }: Held, action: Action): Held => ({
  study: reduce(study, action),
  ready: ready || action.do === "open",
});
