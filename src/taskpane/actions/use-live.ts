import { useCallback, useEffect, useRef } from "react";

/** Milliseconds without a further change before work begins by itself. */
const pause = 700;

export interface Live {
  /** Work on these choices was begun, by hand or by itself: it does not begin by itself again. */
  readonly begun: (key: string) => void;
}

/**
 * Begins work by itself once the choices have rested a moment. A change of the choices ends what runs for the old ones; what
 * a person cancelled, or what failed, waits until the choices change.
 *
 * @param key says which choices they are; null while there is nothing to begin
 */
export function useLive(key: string | null, start: () => void, stop: () => void): Live {
  const latest = useRef({ start, stop });
  const tried = useRef<string | null>(null);
  useEffect(() => {
    latest.current = { start, stop };
  });
  useEffect(() => {
    if (key !== tried.current) latest.current.stop();
    if (key === null || key === tried.current) return;
    const timer = setTimeout(() => {
      tried.current = key;
      latest.current.start();
    }, pause);
    return () => clearTimeout(timer);
  }, [key]);
  const begun = useCallback((begunKey: string) => {
    tried.current = begunKey;
  }, []);
  return { begun };
}
