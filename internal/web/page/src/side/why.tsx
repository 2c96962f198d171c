// A reason of the server, in which the lines it names can be reached.

import { useFocus } from '../one/focus';
import { words } from '../words';

export function Why({ text, lines }: { text: string; lines: number[] }) {
  const focus = useFocus();
  const named = new Set(lines);
  // "lines 24, 25 and 29": numbers behind the word line, as far as the list goes
  const parts = text.split(/(\blines? \d+(?:(?:, | and |, and | or )\d+)*)/);
  return (
    <>
      {parts.map((part, i) => i % 2 === 0 ? part : part.split(/(\d+)/).map((bit, k) =>
        k % 2 === 1 && (named.size === 0 || named.has(Number(bit)))
          ? <button key={k} class="line-link" aria-label={words.review.showLine(Number(bit))} onClick={(e) => { e.stopPropagation(); focus.go(Number(bit)); }}>{bit}</button>
          : bit))}
    </>
  );
}

/** The numbers of lines, each leading to its line. */
export function LineLinks({ lines, keyword }: { lines: number[]; keyword?: string }) {
  const focus = useFocus();
  return (
    <span class="line-links">
      {[...new Set(lines)].map((n) => (
        <button key={n} class="line-link" aria-label={words.review.showLine(n)} onClick={(e) => { e.stopPropagation(); focus.go(n, keyword); }}>{n}</button>
      ))}
    </span>
  );
}
