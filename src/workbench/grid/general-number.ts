/**
 * A number as Excel's General format shows it: as many digits as the column has room for, at most eleven characters;
 * 1.23E-05 for what is very small or very large; ##### where nothing fits.
 *
 * @param room how many characters the column is wide
 */
export function generalNumber(value: number, room: number): string {
  const most = Math.min(room, 11 + (value < 0 ? 1 : 0));
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const plain = exponent >= -5 && exponent < 11 ? fitted((digits) => trimmed(value.toFixed(digits)), most, 10) : null;
  // Rounded to nothing but zeros, the other form says more.
  if (plain !== null && (value === 0 || Number(plain) !== 0)) return plain;
  return fitted((digits) => scientific(value, digits), most, 5) ?? plain ?? "#".repeat(Math.max(1, room));
}

/** The longest text of at most `digits` decimals that fits; null when none does. */
function fitted(text: (digits: number) => string, room: number, digits: number): string | null {
  for (let kept = digits; kept >= 0; kept--) {
    const candidate = text(kept);
    if (candidate.length <= room) return candidate;
  }
  return null;
}

const trimmed = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits).split("e");
  return `${trimmed(mantissa)}E${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}
