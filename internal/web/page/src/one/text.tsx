// The resume as text: the lines of the report under the headings they stand under.

import type { Line, Report } from '../wire';
import { words } from '../words';
import { faded, useFocus, useLine } from './focus';
import { pieces, speaks, type Mark, type Piece } from './marks';
import { VerdictSign } from './signs';

export function TextView({ report, marks }: { report: Report; marks: Map<number, Mark[]> }) {
  const headings = new Map(report.document.sections.filter((s) => s.heading).map((s) => [s.line, s]));
  const first = report.lines.find((l) => speaks(l, marks.get(l.line)))?.line;
  return (
    <div class="sheet text">
      {report.lines.map((line, i) => (
        <TextLine key={line.line} line={line} marks={marks.get(line.line) ?? []} heading={headings.get(line.line)?.heading === line.text} name={i === 0} tabbed={line.line === first} />
      ))}
    </div>
  );
}

interface Props {
  line: Line;
  marks: Mark[];
  heading: boolean;
  name: boolean; // the first line, which is nearly always who it is
  tabbed: boolean;
}

function TextLine({ line, marks, heading, name, tabbed }: Props) {
  const { open, hover, button } = useLine(line.line);
  const kind = heading ? 'heading' : name ? 'name' : line.bullet ? 'bullet' : '';
  const content = <Words line={line} marks={marks} />;
  if (!speaks(line, marks)) return <p class={`line ${kind}`}>{content}</p>;
  const verdict = words.verdict[line.verdict];
  return (
    <p class={`line speaks ${kind} ${open ? 'open' : ''}`} data-box {...hover} onClick={button.onClick}>
      <button {...button} class="verdict" tabIndex={tabbed || open ? 0 : -1} aria-label={words.review.lineLabel(line.line, line.text, verdict, line.advice.length)}>
        <VerdictSign verdict={line.verdict} />
      </button>
      {content}
    </p>
  );
}

function Words({ line, marks }: { line: Line; marks: Mark[] }) {
  const focus = useFocus();
  const { near, far } = pieces(line.text, marks);
  const show = (list: Piece[]) => list.map((piece, i) => piece.mark
    ? <mark key={i} class={`${piece.mark.kind} ${faded(focus.lit, piece.mark) ? 'faded' : ''}`} data-keyword={piece.mark.id}>{piece.text}</mark>
    : piece.text);
  return (
    <>
      <span>{show(near)}</span>
      {far.length > 0 && <span class="far">{show(far)}</span>}
    </>
  );
}
