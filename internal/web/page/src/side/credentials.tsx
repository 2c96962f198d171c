// Credentials the resume claims, and those worth earning.

import type { Report } from '../wire';
import { words } from '../words';
import { Sources } from './sources';
import { LineLinks } from './why';

export function CredentialList({ credentials }: { credentials: Report['credentials'] }) {
  return (
    <>
      {credentials.held.length > 0 && <h3>{words.side.held}</h3>}
      <ul class="held">
        {credentials.held.map((c) => (
          <li key={c.id + c.line}><b>{c.label}</b> <span class={`tag ${c.status}`}>{words.status[c.status]}{c.year ? `, ${c.year}` : ''}</span> <LineLinks lines={[c.line]} keyword={c.id} /></li>
        ))}
      </ul>
      {credentials.suggested.length > 0 && <h3>{words.side.suggested}</h3>}
      <ul class="suggested">
        {credentials.suggested.map((c) => (
          <li key={c.id}>
            <details class="entry">
              <summary><span class="label">{c.label}</span> <span class="tag">{words.when[c.when]}</span></summary>
              <p>{c.name}, {c.issuer}. {c.why}</p>
              {c.requires.length > 0 && <><p><b>{words.side.requires}</b></p><ul class="plain">{c.requires.map((r) => <li key={r}>{r}</li>)}</ul></>}
              <Sources ids={c.sources} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
