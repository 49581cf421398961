import type { LeaveOneOut } from "../estimate/resample/leave-one-out.ts";
import { message, type Message } from "../messages/message.ts";

/** How many groups were left out, how often the sign changed, and where there was no slope. */
export function leaveNotes({ focal, without }: LeaveOneOut): Message[] {
  const turned = without.filter(({ estimate }) => estimate !== null && estimate * focal.estimate < 0).length;
  const failed = without.filter(({ estimate }) => estimate === null).map(({ level }) => String(level));
  const names = failed.slice(0, 6).join(", ") + (failed.length > 6 ? " …" : "");
  return [
    message("resample.leaveSigns", { groups: without.length, turned }),
    ...(failed.length > 0 ? [message("resample.leaveFailed", { names })] : []),
  ];
}
