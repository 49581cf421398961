import { figureSvg } from "../../report/figure-svg.ts";
import type { Figure } from "../../report/figure.ts";
import { copyText } from "./copy.ts";

/** Dots for each pixel: 480 pixels across 12.7 cm are then about 290 dots an inch, enough for print. */
const density = 3;

/** Puts a figure on the clipboard as a picture on white ground; as its SVG text where the web view allows no pictures. */
export async function copyFigure(figure: Figure): Promise<void> {
  const svg = figureSvg(figure, { width: 480, standalone: true });
  if (!navigator.clipboard?.write || typeof ClipboardItem === "undefined") return copyText(svg);
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture(svg) })]);
  } catch {
    await copyText(svg);
  }
}

async function picture(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * density, image.height * density];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser drew no picture"))), "image/png"),
  );
}
