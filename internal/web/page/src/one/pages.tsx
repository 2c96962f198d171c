// The pages of a PDF as they are, with the marks of the report above the words they speak of.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Box, Line, Report } from '../wire';
import { words } from '../words';
import { align, letters, placesOf, type Placed } from './align';
import { faded, useFocus, useLine } from './focus';
import { speaks, type Mark } from './marks';
import type { Drawing, Sheet } from './pdf';
import type { Rect } from './printed';
import { VerdictSign } from './signs';

interface Props {
  file: File;
  report: Report;
  marks: Map<number, Mark[]>;
  onFailed: () => void;
}

export function Pages({ file, report, marks, onFailed }: Props) {
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    let gone = false;
    let opened: Drawing | undefined;
    import('./pdf')
      .then(({ open }) => open(file))
      .then((d) => { opened = d; if (gone) d.close(); else setDrawing(d); })
      .catch(() => { if (!gone) onFailed(); });
    return () => { gone = true; opened?.close(); };
  }, [file]);
  if (!drawing) return <div class="sheet waiting" role="status">{words.review.drawing}</div>;
  const first = report.lines.find((l) => speaks(l, marks.get(l.line)) && l.box)?.line;
  return <>{drawing.sheets.map((sheet) => <SheetView key={sheet.number} sheet={sheet} of={drawing.sheets.length} report={report} marks={marks} first={first} />)}</>;
}

interface SheetProps {
  sheet: Sheet;
  of: number;
  report: Report;
  marks: Map<number, Mark[]>;
  first: number | undefined; // the line that the Tab key reaches
}

function SheetView({ sheet, of, report, marks, first }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const glyphs = useDrawn(sheet, canvas);
  const lines = report.lines.filter((l) => l.page === sheet.number && l.box && speaks(l, marks.get(l.line)));
  const found = useMemo(() => new Map(lines.map((l) => [l.line, glyphs ? rectanglesOf(l, marks.get(l.line) ?? [], glyphs) : []])), [report, glyphs]);
  return (
    <div class="sheet drawn" style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }}>
      <canvas ref={canvas} role="img" aria-label={words.review.pageOf(sheet.number, of)} />
      {lines.map((line) => <DrawnLine key={line.line} line={line} sheet={sheet} found={found.get(line.line) ?? []} tabbed={line.line === first} />)}
    </div>
  );
}

/** Pages that are drawn though nobody scrolls to them, one every half second: paper wants them all. A longer file is no resume. */
const mostUnseen = 10;

/** Draws when the page comes near, and again when its width has changed. The characters come after the first drawing: somebody waits for that. */
function useDrawn(sheet: Sheet, canvas: { current: HTMLCanvasElement | null }): Placed<Rect>[] | undefined {
  const [glyphs, setGlyphs] = useState<Placed<Rect>[]>();
  useEffect(() => {
    const target = canvas.current!;
    let drawn = 0;
    let task: { done: Promise<void>; cancel(): void } | undefined;
    let timer: ReturnType<typeof setTimeout>;
    const draw = () => {
      const width = target.clientWidth;
      if (width === 0 || Math.abs(width - drawn) < 2) return;
      drawn = width;
      task?.cancel();
      task = sheet.draw(target, width);
      task.done
        .then(() => sheet.glyphs())
        .then((found) => { setGlyphs(found); target.setAttribute('data-drawn', ''); })
        .catch(() => undefined); // a canceled drawing is drawn anew
    };
    const begin = () => {
      near.disconnect();
      clearTimeout(unseen);
      draw();
      resized.observe(target);
    };
    const near = new IntersectionObserver((entries) => { if (entries.some((e) => e.isIntersecting)) begin(); }, { rootMargin: '1500px' });
    const unseen = sheet.number <= mostUnseen ? setTimeout(begin, 500 * sheet.number) : undefined;
    const resized = new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(draw, 120); });
    near.observe(target);
    return () => { near.disconnect(); resized.disconnect(); clearTimeout(unseen); clearTimeout(timer); task?.cancel(); };
  }, [sheet]);
  return glyphs;
}

interface Found {
  mark: Mark;
  rects: Rect[];
}

function DrawnLine({ line, sheet, found, tabbed }: { line: Line; sheet: Sheet; found: Found[]; tabbed: boolean }) {
  const { open, hover, button } = useLine(line.line);
  const focus = useFocus();
  const [left, top, right, bottom] = line.box!;
  const label = words.review.lineLabel(line.line, line.text, words.verdict[line.verdict], line.advice.length);
  return (
    <button {...button} {...hover} data-box class={`over ${open ? 'open' : ''}`} tabIndex={tabbed || open ? 0 : -1} aria-label={label}
      style={placed({ left, top, right, bottom }, { left: 0, top: 0, right: sheet.width, bottom: sheet.height })}>
      {line.verdict !== 'none' && <span class="verdict" style={{ marginRight: `${(100 * Math.min(24, Math.max(1, left - 16))) / sheet.width}cqw` }}><VerdictSign verdict={line.verdict} /></span>}
      {found.flatMap(({ mark, rects }) => rects.map((r, i) => (
        <span key={`${mark.start}.${i}`} class={`mark ${mark.kind} ${faded(focus.lit, mark) ? 'faded' : ''}`} data-keyword={mark.id}
          data-start={mark.start} style={placed(r, { left, top, right, bottom })} />
      )))}
    </button>
  );
}

/** Where a rectangle lies in another one, in shares of it. */
function placed(r: Rect, within: Rect) {
  const width = within.right - within.left;
  const height = within.bottom - within.top;
  return {
    left: `${(100 * (r.left - within.left)) / width}%`,
    top: `${(100 * (r.top - within.top)) / height}%`,
    width: `${(100 * (r.right - r.left)) / width}%`,
    height: `${(100 * (r.bottom - r.top)) / height}%`,
  };
}

/** Where the words of each mark are printed: the characters within the line's box, in reading order, beside the line's text. */
function rectanglesOf(line: Line, marks: Mark[], glyphs: Placed<Rect>[]): Found[] {
  const text = letters(line.text);
  const { pairs } = align(text, inReadingOrder(glyphs.filter((g) => isWithin(g.at, line.box!))));
  return marks.map((mark) => ({ mark, rects: rowsOf(placesOf(text, pairs, mark.start, mark.end)) }));
}

const slack = 2; // points by which two programs may differ about the size of a font

function isWithin(r: Rect, [left, top, right, bottom]: Box): boolean {
  const x = (r.left + r.right) / 2;
  const y = (r.top + r.bottom) / 2;
  return x > left - slack && x < right + slack && y > top - slack && y < bottom + slack;
}

function inReadingOrder(glyphs: Placed<Rect>[]): Placed<Rect>[] {
  const rows: Placed<Rect>[][] = [];
  for (const g of [...glyphs].sort((a, b) => a.at.bottom - b.at.bottom)) {
    const row = rows[rows.length - 1];
    if (row && sameRow(row[0]!.at, g.at)) row.push(g);
    else rows.push([g]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.at.left - b.at.left));
}

function sameRow(a: Rect, b: Rect): boolean {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** One rectangle for each row that the characters stand in. */
function rowsOf(places: Rect[]): Rect[] {
  const rows: Rect[] = [];
  for (const p of places) {
    const row = rows[rows.length - 1];
    if (row && sameRow(row, p)) {
      row.left = Math.min(row.left, p.left);
      row.right = Math.max(row.right, p.right);
      row.top = Math.min(row.top, p.top);
      row.bottom = Math.max(row.bottom, p.bottom);
    } else rows.push({ ...p });
  }
  return rows;
}
