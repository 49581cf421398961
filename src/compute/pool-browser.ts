import type { Executor } from "../tasks/executor.ts";
import { pool } from "./pool.ts";

/** Web workers, at most four: what Excel's own guidance allows an add-in, and one core is left to the person. */
export function browserPool(width = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1))): Executor {
  return pool(({ onMessage, onFault }) => {
    const worker = new Worker(new URL("./worker-browser.ts", import.meta.url), { type: "module", name: "panelwise" });
    worker.onmessage = (event) => onMessage(event.data);
    worker.onerror = (event) => onFault(new Error(event.message || "The worker could not be started"));
    return { post: (message) => worker.postMessage(message), terminate: () => worker.terminate() };
  }, width);
}
