// Which line is looked at, and which marks stand out: what the resume and the list beside it tell each other.

import { createContext } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import type { Mark } from './marks';

/** Marks that stand out; all others step back. */
export interface Lit {
  keyword?: string;
  kind?: Mark['kind'];
}

export interface Focus {
  line?: number; // whose card is open
  pinned: boolean; // by a click: it stays when the pointer leaves
  keyword?: string; // of the card, under the pointer
  lit?: Lit;
  look: (line: number, keyword?: string) => void; // the pointer or the keyboard came
  pin: (line: number, keyword?: string) => void;
  away: () => void; // the pointer left; may come back within a moment
  stay: () => void; // it went on into the card
  close: () => void;
  go: (line: number, keyword?: string) => void; // from the list to the line in the resume
  light: (lit?: Lit) => void;
}

const FocusContext = createContext<Focus | undefined>(undefined);
export const FocusProvider = FocusContext.Provider;
export const useFocus = () => useContext(FocusContext)!;

const grace = 220; // milliseconds in which the pointer may cross from a line to its card

export function useFocusState(): Focus {
  const [open, setOpen] = useState<{ line?: number; keyword?: string; pinned: boolean }>({ pinned: false });
  const [lit, light] = useState<Lit>();
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useMemo(() => {
    const stay = () => clearTimeout(leaving.current);
    const close = () => { stay(); setOpen({ pinned: false }); };
    const look = (line: number, keyword?: string) => {
      stay();
      setOpen((was) => (was.pinned ? was : { line, keyword, pinned: false }));
    };
    const pin = (line: number, keyword?: string) => {
      stay();
      setOpen((was) => (was.pinned && was.line === line ? { pinned: false } : { line, keyword, pinned: true }));
    };
    const away = () => {
      stay();
      leaving.current = setTimeout(() => setOpen((was) => (was.pinned ? was : { pinned: false })), grace);
    };
    const go = (line: number, keyword?: string) => {
      stay();
      setOpen({ line, keyword, pinned: true });
      const button = document.getElementById(lineID(line));
      button?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
      button?.focus({ preventScroll: true });
    };
    return { ...open, lit, look, pin, away, stay, close, go, light };
  }, [open, lit]);
}

export const lineID = (line: number) => `line-${line}`;
export const keywordID = (keyword: string) => `keyword-${keyword}`;

/** Whether somebody asked for less motion. */
export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const faded = (lit: Lit | undefined, mark: { id: string; kind: string }) =>
  !!lit && ((lit.keyword !== undefined && lit.keyword !== mark.id) || (lit.kind !== undefined && lit.kind !== mark.kind));

/** What a button of a line needs: one of them is in the order of the Tab key, arrows reach the others. */
export function useLine(line: number) {
  const focus = useFocus();
  return {
    open: focus.line === line,
    hover: {
      onPointerEnter: (e: PointerEvent) => { if (e.pointerType === 'mouse') focus.look(line, markUnder(e)); },
      onPointerOver: (e: PointerEvent) => { if (e.pointerType === 'mouse') focus.look(line, markUnder(e)); },
      onPointerLeave: (e: PointerEvent) => { if (e.pointerType === 'mouse') focus.away(); },
    },
    button: {
      id: lineID(line),
      'data-line': line,
      'aria-expanded': focus.line === line,
      onClick: (e: MouseEvent) => { e.stopPropagation(); focus.pin(line, markUnder(e)); },
      onFocus: (e: FocusEvent) => { if ((e.currentTarget as HTMLElement).matches(':focus-visible')) focus.look(line); },
      onBlur: () => focus.away(),
      onKeyDown: (e: KeyboardEvent) => step(e),
    },
  };
}

function markUnder(e: Event): string | undefined {
  return (e.target as HTMLElement).closest<HTMLElement>('[data-keyword]')?.dataset.keyword;
}

/** Moves with the arrow keys among the lines that have something to say. */
function step(e: KeyboardEvent) {
  const all = [...document.querySelectorAll<HTMLElement>('[data-line]')];
  const here = all.indexOf(e.currentTarget as HTMLElement);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[e.key];
  const target = to === undefined ? undefined : all[to];
  if (!target) return;
  e.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}
