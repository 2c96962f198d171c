// The resume as text to change. Marks lie behind the text and move with it until the next report has come.

import { useMemo, useRef } from 'preact/hooks';
import type { Report } from '../wire';
import { words } from '../words';
import { align, letters, placesOf } from './align';
import type { Mark } from './marks';

interface Props {
  text: string;
  onText: (text: string) => void;
  report: Report | undefined; // of this text or of what it was a moment ago
  marks: Map<number, Mark[]>;
}

export function Editor({ text, onText, report, marks }: Props) {
  const behind = useRef<HTMLDivElement>(null);
  const runs = useMemo(() => runsOf(text, report, marks), [text, report, marks]);
  return (
    <div class="editor">
      <p class="hint" id="edit-hint">{words.review.editHint}</p>
      <div class="sheet text typing">
        <div ref={behind} class="behind" aria-hidden="true">{runs.map((run, i) => (run.kind ? <mark key={i} class={run.kind}>{run.text}</mark> : run.text))}{'\n'}</div>
        <textarea aria-label={words.review.editLabel} aria-describedby="edit-hint" spellcheck={false} value={text} onInput={(e) => onText(e.currentTarget.value)} />
      </div>
    </div>
  );
}

interface Run {
  text: string;
  kind?: Mark['kind'];
}

/** The text cut at the marks of a report, as far as its lines are still found. */
function runsOf(text: string, report: Report | undefined, marks: Map<number, Mark[]>): Run[] {
  const source = letters(text);
  const points = [...text];
  const kinds: (Mark['kind'] | undefined)[] = new Array(points.length);
  let from = 0;
  for (const line of report?.lines ?? []) {
    const own = letters(line.text);
    const { pairs, end } = align(own, source, from);
    for (const mark of marks.get(line.line) ?? []) {
      const places = placesOf(own, pairs, mark.start, mark.end);
      const first = places[0];
      const last = places[places.length - 1];
      if (first === undefined || last === undefined || last - first > 2 * (mark.end - mark.start)) continue;
      kinds.fill(mark.kind, first, last + 1);
    }
    if (pairs.filter((p) => p !== undefined).length * 2 > own.length) from = end;
  }
  const runs: Run[] = [];
  points.forEach((point, i) => {
    const run = runs[runs.length - 1];
    if (run && run.kind === kinds[i]) run.text += point;
    else runs.push({ text: point, kind: kinds[i] });
  });
  return runs;
}

/** A report's lines as a plain text that reads the same: headings apart, list items with a dash. */
export function plainText(report: Report): string {
  const headings = new Map(report.document.sections.filter((s) => s.heading).map((s) => [s.line, s.heading]));
  return report.lines
    .map((line, i) => {
      const text = line.text.replaceAll('\t', '    ');
      if (headings.get(line.line) === line.text) return `${i ? '\n' : ''}${text}`;
      return line.bullet ? `- ${text}` : text;
    })
    .join('\n');
}
