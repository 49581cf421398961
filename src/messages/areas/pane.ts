import { sentences } from "../sentence.ts";

export const pane = sentences({});
