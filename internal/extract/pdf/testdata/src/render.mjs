// Renders the fixtures: node render.mjs [word of the names to render]. See README.md.
import fs from "node:fs";
import { expected, templates } from "./content.mjs";
import { page } from "./html.mjs";
import { document as latex } from "./tex.mjs";
import * as shell from "./shell.mjs";

const here = new URL("..", import.meta.url).pathname;
const read = (name) => fs.readFileSync(here + name + ".pdf");

const recipes = {};
for (const t of templates) recipes["chromium." + t] = () => shell.chromium(page(t, "chromium"));
for (const t of ["one-column", "sidebar", "tables"]) recipes["wkhtmltopdf." + t] = () => shell.wkhtmltopdf(page(t, "wk"));
Object.assign(recipes, {
  "pdflatex.one-column": () => shell.tex("pdflatex", latex("one-column", { font: "T1" })),
  "pdflatex.margin-dates": () => shell.tex("pdflatex", latex("margin-dates", { font: "OT1", size: 10 })),
  "pdflatex.two-columns": () => shell.tex("pdflatex", latex("two-columns", { font: "OT1", size: 10 })),
  "pdflatex.tables": () => shell.tex("pdflatex", latex("tables", { font: "T1", size: 10 })),
  "xelatex.one-column": () => shell.tex("xelatex", latex("one-column", { font: "open" })),
  "xelatex.sidebar": () => shell.tex("xelatex", latex("sidebar", { font: "sans", size: 9 })),
  "xelatex.panels": () => shell.tex("xelatex", latex("panels", { font: "sans", size: 9 })),
  "lualatex.margin-dates": () => shell.tex("lualatex", latex("margin-dates", { font: "open", size: 10 })),
  "lualatex.two-columns": () => shell.tex("lualatex", latex("two-columns", { font: "open", size: 10, pre: "\\usepackage{microtype}" })),
  "lualatex.infographic": () => shell.tex("lualatex", latex("infographic", { font: "sans", size: 9 })),
});

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
