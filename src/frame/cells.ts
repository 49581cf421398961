/** What a worksheet cell holds. A blank is null, never 0 and never "". */
export interface CellError {
  readonly error: string;
}
export type CellValue = number | string | boolean | CellError | null;
export type Cells = readonly (readonly CellValue[])[];

export const isCellError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;
