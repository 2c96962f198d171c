// What the strokes and circles mean, with how many there are; each stroke can be shown alone.

import type { Report, Verdict } from '../wire';
import { words } from '../words';
import { useFocus } from './focus';
import type { Mark } from './marks';
import { EvidenceSign, VerdictSign } from './signs';

const kinds = ['quantified', 'accomplishment', 'duty', 'listed', 'planned', 'denied', 'undecided'] as const;
const verdicts: Verdict[] = ['quantified_accomplishment', 'accomplishment', 'duty'];

export function Legend({ report, marks }: { report: Report; marks: Map<number, Mark[]> }) {
  const focus = useFocus();
  const all = [...marks.values()].flat();
  const count = (kind: Mark['kind']) => all.filter((m) => m.kind === kind).length;
  const lines = (verdict: Verdict) => report.lines.filter((l) => l.verdict === verdict).length;
  return (
    <div class="legend">
      <div role="group" aria-label={words.review.legend}>
        <span class="legend-title" aria-hidden="true">{words.review.legendKeywords}</span>
        {kinds.filter((kind) => count(kind) > 0).map((kind) => (
          <button key={kind} aria-pressed={focus.lit?.kind === kind} onClick={(e) => { e.stopPropagation(); focus.light(focus.lit?.kind === kind ? undefined : { kind }); }}>
            <EvidenceSign kind={kind} /> <span class="count">{count(kind)}</span>
          </button>
        ))}
      </div>
      <ul aria-label={words.review.legendLines}>
        <li class="legend-title" aria-hidden="true">{words.review.legendLines}</li>
        {verdicts.filter((v) => lines(v) > 0).map((v) => <li key={v}><VerdictSign verdict={v} /> {words.verdict[v]} <span class="count">{lines(v)}</span></li>)}
      </ul>
    </div>
  );
}
