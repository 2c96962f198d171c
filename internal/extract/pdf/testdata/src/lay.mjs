// Sets a template on pages for the renderers that place text themselves: rows of runs with places, filled boxes and discs. y counts
// from the top, a row stands on its baseline.
import { header, sections, pieces } from "./content.mjs";
import { need, fontFile } from "./modules.mjs";

const fontkit = need("fontkit");
const opened = {};
export const font = (family, style) => (opened[family + style] ??= fontkit.openSync(fontFile(style, family)));
export const widthOf = (text, family, style, size) =>
  [...text].reduce((w, c) => w + font(family, style).glyphForCodePoint(c.codePointAt(0)).advanceWidth, 0) * size / font(family, style).unitsPerEm;

const colors = { ink: "#000000", white: "#ffffff", band: "#224455", side: "#336688", accent: "#22aa88", pale: "#dddddd" };
const top = 54, bottom = 738;

// Setter sets lines in one column after the other.
class Setter {
  constructor(options) {
    Object.assign(this, { family: "LiberationSans", size: 10, lead: 1.3, justify: false, hyphenate: false, discs: false, foot: bottom }, options);
    this.pages = [[]];
  }

  column(x, width, y = top, page = 0) { Object.assign(this, { x, width, y, page }); }

  // advance moves down a row, to the next page (or what next says) at the foot.
  advance(height) {
    if (this.y + height > this.foot) {
      if (this.next) { const next = this.next; this.next = null; this.column(...next); }
      else { this.page++; this.y = top; this.pages[this.page] ??= []; }
    }
    this.y += height;
  }

  put(item) { this.pages[this.page].push(item); }

  // words cuts runs into pieces that stay together, each with what a break after it shows.
  words(runs) {
    const out = [];
    for (const r of runs) {
      for (const w of r.text.split(/(?<= )|(?<=[a-z0-9]-)(?=[A-Za-z0-9])|(?<=–)(?=\d)/)) {
        const glued = out.length > 0 && !/[ ]$/.test(out.at(-1).text) && r !== out.at(-1).run && w === r.text.slice(0, w.length) && r.glued;
        const parts = this.hyphenate && /^[a-z]{6,}[.,;]? ?$/.test(w) ? this.hyphenate(w).split("\u00ad") : [w];
        parts.forEach((p, i) => out.push({ ...r, text: p, run: r, soft: i < parts.length - 1, glued: i === 0 && glued }));
      }
    }
    return out;
  }

  measure(w) { return widthOf(w.text, this.family, w.style, w.size); }

  // text sets runs as rows of a width at x, and returns the first row's baseline.
  text(runs, { x = this.x, width = this.width, color = "ink", tail } = {}) {
    const rows = [[]], shift = x - this.x; // the column may change on the way
    const room = width - (tail ? widthOf(tail, this.family, "Regular", this.size) + 12 : 0);
    for (const w of this.words(runs)) {
      const row = rows.at(-1);
      const used = row.reduce((s, v) => s + this.measure(v), 0);
      const soft = w.soft ? widthOf("-", this.family, w.style, w.size) : 0;
      if (row.length > 0 && !w.glued && used + widthOf(w.text.trimEnd(), this.family, w.style, w.size) + soft > (rows.length === 1 ? room : width)) rows.push([w]);
      else row.push(w);
    }
    let first;
    rows.forEach((row, i) => {
      const size = Math.max(...row.map((w) => w.size));
      this.advance(size * this.lead);
      first ??= { x: this.x + shift, y: this.y, page: this.page };
      const end = row.at(-1);
      end.text = end.text.trimEnd();
      const hyphen = end.soft;
      const runs = merge(row);
      if (hyphen) runs.at(-1).hyphen = true;
      const used = row.reduce((s, v) => s + this.measure(v), 0) + (hyphen ? widthOf("-", this.family, end.style, end.size) : 0);
      const spaces = runs.reduce((n, r) => n + r.text.split(" ").length - 1, 0);
      const stretch = this.justify && i < rows.length - 1 && spaces > 0 ? (width - used) / spaces : 0;
      this.put({ kind: "row", x: this.x + shift, y: this.y, runs, stretch, color: colors[color] });
    });
    if (tail) {
      const at = first.x + width - widthOf(tail, this.family, "Regular", this.size);
      this.pages[first.page].push({ kind: "row", x: at, y: first.y, runs: [{ text: tail, style: "Regular", size: this.size }], stretch: 0, color: colors[color] });
    }
    return first;
  }

  runs(text, style = "Regular", size = this.size) {
    return pieces(text).map(([t, up], i) => ({ text: t, style, size: up ? size * 0.65 : size, rise: up ? size * 0.33 : 0, up, glued: i > 0 }));
  }

  box(x, y, w, h, color, page = this.page) { this.pages[page].unshift({ kind: "box", x, y, w, h, color: colors[color] }); }

  bullet(l, color) {
    const x = this.x + 4 + 12 * l.level;
    const first = this.text(this.runs(l.text), { x: x + 9, width: this.width - (x + 9 - this.x), color });
    const page = this.pages[first.page];
    const mark = this.discs
      ? { kind: "disc", x: first.x - 7, y: first.y - 0.3 * this.size, r: 1.4, color: colors[color], hollow: l.level > 0 }
      : { kind: "row", x: first.x - 9, y: first.y, runs: [{ text: l.level ? "–" : "•", style: "Regular", size: this.size }], stretch: 0, color: colors[color], mark: true };
    const at = page.findIndex((i) => i.kind === "row" && i.y === first.y && i.x === first.x);
    page.splice(at, 0, mark);
  }

