// How well the resume fits the roles of the field, best first.

import { useState } from 'preact/hooks';
import type { RoleMatch } from '../wire';
import { words } from '../words';

const few = 6;

export function RoleList({ roles, labels, onRole, target }: { roles: RoleMatch[]; labels: (id: string) => string; onRole?: (id: string) => void; target: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? roles : roles.slice(0, few);
  return (
    <>
      <ul class="roles">
        {shown.map((r) => (
          <li key={r.id}>
            <details class="entry">
              <summary><span class="label">{r.title}</span> {r.id === target && <span class="tag">{words.side.aimed}</span>} <span class="share"><meter min={0} max={1} value={r.match} aria-label={words.side.matchLabel(r.match)} />{words.side.match(r.match)}</span></summary>
              {r.why && <p>{r.why}</p>}
              {r.have.length > 0 && <p><b>{words.side.have}:</b> {r.have.map(labels).join(', ')}.</p>}
              {r.missing.length > 0 && <p><b>{words.side.lacks}:</b> {r.missing.map(labels).join(', ')}.</p>}
              {onRole && r.id !== target && <button onClick={() => onRole(r.id)}>{words.side.aimAt}</button>}
            </details>
          </li>
        ))}
      </ul>
      {!all && roles.length > few && <button class="link" onClick={() => setAll(true)}>{words.side.moreRoles(roles.length - few)}</button>}
    </>
  );
}
