import { useCallback, useEffect, useRef, useState } from "react";
import type { Progress } from "../../study/context.ts";
import { advance, type Advance } from "./progress.ts";

export interface Run {
  readonly running: boolean;
  readonly progress: Advance | null;
  /** What stopped the last run; null after a success or a cancellation. */
  readonly failure: unknown;
  /**
   * Runs a piece of work; resolves to null when it was cancelled or failed. One at a time: a new one cancels the old.
   */
  start<T>(work: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<T>): Promise<T | null>;
  cancel(): void;
  forget(): void;
}

/** Work that shows how far it is and can be cancelled at any time. Cancelled work changes nothing. */
export function useRun(): Run {
  const [state, setState] = useState<Pick<Run, "running" | "progress" | "failure">>(idle);
  const current = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState(idle);
  }, []);

  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback<Run["start"]>(async (work) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const mine = () => current.current === controller;
    setState({ running: true, progress: null, failure: null });
    try {
      const result = await work(
        controller.signal,
        throttled((progress) => {
          if (mine()) setState((old) => ({ ...old, progress: advance(old.progress, progress, Date.now()) }));
        }),
      );
      if (!mine()) return null;
      setState(idle);
      return result;
    } catch (failure) {
      if (mine()) setState({ running: false, progress: null, failure: controller.signal.aborted ? null : failure });
      return null;
    } finally {
      if (mine()) current.current = null;
    }
  }, []);

  const forget = useCallback(() => setState((old) => (old.running ? old : idle)), []);
  return { ...state, start, cancel, forget };
}

const idle = { running: false, progress: null, failure: null };

/** At most ten times a second, and always the last one of a step: a bar needs no more, and React has less to do. */
function throttled(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity;
  return (progress) => {
    const now = Date.now();
    if (now - last < 100 && progress.done < progress.total) return;
    last = now;
    tell(progress);
  };
}
