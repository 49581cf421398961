import manifest from "../../package.json" with { type: "json" };

export const version: string = manifest.version;
/** What results and Study sheets name as their maker. */
export const program = `Panelwise ${version}`;
