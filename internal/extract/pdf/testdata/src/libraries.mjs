// The JavaScript libraries that write PDFs: those that place text are given the rows of lay.mjs, pdfmake and react-pdf set the
// text themselves.
import fs from "node:fs";
import { header, sections, pieces } from "./content.mjs";
import { lay, widthOf } from "./lay.mjs";
import { need, fontFile } from "./modules.mjs";

const styles = ["Regular", "Bold", "Italic"];
const rgb = (c) => [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16));

// eachRun calls show for every run of a row with its place.
function eachRun(row, family, show) {
  let x = row.x;
  for (const r of row.runs) {
    const text = r.text + (r.hyphen ? "-" : "");
    show(text, x, row.y - (r.rise ?? 0), r);
    x += widthOf(text, family, r.style, r.size);
  }
}

export async function pdflib(template, options = {}) {
  const { PDFDocument, rgb: color } = need("pdf-lib");
  const doc = await PDFDocument.create();
  doc.registerFontkit(need("@pdf-lib/fontkit"));
  const family = options.family ?? "LiberationSans", fonts = {};
  for (const s of styles) fonts[s] = await doc.embedFont(fs.readFileSync(fontFile(s, family)), { subset: true });
  const of = (c) => color(...rgb(c).map((v) => v / 255));
  for (const items of lay(template, options)) {
    const page = doc.addPage([612, 792]);
    for (const i of items) {
      if (i.kind === "box") page.drawRectangle({ x: i.x, y: 792 - i.y - i.h, width: i.w, height: i.h, color: of(i.color) });
      else if (i.kind === "disc") page.drawCircle({ x: i.x, y: 792 - i.y, size: i.r, color: of(i.color) });
      else eachRun(i, family, (text, x, y, r) => page.drawText(text, { x, y: 792 - y, size: r.size, font: fonts[r.style], color: of(i.color) }));
    }
  }
  return Buffer.from(await doc.save());
}

export function pdfkit(template, options = {}) {
  const PDFDocument = need("pdfkit");
  const family = options.family ?? "LiberationSans";
  const doc = new PDFDocument({ size: "letter", margin: 0, autoFirstPage: false, compress: true });
  for (const s of styles) doc.registerFont(s, fontFile(s, family));
  for (const items of lay(template, options)) {
    doc.addPage();
    for (const i of items) {
      doc.fillColor(i.color);
      if (i.kind === "box") doc.rect(i.x, i.y, i.w, i.h).fill();
      else if (i.kind === "disc") (i.hollow ? doc.circle(i.x, i.y, i.r).stroke(i.color) : doc.circle(i.x, i.y, i.r).fill());
      else eachRun(i, family, (text, x, y, r) => doc.font(r.style).fontSize(r.size).text(text, x, y, { lineBreak: false, baseline: "alphabetic", wordSpacing: i.stretch }));
    }
  }
  return collect(doc);
}

export function jspdf(template, options = {}) {
  const { jsPDF } = need("jspdf");
  const doc = new jsPDF({ unit: "pt", format: "letter", compress: true });
  const family = options.family ?? "LiberationSans";
  for (const s of options.embed ? styles : []) {
    doc.addFileToVFS(s + ".ttf", fs.readFileSync(fontFile(s, family)).toString("base64"));
    doc.addFont(s + ".ttf", s, "normal");
  }
  lay(template, options).forEach((items, n) => {
    if (n > 0) doc.addPage();
    for (const i of items) {
      doc.setFillColor(i.color); doc.setTextColor(i.color);
      if (i.kind === "box") doc.rect(i.x, i.y, i.w, i.h, "F");
      else if (i.kind === "disc") doc.circle(i.x, i.y, i.r, "F");
      else eachRun(i, family, (text, x, y, r) => {
        if (options.embed) doc.setFont(r.style, "normal"); else doc.setFont("helvetica", r.style === "Regular" ? "normal" : r.style.toLowerCase());
        doc.setFontSize(r.size);
        doc.text(text, x, y);
      });
    }
  });
  return Buffer.from(doc.output("arraybuffer"));
}

const collect = (doc) => new Promise((done, fail) => {
  const parts = [];
  doc.on("data", (d) => parts.push(d)); doc.on("end", () => done(Buffer.concat(parts))); doc.on("error", fail);
  doc.end();
});

export function pdfmake(template) {
  const rich = (s) => pieces(s).map(([text, up]) => (up ? { text, sup: true } : { text }));
  const columns = (left, tail, bold) => ({ columns: [{ text: rich(left), bold, width: "*" }, { text: tail, width: "auto" }], columnGap: 10 });
  const line = (l) => l.kind === "title" ? { ...(l.tail ? columns(l.text, l.tail, true) : { text: rich(l.text), bold: true }), margin: [0, 4, 0, 0] }
    : l.kind === "employer" ? { text: rich(l.text), italics: true }
    : l.tail ? columns(l.text, l.tail) : { text: [...(l.label ? [{ text: l.label + " ", bold: true }] : []), ...rich(l.text)] };
  const body = (lines) => {
    if (lines[0].kind === "cells") return [{ table: { widths: lines[0].cells.map((_, i) => (i === 1 ? "*" : "auto")), body: lines.map((l) => l.cells.map((c) => ({ text: rich(c) }))) } }];
    const out = [];
    for (const l of lines) {
      if (l.kind !== "bullet") { out.push(line(l)); continue; }
      if (!out.at(-1)?.ul) out.push({ ul: [] });
      const ul = out.at(-1).ul;
      if (l.level === 0) ul.push({ text: rich(l.text) });
      else if (ul.at(-1)?.ul) ul.at(-1).ul.push({ text: rich(l.text) });
      else ul.push({ ul: [{ text: rich(l.text) }] });
    }
    return out;
  };
  const all = sections(template).map((s) => ({ side: s.side, stack: [{ text: s.heading, bold: true, fontSize: 11.5, margin: [0, 7, 0, 2], characterSpacing: template === "one-column" ? 3 : 0 }, ...body(s.lines)] }));
  const top = header(template).map((l) => (l.kind === "name" ? { text: l.text, fontSize: 18, bold: true } : { text: l.text }));
  const main = all.filter((s) => !s.side), side = all.filter((s) => s.side);
  const running = template === "one-column" ? { footer: (n, of) => ({ text: `Page ${n} of ${of}`, alignment: "center" }) } : {};
  const content = side.length ? [...top, { columns: [{ width: "30%", stack: side }, { width: "*", stack: main }], columnGap: 16 }] : [...top, ...main];
  return print({ pageSize: "LETTER", pageMargins: 50, defaultStyle: { font: "F", fontSize: template === "one-column" ? 11 : 9.5, lineHeight: 1.15 }, content, ...running });
}

function print(definition) {
  const maker = need("pdfmake");
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy(() => true);
  maker.setFonts({ F: { normal: fontFile("Regular"), bold: fontFile("Bold"), italics: fontFile("Italic"), bolditalics: fontFile("BoldItalic") } });
  return maker.createPdf(definition).getBuffer();
}
