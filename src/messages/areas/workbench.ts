import { sentences } from "../sentence.ts";

export const workbench = sentences({});
