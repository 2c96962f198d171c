// The score: a small number with the reasons it is the sum of.

import type { Report } from '../wire';
import { words } from '../words';
import { Why } from './why';

interface Props {
  report: Report;
  reading: boolean;
  began?: number; // the score of the text when editing began
  file?: number; // that of the file the text was taken from
}

export function ScoreView({ report, reading, began, file }: Props) {
  const { score, track, level } = report;
  const change = began === undefined ? 0 : score.total - began;
  return (
    <section class="score" aria-labelledby="score">
      <h2 id="score" class="away">{words.score.title}</h2>
      <p class="total" aria-live="polite" aria-busy={reading}>
        <strong data-score>{score.total}</strong> <span>{words.score.of}, {words.score.bands[score.band]}</span>
        {began !== undefined && <span class={`change ${change > 0 ? 'up' : change < 0 ? 'down' : ''}`}>{change ? words.review.changed(change) : words.review.same}</span>}
        {reading && <span class="rescoring">{words.review.rescoring}</span>}
      </p>
      {began !== undefined && file !== undefined && file !== began && <p class="hint">{words.review.editNote(file, began)}</p>}
      <p class="who">{words.score.tracks[track.id]}, {words.score.levels[level.id]}</p>
      <ul class="part-list">
        {score.parts.map((part) => (
          <li key={part.id}>
            <div class="part-head">
              <span>{words.score.parts[part.id] ?? part.id}</span>
              <span class="points"><b>{part.points}</b> / {part.max}</span>
            </div>
            <meter min={0} max={part.max} value={part.points} aria-label={`${words.score.parts[part.id]}: ${words.score.partsOf(part.points, part.max)}`} />
            <p><Why text={part.why} lines={part.lines} /></p>
          </li>
        ))}
      </ul>
    </section>
  );
}
