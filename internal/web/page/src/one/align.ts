// Where the words of a line stand in a text that is nearly the same: that of a drawn page, or of what somebody is typing. Bullets,
// hyphens at line ends and ligatures differ between the two; spaces do not count at all.

/** One printed character and the place it came from. */
export interface Placed<P> {
  char: string;
  at: P;
}

/** Cuts a text into comparable characters, each with the index of the code point it came from. */
export function letters(text: string): Placed<number>[] {
  const list: Placed<number>[] = [];
  let index = 0;
  for (const point of text) {
    for (const char of plain(point)) list.push({ char, at: index });
    index++;
  }
  return list;
}

/** What is left of a character when ligatures are undone and case and spaces do not count. */
export function plain(point: string): string[] {
  return [...point.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/[‐‑‒–—−]/g, '-').replace(/[‘’]/g, "'").replace(/[“”]/g, '"')];
}

const reach = 40; // characters that one side may have and the other not, such as a bullet or an edited word
const sure = 4; // equal characters that make a new beginning

/** Pairs each letter of a line with one of the text from a place on; where there is none, undefined. Ends where it stopped reading. */
export function align<P>(line: Placed<number>[], text: Placed<P>[], from = 0): { pairs: (P | undefined)[]; end: number } {
  const pairs: (P | undefined)[] = new Array(line.length);
  let i = 0;
  let j = from;
  let end = from;
  while (i < line.length && j < text.length) {
    if (line[i]!.char === text[j]!.char) {
      pairs[i++] = text[j++]!.at;
      end = j;
      continue;
    }
    const skip = nextAgreement(line, i, text, j);
    if (!skip) {
      i++;
      continue;
    }
    i += skip[0];
    j += skip[1];
  }
  return { pairs, end };
}

/** The fewest letters to leave out on either side until both agree again. */
function nextAgreement<P>(line: Placed<number>[], i: number, text: Placed<P>[], j: number): [number, number] | undefined {
  for (let left = 1; left <= reach; left++) {
    for (let a = 0; a <= left; a++) {
      if (agree(line, i + a, text, j + left - a)) return [a, left - a];
    }
  }
  return undefined;
}

function agree<P>(line: Placed<number>[], i: number, text: Placed<P>[], j: number): boolean {
  const run = Math.min(sure, line.length - i);
  if (run <= 0 || j + run > text.length) return false;
  for (let k = 0; k < run; k++) if (line[i + k]!.char !== text[j + k]!.char) return false;
  return true;
}

/** The places of the letters of a span of code points. */
export function placesOf<P>(line: Placed<number>[], pairs: (P | undefined)[], start: number, end: number): P[] {
  const places: P[] = [];
  line.forEach((letter, k) => {
    const place = pairs[k];
    if (letter.at >= start && letter.at < end && place !== undefined) places.push(place);
  });
  return places;
}
