// What the target asks for and the resume lacks, with how to say it where it is true.

import type { Missing } from '../wire';
import { words } from '../words';
import { Sources } from './sources';
import { LineLinks } from './why';

export function MissingList({ missing }: { missing: Missing[] }) {
  return (
    <ul class="missing">
      {missing.map((m) => (
        <li key={m.keyword}>
          <details class="entry">
            <summary><span class="label">{m.label}</span> <span class={`tag ${m.priority}`}>{words.priority[m.priority]}</span></summary>
            <p>{m.why} {m.place && words.side.place(words.sections[m.place] ?? m.place)}</p>
            {m.line ? <p>{words.side.alreadyIn} <LineLinks lines={[m.line]} /></p> : null}
            {m.measure.length > 0 && <p><b>{words.side.measure}:</b> {m.measure.join('; ')}.</p>}
            {m.pattern && <figure><figcaption>{words.side.pattern}</figcaption><blockquote>{m.pattern}</blockquote></figure>}
            <Sources ids={m.sources} />
          </details>
        </li>
      ))}
    </ul>
  );
}
