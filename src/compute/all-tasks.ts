// Every module that defines a task: what a worker must know.
import "../estimate/did/callaway-santanna/bootstrap-tasks.ts";
import "../estimate/did/placebo/placebo-tasks.ts";
import "../estimate/fit-task.ts";
import "../measure/efficiency/efficiency-chunk.ts";
import "../measure/keyword-share-task.ts";
