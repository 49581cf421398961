import { Input } from "@fluentui/react-components";
import { useState } from "react";
import type { OptionValue } from "../../study/field.ts";
import { useVoice } from "../language.tsx";

export interface NumberInputProps {
  /** A number, null for none, or the text that is no number yet. */
  readonly value: OptionValue;
  /** Shown while nothing is entered. */
  readonly standard: number | null;
  readonly onChange: (value: OptionValue) => void;
}

/** A number typed in the person's way: "1,000" and full-width digits are understood, other text is kept and refused. */
export function NumberInput({ value, standard, onChange, ...aria }: NumberInputProps) {
  const voice = useVoice();
  // While typing, the text is the person's own: "0." must not become "0".
  const [typing, setTyping] = useState<string | null>(null);
  const auto = standard === null ? voice.say("pane.automatic") : String(standard);
  return (
    <Input
      {...aria}
      input={{ style: { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" } }}
      inputMode="decimal"
      placeholder={auto}
      value={typing ?? (value === null ? "" : String(value))}
      onChange={(_, data) => {
        setTyping(data.value);
        onChange(numberTyped(data.value));
      }}
      onBlur={() => setTyping(null)}
    />
  );
}

/** "" -> null, a number -> the number, anything else -> the text itself. */
export function numberTyped(text: string): number | string | null {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(grouped) ? Number(grouped) : text;
}

export interface TextInputProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

export const TextInput = ({ value, onChange, ...aria }: TextInputProps) => (
  <Input
    {...aria}
    input={{ style: { minWidth: 0, width: "100%" } }}
    value={value ?? ""}
    onChange={(_, data) => onChange(data.value === "" ? null : data.value)}
  />
);
