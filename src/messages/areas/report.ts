import { sentences } from "../sentence.ts";

export const report = sentences({});
