import { message, type Message } from "../messages/message.ts";

/** Below this many, clustered inference is known to reject too often. @source Cameron, Gelbach and Miller (2008) */
const fewClusters = 30;

/** How many clusters there are of each variable, with a warning where they are few. */
export function clusterNotes(clusters: readonly { readonly name: string; readonly groups: number }[]): Message[] {
  const groups = new Map(clusters.map(({ name, groups }) => [name, groups]));
  return [...groups].map(([name, count]) =>
    message(count < fewClusters ? "study.fewClusters" : "study.clustersForeseen", { name, groups: count }),
  );
}
