// The keywords of the resume, the best proved first.

import { keywordID, useFocus } from '../one/focus';
import { EvidenceSign } from '../one/signs';
import type { Evidence, Keyword } from '../wire';
import { LineLinks } from './why';

const order: Evidence[] = ['quantified', 'accomplishment', 'duty', 'listed', 'denied'];

export function KeywordList({ keywords }: { keywords: Keyword[] }) {
  const focus = useFocus();
  const open = focus.line;
  return (
    <>
      {order.map((evidence) => {
        const some = keywords.filter((k) => k.evidence === evidence);
        if (!some.length) return null;
        return (
          <div key={evidence} class="keyword-group">
            <h3><EvidenceSign kind={evidence} /></h3>
            <ul>
              {some.map((k) => (
                <li key={k.id} class={k.mentions.some((m) => m.line === open) ? 'here' : ''} onPointerEnter={() => focus.light({ keyword: k.id })} onPointerLeave={() => focus.light(undefined)}>
                  <button id={keywordID(k.id)} class="link" onFocus={() => focus.light({ keyword: k.id })} onBlur={() => focus.light(undefined)}
                    onClick={(e) => { e.stopPropagation(); const m = best(k); if (m) focus.go(m.line, k.id); }}>{k.label}</button>
                  <LineLinks lines={k.mentions.map((m) => m.line)} keyword={k.id} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

const best = (k: Keyword) => k.mentions.find((m) => m.evidence === k.evidence) ?? k.mentions[0];
