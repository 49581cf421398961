import { countKeywords, type KeywordWork } from "../../measure/keyword-share-task.ts";
import type { KeywordCount } from "../../measure/keyword-share.ts";
import type { Executor, RunOptions } from "../../tasks/executor.ts";

/** Characters of a chunk: about a tenth of a second of work. */
const chunkSize = 60_000;

/** Keywords counted in each text, elsewhere when there is much to read; null for a text that is blank. */
export async function countedTexts(
  texts: readonly (string | null)[],
  work: KeywordWork,
  executor: Executor,
  options: RunOptions,
): Promise<(KeywordCount | null)[]> {
  const chunks: (string | null)[][] = [[]];
  let size = 0;
  for (const text of texts) {
    if (size > chunkSize) {
      chunks.push([]);
      size = 0;
    }
    chunks[chunks.length - 1].push(text);
    size += text?.length ?? 0;
  }
  return (await executor.map(countKeywords, work, chunks, options)).flat();
}
