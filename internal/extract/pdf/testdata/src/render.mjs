// Renders the fixtures: node render.mjs [word of the names to render]. See README.md.
import fs from "node:fs";
import { expected, templates } from "./content.mjs";
import { page } from "./html.mjs";
import { document as latex } from "./tex.mjs";
import { docx } from "./docx.mjs";
import { groff } from "./roff.mjs";
import { typst } from "./typst.mjs";
import { pdflib, pdfkit, jspdf, pdfmake } from "./libraries.mjs";
import { reactpdf } from "./react.mjs";
import { word as byWord, docs, quartz, qt4, indesign } from "./byhand.mjs";
import { need } from "./modules.mjs";
import * as shell from "./shell.mjs";

const here = new URL("..", import.meta.url).pathname;
const read = (name) => fs.readFileSync(here + name + ".pdf");

const parts = need("hyphen/en-us").hyphenateSync; // soft hyphens where English words may be parted

const recipes = {};
const margins = { "one-column": "16mm 16mm 113mm", sidebar: "16mm 16mm 116mm" }; // so that the page ends within a list item
for (const t of templates) recipes["chromium." + t] = () => shell.chromium(page(t, "chromium", { margin: margins[t] ?? "16mm" }));
for (const t of ["one-column", "sidebar", "tables"]) recipes["wkhtmltopdf." + t] = () => shell.wkhtmltopdf(page(t, "wk"));
Object.assign(recipes, {
  "pdflatex.one-column": () => shell.tex("pdflatex", latex("one-column", { font: "T1" })),
  "pdflatex.margin-dates": () => shell.tex("pdflatex", latex("margin-dates", { font: "OT1", size: 10 })),
  "pdflatex.two-columns": () => shell.tex("pdflatex", latex("two-columns", { font: "OT1", size: 10 })),
  "pdflatex.tables": () => shell.tex("pdflatex", latex("tables", { font: "T1", size: 10 })),
  "xelatex.one-column": () => shell.tex("xelatex", latex("one-column", { font: "open", foot: "108mm" })),
  "xelatex.sidebar": () => shell.tex("xelatex", latex("sidebar", { font: "sans", size: 9 })),
  "xelatex.panels": () => shell.tex("xelatex", latex("panels", { font: "sans", size: 9 })),
  "lualatex.margin-dates": () => shell.tex("lualatex", latex("margin-dates", { font: "open", size: 10 })),
  "lualatex.two-columns": () => shell.tex("lualatex", latex("two-columns", { font: "open", size: 10, pre: "\\usepackage{microtype}" })),
  "libreoffice.one-column": async () => shell.soffice(await docx("one-column")),
  "libreoffice.margin-dates": async () => shell.soffice(await docx("margin-dates")),
  "libreoffice.tables": async () => shell.soffice(await docx("tables")),
  "libreoffice.sidebar": async () => shell.soffice(await docx("sidebar", 6700)),
  "groff.one-column": () => groff("one-column"),
  "groff.tables": () => groff("tables"),
  "typst.one-column": () => typst("one-column"),
  "typst.two-columns": () => typst("two-columns", { size: "9.5pt" }),
  "typst.sidebar": () => typst("sidebar", { size: "9pt", font: "Liberation Sans" }),
  "pdf-lib.sidebar": () => pdflib("sidebar", { size: 9 }),
  "pdf-lib.infographic": () => pdflib("infographic", { size: 9, discs: true }),
  "pdfkit.one-column": () => pdfkit("one-column", { running: true, foot: 432, justify: true, family: "LiberationSerif", size: 11 }),
  "pdfkit.panels": () => pdfkit("panels", { size: 9, discs: true }),
  "jspdf.tables": () => jspdf("tables", { size: 10 }),
  "jspdf.margin-dates": () => jspdf("margin-dates", { size: 10, embed: true }),
  "pdfmake.one-column": () => pdfmake("one-column"),
  "pdfmake.tables": () => pdfmake("tables"),
  "pdfmake.sidebar": () => pdfmake("sidebar"),
  "react-pdf.panels": () => reactpdf("panels"),
  "react-pdf.infographic": () => reactpdf("infographic"),
  "word.one-column": () => byWord("one-column", { running: true, size: 11, foot: 456 }),
  "word.tables": () => byWord("tables"),
  "word.margin-dates": () => byWord("margin-dates", { justify: true, foot: 430, family: "LiberationSerif" }),
  "google-docs.one-column": () => docs("one-column", { size: 11, foot: 455 }),
  "google-docs.two-columns": () => docs("two-columns", { size: 9 }),
  "quartz.two-columns": () => quartz("two-columns", { size: 9.5, justify: true }),
  "quartz.panels": () => quartz("panels", { size: 9 }),
  "qt4.one-column": () => qt4("one-column", { size: 10.5, discs: true }),
  "qt4.sidebar": () => qt4("sidebar", { size: 9, foot: 428 }),
  "indesign.two-columns": () => indesign("two-columns", { size: 9.5, justify: true, hyphenate: parts }),
  "indesign.panels": () => indesign("panels", { size: 9.5, justify: true, hyphenate: parts }),
  "ghostscript.sidebar": () => distilled("chromium.sidebar"),
  "ghostscript.margin-dates": () => distilled("lualatex.margin-dates"),
  "ghostscript.panels": () => distilled("xelatex.panels"),
  "qpdf-objects.one-column": () => shell.through("qpdf", ["--deterministic-id", "--object-streams=generate", "in.pdf", "out.pdf"], read("xelatex.one-column")),
  "qpdf-plain.two-columns": () => shell.through("qpdf", ["--deterministic-id", "--object-streams=disable", "--stream-data=uncompress", "in.pdf", "out.pdf"], read("quartz.two-columns")),
  "qpdf-linear.margin-dates": () => shell.through("qpdf", ["--deterministic-id", "--linearize", "--object-streams=disable", "in.pdf", "out.pdf"], read("lualatex.margin-dates")),
  "qpdf-rc4.infographic": () => shell.through("qpdf", ["--allow-weak-crypto", "--static-id", "--encrypt", "", "owner", "128", "--use-aes=n", "--", "in.pdf", "out.pdf"], read("pdf-lib.infographic")),
  "qpdf-aes128.one-column": () => shell.through("qpdf", ["--allow-weak-crypto", "--static-id", "--encrypt", "", "owner", "128", "--use-aes=y", "--", "in.pdf", "out.pdf"], read("libreoffice.one-column")),
  "qpdf-aes256.sidebar": () => shell.through("qpdf", ["--static-id", "--encrypt", "", "owner", "256", "--", "in.pdf", "out.pdf"], read("libreoffice.sidebar")),
  "split.two-columns": () => docs("two-columns", { size: 9, split: true }),
  "mutool.margin-dates": () => shell.through("mutool", ["clean", "-gggg", "-z", "in.pdf", "out.pdf"], read("word.margin-dates")),
  "lualatex.infographic": () => shell.tex("lualatex", latex("infographic", { font: "sans", size: 9 })),
});

const distilled = (name) => shell.through("gs", ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/prepress", "-sOutputFile=out.pdf", "in.pdf"], read(name));

const word = process.argv[2] ?? "";
for (const t of templates) fs.writeFileSync(here + "lines/" + t + ".txt", expected(t));
for (const [name, make] of Object.entries(recipes)) {
  if (!name.includes(word)) continue;
  try {
    const pdf = await make();
    fs.writeFileSync(here + name + ".pdf", pdf);
    console.log(name, pdf.length);
  } catch (e) {
    console.error(name, String(e).slice(-1500));
    process.exitCode = 1;
  }
}
