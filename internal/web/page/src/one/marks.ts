// What is to be seen in each line of a report: keywords with their evidence, and abbreviations that nothing decides.

import type { Evidence, Keyword, Line, Report } from '../wire';

/** What a mark says: the evidence behind a keyword, a credential that is still ahead, or letters that nothing decides. */
export type Kind = Evidence | 'planned' | 'undecided';

export interface Mark {
  id: string; // of the keyword; of an undecided one, the letters
  label: string;
  kind: Kind;
  start: number;
  end: number;
  mayMean?: string[];
}

/** The marks of each line from left to right. Of two that overlap the longer one stays: nothing can be drawn twice. */
export function marksOf(report: Report): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  const add = (line: number, mark: Mark) => marks.set(line, [...(marks.get(line) ?? []), mark]);
  for (const keyword of report.keywords) {
    for (const m of keyword.mentions) add(m.line, { id: keyword.id, label: keyword.label, kind: m.evidence === 'denied' && isAhead(report, keyword.id, m.line) ? 'planned' : m.evidence, start: m.start, end: m.end });
  }
  for (const u of report.undecided) add(u.line, { id: u.text, label: u.text, kind: 'undecided', start: u.start, end: u.end, mayMean: u.may_mean });
  for (const [line, list] of marks) marks.set(line, apart(list));
  return marks;
}

/** Evidence of a keyword as it is shown. A credential that is planned earns nothing as a keyword, and yet naming it is no fault. */
export function kindOf(report: Report, keyword: Keyword): Exclude<Kind, 'undecided'> {
  return keyword.evidence === 'denied' && keyword.mentions.some((m) => isAhead(report, keyword.id, m.line)) ? 'planned' : keyword.evidence;
}

function isAhead(report: Report, id: string, line: number): boolean {
  return report.credentials.held.some((c) => c.id === id && c.line === line && (c.status === 'planned' || c.status === 'in_progress'));
}

function apart(list: Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...list].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every((k) => mark.end <= k.start || mark.start >= k.end)) kept.push(mark);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether there is anything to say about a line. */
export function speaks(line: Line, marks: Mark[] | undefined): boolean {
  return !!marks?.length || line.verdict !== 'none' || line.advice.length > 0;
}

/** A line cut at its marks and at its tabs, in code points. What stands behind the last tab stood at the far margin, usually dates. */
export function pieces(text: string, marks: Mark[]): { near: Piece[]; far: Piece[] } {
  const points = [...text];
  const tab = points.lastIndexOf('\t');
  const cut = (from: number, to: number) => {
    const list: Piece[] = [];
    let at = from;
    for (const mark of marks.filter((m) => m.start >= from && m.end <= to)) {
      if (mark.start > at) list.push({ text: points.slice(at, mark.start).join('') });
      list.push({ text: points.slice(mark.start, mark.end).join(''), mark });
      at = mark.end;
    }
    if (at < to) list.push({ text: points.slice(at, to).join('') });
    return list;
  };
  return tab < 0 ? { near: cut(0, points.length), far: [] } : { near: cut(0, tab), far: cut(tab + 1, points.length) };
}

export interface Piece {
  text: string;
  mark?: Mark;
}
