import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Executor } from "../tasks/executor.ts";
import { pool } from "./pool.ts";

/** Workers of Node. From a checkout the worker is TypeScript (booted through tsx); in the built program it is one file. */
export function nodePool(width = Math.max(1, Math.min(8, availableParallelism()))): Executor {
  return pool(({ onMessage, onFault }) => {
    const worker = new Worker(workerUrl());
    worker.on("message", onMessage);
    worker.on("error", (error) => onFault(error instanceof Error ? error : new Error(String(error))));
    return { post: (message) => worker.postMessage(message), terminate: () => void worker.terminate() };
  }, width);
}

const workerUrl = (): URL =>
  import.meta.url.endsWith(".ts")
    ? new URL("./worker-node-boot.mjs", import.meta.url)
    : new URL("./panelwise-worker.mjs", import.meta.url);
