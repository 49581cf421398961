import { sentences } from "../sentence.ts";

export const workbook = sentences({});