  line(l, color = "ink") {
    switch (l.kind) {
      case "bullet": return this.bullet(l, color);
      case "title": this.y += 4; return this.text(this.runs(l.text, "Bold"), { tail: l.tail, color });
      case "employer": return this.text(this.runs(l.text, "Italic"), { color });
      case "name": return this.text(this.runs(l.text, "Bold", 18), { color });
      case "bar":
        this.text(this.runs(l.text), { color });
        this.put({ kind: "box", x: this.x, y: this.y + 4, w: this.width - 10, h: 4, color: colors.pale });
        this.put({ kind: "box", x: this.x, y: this.y + 4, w: (this.width - 10) * l.share, h: 4, color: colors.accent });
        return void (this.y += 8);
      default: return this.text([...(l.label ? [{ text: l.label + " ", style: "Bold", size: this.size }] : []), ...this.runs(l.text)], { tail: l.tail, color });
    }
  }
}

function merge(row) {
  const out = [];
  for (const w of row) {
    const last = out.at(-1);
    if (last && last.style === w.style && last.size === w.size && last.rise === (w.rise ?? 0)) last.text += w.text;
    else out.push({ text: w.text, style: w.style, size: w.size, rise: w.rise ?? 0, spaced: w.spaced });
  }
  return out;
}

// cells sets the cells of a line side by side.
function cells(s, l, places) {
  const y = s.y, page = s.page;
  let low = y;
  l.cells.forEach((c, i) => {
    Object.assign(s, { y, page });
    s.text(s.runs(c, i === 0 ? "Bold" : "Regular"), { x: s.x + places[i], width: (places[i + 1] ?? s.width) - places[i] - 6 });
    low = Math.max(low, s.y);
  });
  s.y = low + 2;
}

// section sets a section with its heading; spaced headings come letter by letter from the pens.
function section(s, sec, template, color) {
  s.y += 7;
  const panel = template === "panels";
  s.put({ kind: "mark" });
  const at = s.text([{ text: sec.heading, style: "Bold", size: s.size * 1.1, spaced: template === "one-column" }].map((r) => ({ ...r, rise: 0 })), { color: panel ? "white" : color });
  if (panel) s.box(s.x - 4, at.y - s.size * 1.2, s.width + 8, s.size * 1.7, "band", at.page);
  if (panel) s.y += 4;
  const margin = template === "margin-dates" ? 96 : 0;
  const { x, width } = s;
  for (const l of sec.lines) {
    if (l.cells && !margin) { cells(s, l, l.cells.length === 3 ? [0, 60, 440] : [0, 90]); continue; }
    if (margin) {
      const left = l.cells ? l.cells[0] : l.tail;
      Object.assign(s, { x: x + margin, width: width - margin });
      const before = { y: s.y, page: s.page };
      if (left) {
        s.text(s.runs(left, l.cells ? "Bold" : "Regular"), { x, width: margin - 14 });
        Object.assign(s, { page: s.page, y: s.page === before.page ? before.y : top });
        if (l.kind === "title") s.y -= 4;
      }
      s.line(l.cells ? { kind: "text", text: l.cells[1] } : { ...l, tail: undefined }, color);
      Object.assign(s, { x, width });
      if (l.tail && l.tail.length > 14 && l.kind === "title") s.y += 2;
      continue;
    }
    if (template === "infographic" && l.kind === "title") {
      s.put({ kind: "disc", x: x - 8, y: s.y + 4 + s.size, r: 3.2, color: colors.accent });
    }
    s.line(l, color);
  }
}

// lay returns the pages of a template: lists of items in paint order.
export function lay(template, options = {}) {
  const s = new Setter(options);
  const all = sections(template), left = 54, width = 504;
  s.column(left, width);
  const head = () => header(template).forEach((l) => s.line(l));
  if (all.some((x) => x.side)) {
    const panel = template === "panels", gap = 18, narrow = 150;
    head();
    const y = s.y + 10;
    s.column(left, narrow, y);
    for (const x of all.filter((x) => x.side)) section(s, x, template, panel ? "white" : "ink");
    if (panel) s.box(left - 10, y, narrow + 16, bottom - y, "side", 0);
    s.column(left + narrow + gap, width - narrow - gap, y);
    for (const x of all.filter((x) => !x.side)) section(s, x, template, "ink");
  } else if (template === "two-columns") {
    head();
    const y = s.y + 4, half = (width - 20) / 2;
    s.column(left, half, y);
    s.next = [left + half + 20, half, y];
    for (const x of all) section(s, x, template, "ink");
  } else {
    head();
    for (const x of all) section(s, x, template, "ink");
  }
  if (template === "one-column" && options.running) {
    s.pages.forEach((p, i) => {
      p.unshift({ kind: "row", x: 470, y: 36, runs: [{ text: "Zoë Álvarez-Knutsen", style: "Regular", size: 8, rise: 0 }], stretch: 0, color: "#000000", running: true });
      p.push({ kind: "row", x: 280, y: 765, runs: [{ text: `Page ${i + 1} of ${s.pages.length}`, style: "Regular", size: 8, rise: 0 }], stretch: 0, color: "#000000", running: true });
    });
  }
  return s.pages.map((p) => p.filter((i) => i.kind !== "mark"));
}
