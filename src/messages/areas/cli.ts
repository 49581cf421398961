import { sentences } from "../sentence.ts";

export const cli = sentences({});
