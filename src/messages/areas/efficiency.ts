import { sentences } from "../sentence.ts";

export const efficiency = sentences({});
