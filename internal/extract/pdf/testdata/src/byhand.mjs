// Producers that cannot be run here, imitated in what makes them read differently: how they place text, mark it and encode fonts.
import { File, Wide, Narrow } from "./file.mjs";
import { lay, widthOf } from "./lay.mjs";

const n = (x) => String(Math.round(x * 10000) / 10000);
const rgb = (c) => [1, 3, 5].map((i) => n(parseInt(c.slice(i, i + 2), 16) / 255)).join(" ");
const styles = ["Regular", "Bold", "Italic"];

// draw lays a template and lets a pen write every item; pen.open and pen.close are what a page begins and ends with.
function draw(template, options, pen) {
  const file = new File(pen.producer, pen), fonts = {};
  styles.forEach((s, i) => (fonts[s] = pen.font(file, options.family ?? "LiberationSans", s, i)));
  const pages = lay(template, options).map((items) => pen.page(items, fonts));
  styles.forEach((s) => fonts[s].finish());
  const resources = file.add(`<</Font<<${styles.map((s, i) => `/${pen.fontName(i)} ${fonts[s].number} 0 R`).join("")}>>/ProcSet[/PDF/Text]${pen.resources ?? ""}>>`);
  for (const contents of pages) file.page(options.split ? contents.match(/(?:.*\n){1,700}/g) : [contents], resources, pen.extra ?? "");
  return file.bytes();
}

// disc is four curves, as every producer draws a circle.
function disc(x, y, r, paint = "f") {
  const k = r * 0.5523, c = (...p) => p.map(n).join(" ") + " c\n";
  return `${n(x + r)} ${n(y)} m\n` + c(x + r, y + k, x + k, y + r, x, y + r) + c(x - k, y + r, x - r, y + k, x - r, y) + c(x - r, y - k, x - k, y - r, x, y - r) + c(x + k, y - r, x + r, y - k, x + r, y) + "h " + paint + "\n";
}
const shape = (i) => i.kind === "box" ? `q ${rgb(i.color)} rg ${n(i.x)} ${n(792 - i.y - i.h)} ${n(i.w)} ${n(i.h)} re f Q\n` : `q ${rgb(i.color)} rg ${disc(i.x, 792 - i.y, i.r)}Q\n`;

// each calls show(run, x, y) for the runs of a row. Letter spacing of headings is for the pens to make.
function each(row, family, show) {
  let x = row.x;
  for (const r of row.runs) {
    show(r, x, 792 - row.y + (r.rise ?? 0));
    x += widthOf(r.text, family, r.style, r.size) + (r.text.split(" ").length - 1) * row.stretch + (r.spaced ? r.size * 0.25 * [...r.text].length : 0);
  }
}

// Word: one-byte fonts in WinAnsi, tagged content, a clip round every run, runs cut at odd places, a space in a TJ of its own, justified
// by the numbers in TJ.
export function word(template, options = {}) {
  const family = options.family ?? "LiberationSans";
  let marks = 0;
  const run = (r, x, y, stretch, color) => {
    let out = "", at = x;
    for (const piece of r.text.match(/ |[^ ]{1,7}/g)) {
      const shown = piece === " " ? `[( )] TJ` : `[(${[...piece].map((c, k) => (k === 2 ? ")3(" : "") + word.f.show(c)).join("")})] TJ`;
      const spread = r.spaced ? `${n(r.size * 0.25)} Tc ` : "";
      out += `q\n0.000008871 0 612 792 re\nW* n\nBT\n/F${word.i + 1} ${n(r.size)} Tf\n1 0 0 1 ${n(at)} ${n(y)} Tm\n${rgb(color)} rg\n${rgb(color)} RG\n${spread}${shown}\n${spread ? "0 Tc\n" : ""}ET\nQ\n`;
      at += widthOf(piece, family, r.style, r.size) + (piece === " " ? stretch : 0) + (r.spaced ? r.size * 0.25 * [...piece].length : 0);
    }
    return out;
  };
  return draw(template, options, {
    producer: "imitation of Word", fontName: (i) => "F" + (i + 1), extra: "/StructParents 0",
    font: (file, f, s) => new Narrow(file, f, s, { tag: "BCDEEE" }),
    page: (items, fonts) => items.map((i) => {
      if (i.kind !== "row") return shape(i);
      let out = i.running ? "/Artifact <</Attached [/Top]/Type/Pagination>> BDC\n" : `/${i.mark ? "Lbl" : "P"} <</MCID ${marks++}>> BDC\n`;
      each(i, family, (r, x, y) => { word.f = fonts[r.style]; word.i = styles.indexOf(r.style); out += run(r, x, y, i.stretch, i.color); });
      return out + "EMC\n";
    }).join(""),
  });
}

