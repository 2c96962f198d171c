// Figures of a class: how the scores are spread, what most resumes miss, what their lines are.

import type { Cohort, Figures } from '../wire';
import { words } from '../words';

export function Charts({ cohort }: { cohort: Cohort }) {
  const figures = cohort.whole.figures;
  if (!figures) return <p class="hint">{words.class.tooFew(cohort.fewest)}</p>;
  return (
    <section class="charts" aria-labelledby="figures">
      <h2 id="figures">{words.class.figures}</h2>
      <div class="chart-grid">
        <figure>
          <figcaption>{words.class.spread} <span class="count">{words.class.median(figures.score)}</span></figcaption>
          <Histogram bins={figures.histogram} />
        </figure>
        <figure>
          <figcaption>{words.class.mix}</figcaption>
          <Mix verdicts={figures.verdicts} />
        </figure>
        <figure>
          <figcaption>{words.class.missed}</figcaption>
          <Bars entries={figures.missing_keywords.slice(0, 8)} of={figures.count} />
        </figure>
        <figure>
          <figcaption>{words.class.credentials}</figcaption>
          <Bars entries={figures.missing_credentials.slice(0, 8)} of={figures.count} />
        </figure>
      </div>
    </section>
  );
}

function Histogram({ bins }: { bins: Figures['histogram'] }) {
  const most = Math.max(1, ...bins.map((b) => b.count));
  const label = `${words.class.spread}: ${bins.filter((b) => b.count).map((b) => words.class.bin(b.from, b.to, b.count)).join('; ')}`;
  return (
    <svg class="histogram" viewBox="0 0 400 170" role="img" aria-label={label}>
      {bins.map((b, i) => {
        const high = (120 * b.count) / most;
        return (
          <g key={b.from}>
            <rect x={i * 40 + 3} y={140 - high} width={34} height={high} rx={2} />
            {b.count > 0 && <text x={i * 40 + 20} y={134 - high}>{b.count}</text>}
            <text class="axis" x={i * 40 + 20} y={158}>{b.from}</text>
          </g>
        );
      })}
      <line x1={0} x2={400} y1={140.5} y2={140.5} />
    </svg>
  );
}

/** Lines by verdict as one bar; the forms of the parts differ beside their colors. */
function Mix({ verdicts }: { verdicts: Figures['verdicts'] }) {
  const kinds = ['quantified_accomplishment', 'accomplishment', 'duty'] as const;
  const all = Math.max(1, kinds.reduce((sum, k) => sum + verdicts[k], 0));
  let at = 0;
  const label = `${words.class.mix}: ${kinds.map((k) => `${words.verdict[k]} ${verdicts[k]}`).join('; ')}`;
  return (
    <>
      <svg class="mix" viewBox="0 0 400 28" role="img" aria-label={label} preserveAspectRatio="none">
        {kinds.map((k) => {
          const x = at;
          const wide = (400 * verdicts[k]) / all;
          at += wide;
          return <rect key={k} class={k} x={x} y={k === 'quantified_accomplishment' ? 0 : k === 'accomplishment' ? 6 : 12} width={Math.max(0, wide - 2)} height={k === 'quantified_accomplishment' ? 28 : k === 'accomplishment' ? 22 : 16} />;
        })}
      </svg>
      <ul class="mix-list">{kinds.map((k) => <li key={k}><span class={`swatch ${k}`} aria-hidden="true" /> {words.verdict[k]} <span class="count">{Math.round((100 * verdicts[k]) / all)}%</span></li>)}</ul>
    </>
  );
}

function Bars({ entries, of }: { entries: { id: string; label: string; count: number }[]; of: number }) {
  return (
    <ul class="bars">
      {entries.map((e) => (
        <li key={e.id}>
          <span>{e.label}</span>
          <meter min={0} max={of} value={e.count} aria-label={words.class.ofAll(e.count, of)} />
          <span class="count">{e.count}</span>
        </li>
      ))}
    </ul>
  );
}
