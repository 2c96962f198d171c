// What the posting asks for, and whether the resume answers it.

import { sentence } from '../ask';
import type { Posting } from '../wire';
import { words } from '../words';

export function PostingView({ posting, labels }: { posting: Posting; labels: (id: string) => string }) {
  const state = (id: string) => (posting.missing.includes(id) ? 'no' : posting.listed_only.includes(id) ? 'onlyListed' : 'yes');
  const phrases = posting.phrases.filter((p) => !p.in_resume);
  const degrees = [posting.education, posting.education_preferred].filter((d) => d !== undefined).filter((d) => d.level && d.level !== 'none');
  return (
    <div class="posting">
      <ul class="asks" aria-label={words.side.asked}>
        {posting.asks.map((a) => (
          <li key={a.id} class={state(a.id)}>
            <span aria-hidden="true">{{ yes: '✓', no: '✗', onlyListed: '~' }[state(a.id)]}</span> {labels(a.id)}
            <span class="tag">{words.need[a.need]}</span>
            <span class="state">{a.answered_by ? words.side.answeredBy(labels(a.answered_by)) : words.side[state(a.id)]}</span>
          </li>
        ))}
      </ul>
      {degrees.map((d) => <p key={d.level} class="asked">{sentence(words.side.educationAsked(d.level, d.need, d.status))}</p>)}
      {posting.years > 0 && <p class="asked">{words.side.years(posting.years, posting.years_seen)}</p>}
      {phrases.length > 0 && <><h3>{words.side.phrases}</h3><ul class="plain">{phrases.map((p) => <li key={p.text}>{p.text}</li>)}</ul></>}
    </div>
  );
}
