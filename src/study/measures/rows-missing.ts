import { message, type Message } from "../../messages/message.ts";

/** Says how many rows have no value; nothing when all have one. */
export function rowsMissing(values: Float64Array): Message[] {
  const rows = values.filter((v) => Number.isNaN(v)).length;
  return rows > 0 ? [message("indices.rowsMissing", { rows })] : [];
}
