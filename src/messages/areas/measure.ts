import { sentences } from "../sentence.ts";

export const measure = sentences({});
