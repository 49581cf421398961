// Every module that defines a task: what a worker must know.
import "../estimate/did/callaway-santanna/bootstrap-tasks.ts";
import "../estimate/did/placebo/placebo-tasks.ts";
import "../estimate/dml/cross-fit-task.ts";
import "../estimate/fit-task.ts";
import "../estimate/oster/oster-task.ts";
import "../estimate/panel-models/mechanism-tasks.ts";
import "../estimate/resample/group-permutation-draws.ts";
import "../estimate/resample/indirect-draws.ts";
import "../estimate/resample/leave-one-out.ts";
import "../estimate/resample/wild-draws.ts";
import "../estimate/resample/wild-instruments-draws.ts";
import "../estimate/spatial/effects/draw-effects.ts";
import "../estimate/spatial/matrix-study.ts";
import "../measure/efficiency/efficiency-chunk.ts";
import "../measure/keyword-share-task.ts";
import "../estimate/spatial/autocorrelation/moran-draws.ts";
