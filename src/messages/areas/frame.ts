import { sentences } from "../sentence.ts";

export const frame = sentences({});