// Google Docs (Skia): y downwards in units of .24 points, composite fonts, a text object for every run and a Td for every glyph.
export function docs(template, options = {}) {
  const family = options.family ?? "LiberationSans";
  return draw(template, options, {
    producer: "imitation of Skia", fontName: (i) => "F" + (4 + i), font: (file, f, s) => new Wide(file, f, s, "AAAAAA"),
    page: (items, fonts) => "1 0 0 -1 0 792 cm\nq\n.24 0 0 .24 0 0 cm\n" + items.map((i) => {
      const u = (v) => n(v / 0.24);
      if (i.kind === "box") return `${rgb(i.color)} rg\n${u(i.x)} ${u(i.y)} ${u(i.w)} ${u(i.h)} re\nf\n`;
      if (i.kind === "disc") return `${rgb(i.color)} rg\n${disc(i.x / 0.24, i.y / 0.24, i.r / 0.24)}`;
      let out = "";
      each(i, family, (r, x, y) => {
        out += `q\n${rgb(i.color)} rg\nBT\n/F${4 + styles.indexOf(r.style)} ${u(r.size)} Tf\n1 0 0 -1 0 0 Tm\n${u(x)} ${u(y - 792)} Td\n`;
        let step = 0;
        for (const c of r.text + (r.hyphen ? "-" : "")) {
          out += (step ? `${u(step)} 0 Td ` : "") + fonts[r.style].show(c) + " Tj\n";
          step = widthOf(c, family, r.style, r.size) + (c === " " ? i.stretch : 0) + (r.spaced ? r.size * 0.25 : 0);
        }
        out += "ET\nQ\n";
      });
      return out;
    }).join("") + "Q\n",
  });
}

// Quartz: fonts whose codes say nothing, size 1 with the size in the matrix, colors by /Cs1, Q q between runs, kerned TJ arrays.
export function quartz(template, options = {}) {
  const family = options.family ?? "LiberationSans";
  return draw(template, options, {
    producer: "imitation of Quartz PDFContext", fontName: (i) => "TT" + (i + 1), font: (file, f, s) => new Narrow(file, f, s, { tag: "ABCDEF", kind: "order" }),
    resources: "/ColorSpace<</Cs1[/CalRGB<</WhitePoint[0.9505 1 1.089]>>]>>",
    page: (items, fonts) => "q Q q 0 0 612 792 re W n /Cs1 cs 1 1 1 sc\n0 0 612 792 re f\n" + items.map((i) => {
      if (i.kind !== "row") return `/Cs1 cs ${rgb(i.color)} sc\n` + shape(i).replace(/^q .*? rg /, "").replace(/Q\n$/, "\n");
      let out = "";
      each(i, family, (r, x, y) => {
        const gap = n(-i.stretch / r.size * 1000), space = r.spaced ? -250 : 0;
        const text = [...r.text + (r.hyphen ? "-" : "")].map((c, k) => (k && !space && k % 9 === 4 ? `) ${k % 2 ? 11 : -8} (` : "") + fonts[r.style].show(c) + (space ? `) ${space} (` : c === " " && i.stretch ? `) ${gap} (` : "")).join("");
        out += `Q q 0 0 612 792 re W n /Cs1 cs ${rgb(i.color)} sc\nq 1 0 0 1 ${n(x)} ${n(y)} cm BT ${n(r.size)} 0 0 ${n(r.size)} 0 0 Tm /TT${styles.indexOf(r.style) + 1} 1 Tf [ (${text}) ] TJ ET Q\n`;
      });
      return out;
    }).join("") + "Q\n",
  });
}

