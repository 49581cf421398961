import { useEffect, useRef, useState } from "react";

/** The width in pixels that an element has, and the size of its text, as they change with the pane and the person's settings. */
export function useRoom() {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 328, fontSize: 12 });
  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => {
      const width = Math.floor(element.clientWidth);
      const fontSize = Number.parseFloat(getComputedStyle(element).fontSize) || 12;
      if (width > 0) setSize((old) => (old.width === width && old.fontSize === fontSize ? old : { width, fontSize }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { room, ...size };
}
