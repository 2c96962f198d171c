// A PDF file by hand: objects, streams and the fonts that the imitated producers embed.
import zlib from "node:zlib";
import { font } from "./lay.mjs";

export class File {
  constructor(producer, { packed = true } = {}) { this.objects = []; this.producer = producer; this.packed = packed; this.pages = []; }
  add(body = "") { this.objects.push(Buffer.from(body, "latin1")); return this.objects.length; }
  set(n, body) { this.objects[n - 1] = Buffer.from(body, "latin1"); }
  stream(data, entries = "") {
    let bytes = Buffer.isBuffer(data) ? data : Buffer.from(data, "latin1");
    if (this.packed) { bytes = zlib.deflateSync(bytes, { level: 9 }); entries += "/Filter/FlateDecode"; }
    this.objects.push(Buffer.concat([Buffer.from(`<<${entries}/Length ${bytes.length}>>\nstream\n`, "latin1"), bytes, Buffer.from("\nendstream", "latin1")]));
    return this.objects.length;
  }
  page(contents, resources, extra = "") { this.pages.push({ contents: contents.map((c) => this.stream(c)), resources, extra }); }

  bytes() {
    const tree = this.add(), kids = this.pages.map((p) => this.add(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 612 792]/Resources ${p.resources} 0 R/Contents[${p.contents.map((c) => c + " 0 R").join(" ")}]${p.extra}>>`));
    this.set(tree, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((k) => k + " 0 R").join(" ")}]>>`);
    const root = this.add(`<</Type/Catalog/Pages ${tree} 0 R>>`), info = this.add(`<</Producer(${this.producer})>>`);
    const parts = [Buffer.from("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "latin1")];
    let at = parts[0].length, table = "";
    this.objects.forEach((o, i) => {
      table += String(at).padStart(10, "0") + " 00000 n \n";
      const all = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), o, Buffer.from("\nendobj\n")]);
      parts.push(all); at += all.length;
    });
    const size = this.objects.length + 1;
    parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R>>\nstartxref\n${at}\n%%EOF\n`));
    return Buffer.concat(parts);
  }
}

const hex = (n) => n.toString(16).padStart(4, "0").toUpperCase();
const utf16 = (s) => [...Buffer.from(s, "utf16le").swap16()].map((b) => b.toString(16).padStart(2, "0")).join("").toUpperCase();
const cmap = (rows, wide) => `/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName/A def\n/CMapType 2 def\n1 begincodespacerange\n${wide ? "<0000><FFFF>" : "<00><FF>"}\nendcodespacerange\n` +
  chunks(rows).map((c) => `${c.length} beginbfchar\n${c.map(([code, s]) => `<${wide ? hex(code) : hex(code).slice(2)}> <${utf16(s)}>`).join("\n")}\nendbfchar\n`).join("") + "endcmap\nend\nend";
const chunks = (rows) => rows.length ? [rows.slice(0, 100), ...chunks(rows.slice(100))] : [];

// descriptor describes a font of a family in the units of PDF.
function descriptor(file, name, f, flags, style, embedded = "") {
  const k = 1000 / f.unitsPerEm, b = f.bbox;
  return file.add(`<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${[b.minX, b.minY, b.maxX, b.maxY].map((v) => Math.round(v * k)).join(" ")}]/ItalicAngle ${style === "Italic" ? -12 : 0}/Ascent ${Math.round(f.ascent * k)}/Descent ${Math.round(f.descent * k)}/CapHeight 700/StemV ${style === "Bold" ? 140 : 80}${embedded}>>`);
}

// Wide is a composite font with glyph numbers as codes (Identity-H) and a ToUnicode map.
export class Wide {
  constructor(file, family, style, tag) {
    Object.assign(this, { file, style, f: font(family, style), glyphs: new Map() });
    this.name = `${tag}+${family}-${style}`;
    this.number = file.add();
    this.subset = this.f.createSubset();
  }
  // code returns the code of a character; a ligature is one code for several letters.
  code(text) {
    if (!this.glyphs.has(text)) {
      const g = this.f.glyphForCodePoint((text === "fi" ? "\ufb01" : text === "fl" ? "\ufb02" : text).codePointAt(0));
      this.glyphs.set(text, { code: this.subset.includeGlyph(g), width: g.advanceWidth * 1000 / this.f.unitsPerEm });
    }
    return this.glyphs.get(text);
  }
  show(text) { return "<" + hex(this.code(text).code) + ">"; }
  finish() {
    const program = this.file.stream(Buffer.from(this.subset.encode()));
    const d = descriptor(this.file, this.name, this.f, 4, this.style, `/FontFile2 ${program} 0 R`);
    const list = [...this.glyphs].map(([s, g]) => [g.code, s, g.width]).sort((a, b) => a[0] - b[0]);
    const child = this.file.add(`<</Type/Font/Subtype/CIDFontType2/BaseFont/${this.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ${d} 0 R/DW 0/W[${list.map(([c, , w]) => `${c}[${w.toFixed(3)}]`).join(" ")}]>>`);
    const map = this.file.stream(cmap(list.map(([c, s]) => [c, s]), true));
    this.file.set(this.number, `<</Type/Font/Subtype/Type0/BaseFont/${this.name}/Encoding/Identity-H/DescendantFonts[${child} 0 R]/ToUnicode ${map} 0 R>>`);
  }
}

const winAnsi = { "–": 0x96, "•": 0x95, "’": 0x92, "“": 0x93, "”": 0x94 };
const quote = (code) => (code === 40 || code === 41 || code === 92 ? "\\" + String.fromCharCode(code) : code < 32 || code > 126 ? "\\" + code.toString(8).padStart(3, "0") : String.fromCharCode(code));

// Narrow is a font of one-byte codes. Its codes are WinAnsi, with the ligatures where InDesign's Differences put them, or in the
// order of their first use with nothing but a ToUnicode map to explain them, as Quartz writes them.
export class Narrow {
  constructor(file, family, style, { subtype = "TrueType", tag, kind = "winansi", name }) {
    Object.assign(this, { file, style, subtype, kind, f: font(family, style), used: new Map() });
    this.name = (tag ? tag + "+" : "") + (name ?? family) + (style === "Regular" ? "" : "-" + style);
    this.number = file.add();
  }
  code(text) {
    if (!this.used.has(text)) {
      const g = this.f.glyphForCodePoint((text === "fi" ? "\ufb01" : text === "fl" ? "\ufb02" : text).codePointAt(0));
      const code = this.kind === "order" ? 33 + this.used.size : text === "fi" ? 30 : text === "fl" ? 31 : winAnsi[text] ?? text.codePointAt(0);
      this.used.set(text, { code, width: g.advanceWidth * 1000 / this.f.unitsPerEm });
    }
    return this.used.get(text);
  }
  show(text) { return quote(this.code(text).code); }
  finish() {
    const widths = Array(256).fill(0);
    for (const { code, width } of this.used.values()) widths[code] = Math.round(width);
    const flags = this.kind === "order" ? 4 : 32;
    const d = descriptor(this.file, this.name, this.f, flags, this.style);
    const list = [...this.used].map(([s, u]) => [u.code, s]);
    const encoding = this.kind === "order" ? "" : this.kind === "differences" ? "/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[30/fi/fl]>>" : "/Encoding/WinAnsiEncoding";
    const map = this.kind === "order" ? `/ToUnicode ${this.file.stream(cmap(list, false))} 0 R` : "";
    this.file.set(this.number, `<</Type/Font/Subtype/${this.subtype}/BaseFont/${this.name}/FirstChar 0/LastChar 255/Widths[${widths.join(" ")}]/FontDescriptor ${d} 0 R${encoding}${map}>>`);
  }
}
