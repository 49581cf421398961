import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";

export interface DividerProps {
  readonly label: string;
  /** Width of the pane on the right, in pixels. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly onChange: (width: number) => void;
}

/** The edge between grid and pane: dragged with the pointer, moved with the arrow keys, reset by a double click. */
export function Divider({ label, width, least, most, usual, onChange }: DividerProps) {
  const styles = useStyles();
  const move = (to: number) => onChange(Math.round(Math.min(most, Math.max(least, to))));

  const byKey = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 64 : 16;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: most,
      End: least,
      Enter: usual,
    };
    if (!(event.key in steps)) return;
    event.preventDefault();
    move(steps[event.key]);
  };
  const byPointer = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) move(window.innerWidth - event.clientX);
  };

  return (
    <div
      className={styles.divider}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={byKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={byPointer}
      onDoubleClick={() => move(usual)}
    />
  );
}

const useStyles = makeStyles({
  divider: {
    position: "relative",
    flexShrink: 0,
    width: "1px",
    backgroundColor: tokens.colorNeutralStroke1,
    cursor: "col-resize",
    touchAction: "none",
    outlineStyle: "none",
    // Wide enough to hit, though it looks thin.
    "::after": { content: '""', position: "absolute", zIndex: 20, top: 0, bottom: 0, left: "-5px", width: "11px" },
    "::before": {
      content: '""',
      position: "absolute",
      zIndex: 20,
      top: 0,
      bottom: 0,
      left: "-1px",
      width: "3px",
      transitionProperty: "background-color",
      transitionDuration: tokens.durationFaster,
    },
    ":hover::before": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible::before": { backgroundColor: tokens.colorBrandStroke1 },
    ":active::before": { backgroundColor: tokens.colorBrandStroke1 },
  },
});
