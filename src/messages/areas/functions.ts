import { sentences } from "../sentence.ts";

export const functions = sentences({});
