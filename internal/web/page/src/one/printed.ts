// Where each character of a PDF page is printed, to a fraction of a point: the page's own instructions are followed as for drawing. pdf.js
// hands out text by runs, and a run's characters can only be guessed at; a mark would then miss its word by half a letter.

import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { plain, type Placed } from './align';

/** A rectangle in points from the top left of its page. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type Matrix = number[];
interface Glyph {
  unicode: string;
  width: number; // thousandths of the font's size
  isSpace: boolean;
}

/** The state of text that the instructions change, as the PDF reference names it. */
interface TextState {
  ctm: Matrix;
  size: number;
  unit: number; // of a glyph's width
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const ascent = 0.8; // of the font's size, above and below the line it stands on
const descent = 0.22;

export async function printed(page: PDFPageProxy): Promise<Placed<Rect>[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pen = new Pen(page.getViewport({ scale: 1 }).transform, (name) => unitOf(page, name));
  fnArray.forEach((op: number, i: number) => pen.follow(op, argsArray[i]));
  return pen.glyphs;
}

function unitOf(page: PDFPageProxy, font: string): number {
  return page.commonObjs.has(font) ? (page.commonObjs.get(font).fontMatrix?.[0] ?? 0.001) : 0.001;
}

class Pen {
  glyphs: Placed<Rect>[] = [];
  private stack: TextState[] = [];
  private now: TextState;
  private matrix: Matrix = [1, 0, 0, 1, 0, 0]; // of the line of text
  private lineX = 0; // where the line begins, within matrix
  private x = 0;
  private y = 0;

  constructor(ctm: Matrix, private unit: (font: string) => number) {
    this.now = { ctm, size: 0, unit: 0.001, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  }

  follow(op: number, args: any[]) {
    const now = this.now;
    switch (op) {
      case OPS.save: this.stack.push({ ...now }); break;
      case OPS.restore: this.now = this.stack.pop() ?? now; break;
      case OPS.transform: now.ctm = Util.transform(now.ctm, flat(args)); break;
      case OPS.paintFormXObjectBegin:
        this.stack.push({ ...now });
        if (args[0]) now.ctm = Util.transform(now.ctm, flat([args[0]]));
        break;
      case OPS.paintFormXObjectEnd: this.now = this.stack.pop() ?? now; break;
      case OPS.beginText: this.begin([1, 0, 0, 1, 0, 0]); break;
      case OPS.setTextMatrix: this.begin(flat(args)); break;
      case OPS.setFont: this.font(args[0], args[1]); break;
      case OPS.setGState: for (const [key, value] of args[0]) if (key === 'Font') this.font(value[0], value[1]); break;
      case OPS.setCharSpacing: now.charSpacing = args[0]; break;
      case OPS.setWordSpacing: now.wordSpacing = args[0]; break;
      case OPS.setHScale: now.scale = args[0] / 100; break;
      case OPS.setLeading: now.leading = -args[0]; break;
      case OPS.setTextRise: now.rise = args[0]; break;
      case OPS.moveText: this.move(args[0], args[1]); break;
      case OPS.setLeadingMoveText: now.leading = args[1]; this.move(args[0], args[1]); break;
      case OPS.nextLine: this.move(0, now.leading); break;
      case OPS.showText: case OPS.showSpacedText: this.show(args[0]); break;
      case OPS.nextLineShowText: this.move(0, now.leading); this.show(args[0]); break;
    }
  }

  private font(name: string, size: number) {
    this.now.size = size;
    this.now.unit = this.unit(name);
  }

  private begin(matrix: Matrix) {
    this.matrix = matrix;
    this.lineX = this.x = this.y = 0;
  }

  private move(x: number, y: number) {
    this.x = this.lineX += x;
    this.y += y;
  }

  private show(list: (Glyph | number | null)[]) {
    const { size, unit, charSpacing, wordSpacing, scale } = this.now;
    const matrix = Util.transform(this.now.ctm, this.matrix);
    for (const glyph of list) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        this.x -= (glyph * size * scale) / 1000;
        continue;
      }
      const wide = glyph.width * unit * size * scale;
      this.put(glyph, matrix, wide);
      this.x += wide + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
  }

  private put(glyph: Glyph, [a, b, c, d, e, f]: Matrix, wide: number) {
    if (Math.abs(b!) > 0.1 * Math.abs(a!)) return; // turned text has no words of a resume to mark
    const at = (x: number, y: number) => [a! * x + c! * y + e!, b! * x + d! * y + f!] as const;
    const base = this.y + this.now.rise;
    const [left, top] = at(this.x, base + ascent * this.now.size);
    const [right, bottom] = at(this.x + wide, base - descent * this.now.size);
    const rect = { left: Math.min(left, right), right: Math.max(left, right), top: Math.min(top, bottom), bottom: Math.max(top, bottom) };
    for (const point of glyph.unicode) for (const char of plain(point)) this.glyphs.push({ char, at: rect });
  }
}

/** Some instructions carry a matrix as one argument, some as six. */
const flat = (args: any[]): Matrix => [...(typeof args[0] === 'number' ? args : args[0])];
