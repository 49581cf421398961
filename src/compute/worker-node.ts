import { parentPort } from "node:worker_threads";
import { serve } from "./serve.ts";
import "./all-tasks.ts";

if (!parentPort) throw new Error("This file runs inside a worker");
const port = parentPort;
port.on(
  "message",
  serve((message) => port.postMessage(message)),
);
