// Why a line is judged as it is, and what to do about it. It stands at the foot of the list, in a
// small window at the foot of all, so that it covers nothing of the resume; therefore it repeats the line.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Line } from '../wire';
import { words } from '../words';
import { useFocus, lineID } from './focus';
import type { Mark } from './marks';
import { EvidenceSign, VerdictSign } from './signs';

interface Props {
  line: Line;
  marks: Mark[];
  labels: (id: string) => string;
  onKeyword: (id: string) => void; // shows it in the list
}

export function Card({ line, marks, labels, onKeyword }: Props) {
  const focus = useFocus();
  const card = useRef<HTMLDivElement>(null);
  useLineInSight(card, line.line, focus.pinned);
  const once = marks.filter((m, i) => marks.findIndex((other) => other.id === m.id && other.kind === m.kind) === i);
  const close = () => {
    focus.close();
    document.getElementById(lineID(line.line))?.focus({ preventScroll: true });
  };
  return (
    <div ref={card} class="card" role="group" aria-label={words.review.line(line.line)} onPointerEnter={focus.stay}
      onPointerLeave={(e) => e.pointerType === 'mouse' && focus.away()} onFocusCapture={focus.stay}
      onKeyDown={(e) => e.key === 'Escape' && close()} onClick={(e) => e.stopPropagation()}>
      <header>
        {line.verdict !== 'none' && <strong><VerdictSign verdict={line.verdict} /> {words.verdict[line.verdict]}</strong>}
        <span class="number">{words.review.line(line.line)}</span>
        <button class="close" aria-label={words.close} onClick={close}>×</button>
      </header>
      <blockquote>{line.text}</blockquote>
      {line.verdict !== 'none' && <p>{words.verdictWhy[line.verdict]}</p>}
      {line.verdict !== 'none' && <Parts line={line} />}
      {line.metrics.length > 0 && <p class="metrics">{line.metrics.map((m) => <span key={m.start}>{m.text}</span>)}</p>}
      {line.advice.length > 0 && <ul class="advice">{line.advice.map((a) => <li key={a.code + a.message}>{a.message}</li>)}</ul>}
      {once.length > 0 && (
        <ul class="found">
          {once.map((m) => (
            <li key={m.id + m.kind} class={m.id === focus.keyword ? 'here' : ''}>
              {m.kind === 'undecided' ? <p>{words.undecidedWhy(m.label, (m.mayMean ?? []).map(labels))}</p> : (
                <>
                  <button class="link" onClick={() => onKeyword(m.id)}>{m.label}</button> <EvidenceSign kind={m.kind} />
                  {m.id === focus.keyword && <p>{words.evidenceWhy[m.kind]}</p>}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Parts({ line }: { line: Line }) {
  return (
    <ul class="parts" aria-label={words.partsLabel}>
      {(['scope', 'tools', 'impact'] as const).map((part) => (
        <li key={part} class={line.parts[part] ? 'has' : 'lacks'} aria-label={words.partHas(words.parts[part], line.parts[part])}>
          <span aria-hidden="true">{line.parts[part] ? '✓' : '–'} {words.parts[part]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Scrolls so far that a line somebody chose is not under its own card, which lies across a small window. */
function useLineInSight(card: { current: HTMLElement | null }, line: number, pinned: boolean) {
  useLayoutEffect(() => {
    const box = document.getElementById(lineID(line))?.closest('[data-box]')?.getBoundingClientRect();
    const own = card.current?.getBoundingClientRect();
    if (pinned && box && own && own.left < box.right && own.top < box.bottom + 8) scrollBy({ top: box.bottom + 8 - own.top });
  }, [line, pinned]);
}
