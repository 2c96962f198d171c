// Drawing a PDF: the only file that knows pdf.js, which is loaded when the first PDF is. Nothing of a PDF is run or fetched.

import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerURL from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Placed } from './align';
import { printed, type Rect } from './printed';

GlobalWorkerOptions.workerSrc = workerURL;

export interface Sheet {
  number: number;
  width: number; // points
  height: number;
  glyphs(): Promise<Placed<Rect>[]>;
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

function sheetOf(page: PDFPageProxy): Sheet {
  const { width, height } = page.getViewport({ scale: 1 });
  return { number: page.pageNumber, width, height, glyphs: () => printed(page), draw: (canvas, wide) => draw(page, canvas, wide) };
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