// wkhtmltopdf with Qt 4: one glyph for each Tj, and text objects that hold nothing but a space.
export function qt4(template, options = {}) {
  const family = options.family ?? "LiberationSans";
  return draw(template, options, {
    producer: "imitation of Qt 4.8", fontName: (i) => "F" + (7 + i), font: (file, f, s) => new Wide(file, f, s, "QAAAAA"),
    page: (items, fonts) => "/CSp cs 0 0 0 scn\nq .12 0 0 -.12 0 792 cm\n".replace("/CSp cs 0 0 0 scn", "0 0 0 rg") + items.map((i) => {
      const u = (v) => n(v / 0.12);
      if (i.kind === "box") return `${rgb(i.color)} rg\n${u(i.x)} ${u(i.y)} ${u(i.w)} ${u(i.h)} re\nf\n`;
      if (i.kind === "disc") return `${rgb(i.color)} rg\n${disc(i.x / 0.12, i.y / 0.12, i.r / 0.12)}`;
      let out = "";
      each(i, family, (r, x, y) => {
        const begin = (at) => `BT\n/F${7 + styles.indexOf(r.style)} ${u(r.size)} Tf 1 0 0 -1 0 0 Tm\n${u(at)} ${u(y - 792)} Td `;
        out += `${rgb(i.color)} rg\n`;
        let at = x;
        for (const piece of (r.text + (r.hyphen ? "-" : "")).match(/ |[^ ]+/g)) {
          out += begin(at);
          let step = 0;
          for (const c of piece) {
            out += (step ? `${u(step)} 0 Td ` : "") + fonts[r.style].show(c) + " Tj\n";
            step = widthOf(c, family, r.style, r.size) + (c === " " ? i.stretch : 0) + (r.spaced ? r.size * 0.25 : 0);
            at += step;
          }
          out += "ET\n";
        }
      });
      return out;
    }).join("") + "Q\n",
  });
}

// InDesign: Type 1 fonts with ligatures by Differences, fractional Tc and Tw, hyphens of the line break as an ActualText.
export function indesign(template, options = {}) {
  const family = "LiberationSerif";
  let marks = 0;
  return draw(template, { ...options, family }, {
    producer: "imitation of InDesign", fontName: (i) => "T1_" + i, font: (file, f, s) => new Narrow(file, f, s, { tag: "XYZABC", kind: "differences", subtype: "Type1", name: "LiberationSerif" }),
    page: (items, fonts) => items.map((i) => {
      if (i.kind !== "row") return shape(i);
      let out = `/P <</MCID ${marks++} >>BDC\n`;
      each(i, family, (r, x, y) => {
        const letters = r.text.match(/fi|fl|./gsu), f = fonts[r.style];
        const tight = -0.0025 * ([..."" + letters.length].length % 3); // of an em
        const drift = -tight * letters.length / Math.max(1, r.text.split(" ").length - 1);
        const hyphen = r.hyphen ? `/Span<</ActualText<FEFF00AD>>>BDC\n(-)Tj\nEMC\n` : "";
        const at = i.stretch / r.size + (r.text.includes(" ") && i.stretch ? drift : 0);
        const tc = r.spaced ? 0.25 : i.stretch && r.text.includes(" ") ? tight : 0;
        out += `BT\n${rgb(i.color)} rg\n/T1_${styles.indexOf(r.style)} 1 Tf\n${n(tc)} Tc ${n(at)} Tw ${n(r.size)} 0 0 ${n(r.size)} ${n(x)} ${n(y)} Tm\n[(${letters.map((c, k) => f.show(c) + (k % 11 === 6 && !r.spaced ? ")10(" + "" : "")).join("")})]TJ\n${hyphen}ET\n`;
      });
      return out + "EMC\n";
    }).join(""),
  });
}
