// Drawing a PDF: the only file that knows pdf.js, which is loaded when the first PDF is. Nothing of a PDF is run or fetched.

import { GlobalWorkerOptions, Util, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerURL from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { plain, type Placed } from './align';

GlobalWorkerOptions.workerSrc = workerURL;

/** A rectangle in points from the top left of its page. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Sheet {
  number: number;
  width: number; // points
  height: number;
  glyphs: Placed<Rect>[];
  draw(canvas: HTMLCanvasElement, width: number): { done: Promise<void>; cancel(): void };
}

export interface Drawing {
  sheets: Sheet[];
  close(): void;
}

/** Opens a PDF, as far as somebody would look at it. */
export async function open(file: Blob): Promise<Drawing> {
  const task = getDocument({ data: new Uint8Array(await file.arrayBuffer()), enableXfa: false, useSystemFonts: true, verbosity: 0 });
  const pdf: PDFDocumentProxy = await task.promise;
  const sheets = await Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => sheetOf(await pdf.getPage(i + 1))));
  return { sheets, close: () => void task.destroy() };
}

async function sheetOf(page: PDFPageProxy): Promise<Sheet> {
  const { width, height } = page.getViewport({ scale: 1 });
  return { number: page.pageNumber, width, height, glyphs: await glyphsOf(page), draw: (canvas, wide) => draw(page, canvas, wide) };
}

const mostPixels = 16e6; // of one page: beyond, some browsers draw nothing

function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number) {
  const plainSize = page.getViewport({ scale: 1 });
  const wanted = (width / plainSize.width) * Math.max(window.devicePixelRatio, 1.5);
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (plainSize.width * plainSize.height)));
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  return { done: task.promise, cancel: () => task.cancel() };
}

/** The characters of a page with their places. Within a run of text, widths are shared out as a common font would. */
async function glyphsOf(page: PDFPageProxy): Promise<Placed<Rect>[]> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true });
  const pen = document.createElement('canvas').getContext('2d')!;
  const glyphs: Placed<Rect>[] = [];
  for (const item of content.items) {
    if (!('str' in item) || !item.str.trim()) continue;
    const [a, b, , , x, y] = Util.transform(viewport.transform, item.transform) as [number, number, number, number, number, number];
    const size = Math.hypot(a, b);
    if (Math.abs(b) > Math.abs(a) * 0.1) continue; // turned text has no words of a resume to mark
    pen.font = `100px ${content.styles[item.fontName]?.fontFamily ?? 'sans-serif'}`;
    const whole = pen.measureText(item.str).width || 1;
    let before = '';
    for (const point of item.str) {
      const left = x + (pen.measureText(before).width / whole) * item.width;
      before += point;
      const right = x + (pen.measureText(before).width / whole) * item.width;
      for (const char of plain(point)) glyphs.push({ char, at: { left, right, top: y - size * 0.8, bottom: y + size * 0.22 } });
    }
  }
  return glyphs;
}
