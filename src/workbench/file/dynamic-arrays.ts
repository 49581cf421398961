import type { Zip } from "../../workbook/zip.ts";
import { attribute, element, elements } from "./xml.ts";

/**
 * The cell metadata that tells Excel a formula spills as far as it likes, made when the file has none.
 *
 * @source [MS-XLSX] dynamic arrays: metadata.xml with XLDAPR, referred to by a cell's "cm"
 * @returns its number for "cm" (null when the file has metadata of another kind), and the parts that change
 */
export function dynamicArrays(zip: Zip): { readonly cm: number | null; readonly changes: ReadonlyMap<string, string> } {
  const existing = zip.text(part);
  if (existing !== null) return { cm: knownNumber(existing), changes: new Map() };
  const types = zip.text("[Content_Types].xml") ?? "";
  const links = zip.text("xl/_rels/workbook.xml.rels") ?? "";
  return {
    cm: 1,
    changes: new Map([
      [part, metadata],
      [
        "[Content_Types].xml",
        types.replace("</Types>", `<Override PartName="/${part}" ContentType="${contentType}"/></Types>`),
      ],
      [
        "xl/_rels/workbook.xml.rels",
        links.replace(
          "</Relationships>",
          `<Relationship Id="rIdDynamicArrays" Type="${linkType}" Target="metadata.xml"/></Relationships>`,
        ),
      ],
    ]),
  };
}

function knownNumber(xml: string): number | null {
  const type = elements(element(xml, "metadataTypes")?.inner ?? "", "metadataType").findIndex(
    ({ tag }) => attribute(tag, "name") === "XLDAPR",
  );
  if (type < 0) return null;
  const at = elements(element(xml, "cellMetadata")?.inner ?? "", "bk").findIndex(
    ({ inner }) => attribute(element(inner, "rc")?.tag ?? "", "t") === String(type + 1),
  );
  return at < 0 ? null : at + 1;
}

const part = "xl/metadata.xml";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const linkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";
const metadata =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
