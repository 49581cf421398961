import { useLayoutEffect, useRef } from "react";

/**
 * Keeps the focus in a section while work hides its buttons: it waits on the bar, so that Esc still means the section, and
 * returns to the button afterwards. Focus that was elsewhere stays there.
 */
export function useFocusKept(running: boolean) {
  const section = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (running && focused instanceof HTMLElement && section.current?.contains(focused)) {
      before.current = focused;
      section.current.querySelector<HTMLElement>("[data-run-bar]")?.focus();
    } else if (!running && before.current) {
      if (focused === document.body || focused === null) before.current.focus();
      before.current = null;
    }
  }, [running]);
  return section;
}
