// The keywords of the resume, the best proved first.

import { keywordID, useFocus } from '../one/focus';
import { kindOf, type Kind } from '../one/marks';
import { EvidenceSign } from '../one/signs';
import type { Keyword, Report } from '../wire';
import { LineLinks } from './why';

const order: Kind[] = ['quantified', 'accomplishment', 'duty', 'listed', 'planned', 'denied'];

export function KeywordList({ report }: { report: Report }) {
  const focus = useFocus();
  const open = focus.line;
  return (
    <>
      {order.map((kind) => {
        const some = report.keywords.filter((k) => kindOf(report, k) === kind);
        if (!some.length) return null;
        return (
          <div key={kind} class="keyword-group">
            <h3><EvidenceSign kind={kind} /></h3>
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
