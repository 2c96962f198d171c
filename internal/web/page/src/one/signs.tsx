// The signs of evidence and verdicts: each has a form of its own, so that color is never the only difference.

import type { Verdict } from '../wire';
import { words } from '../words';
import type { Kind } from './marks';

/** A stroke as it stands under a keyword, with its name. */
export function EvidenceSign({ kind, silent }: { kind: Kind; silent?: boolean }) {
  const name = kind === 'undecided' ? words.undecided : words.evidence[kind];
  return <span class="evidence"><span class={`stroke ${kind}`} aria-hidden="true">ab</span>{!silent && ` ${name}`}</span>;
}

/** A circle that fills up from duty to an accomplishment with a number. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`sign ${verdict}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {verdict === 'quantified_accomplishment' && <><circle cx="8" cy="8" r="7" fill="currentColor" /><path d="M4.6 8.3 7 10.6l4.4-5" stroke="var(--on-sign)" stroke-width="1.9" fill="none" /></>}
      {verdict === 'accomplishment' && <><circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" /><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" /></>}
      {verdict === 'duty' && <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />}
      {verdict === 'none' && <circle cx="8" cy="8" r="2" fill="currentColor" />}
    </svg>
  );
}
