import { serve } from "./serve.ts";
import "./all-tasks.ts";
import type { ToWorker } from "./protocol.ts";

const handle = serve((message) => postMessage(message));
addEventListener("message", (event: MessageEvent<ToWorker>) => void handle(event.data));
