/** The file library tells failures in its answer; here they are thrown. */
export function demand({ error }: { error: string | null }): void {
  if (error) throw new Error(error);
}
