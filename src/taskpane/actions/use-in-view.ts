import { useEffect, useRef } from "react";

/** Scrolls an element into view when what it shows is new: a preview comes below a long form. */
export function useInView(shown: unknown) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown !== null) element.current?.scrollIntoView({ block: "start" });
  }, [shown]);
  return element;
}
