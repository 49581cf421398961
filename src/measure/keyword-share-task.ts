import { defineTask } from "../tasks/task.ts";
import { keywordList, type KeywordCount, type KeywordOptions } from "./keyword-share.ts";

export interface KeywordWork extends KeywordOptions {
  readonly keywords: readonly string[];
}

/** Counts keywords in some texts, here or in a worker. The list is shared; each chunk is a run of texts. */
export const countKeywords = defineTask<KeywordWork, readonly (string | null)[], (KeywordCount | null)[]>(
  "count-keywords",
  ({ keywords, unit }, texts) => {
    const list = keywordList(keywords);
    return texts.map((text) => (text === null ? null : list.count(text, { unit })));
  },
);
