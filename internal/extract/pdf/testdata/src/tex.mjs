// LaTeX: pdfTeX with its own encodings (OT1 and T1), XeTeX and LuaTeX with OpenType fonts.
import { header, sections, pieces } from "./content.mjs";

const marks = { "&": "\\&", "%": "\\%", $: "\\$", "#": "\\#", _: "\\_", "–": "--", "^": "" };
const escape = (s) => s.replace(/[&%$#_–^]/g, (c) => marks[c]);
const rich = (s) => pieces(s).map(([t, up]) => (up ? `\\textsuperscript{${escape(t)}}` : escape(t))).join("");

const fonts = {
  T1: "\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{lmodern}",
  OT1: "\\usepackage[utf8]{inputenc}",
  open: "\\usepackage{fontspec}\\setmainfont{Latin Modern Roman}",
  sans: "\\usepackage{fontspec}\\setmainfont{Liberation Sans}",
};

const common = `\\hyphenation{PowerChart}\\usepackage{xcolor}\\usepackage{enumitem}\\usepackage{array}\\setlist[itemize]{nosep,leftmargin=12pt}
\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{2pt}\\clubpenalty=0\\widowpenalty=0\\brokenpenalty=0\\emergencystretch=2em
\\newcommand{\\head}[1]{\\par\\vspace{6pt}{\\bfseries #1}\\par\\vspace{1pt}}`;

// spaced sets letters apart by kerns, as soul and titlesec do.
const spaced = (s) => s.split(" ").map((w) => [...w].join("\\kern.2em ") ).join("\\kern.2em\\hspace{.6em}").replaceAll("\\kern.2em ", "\\kern.2em{}");

function items(list) {
  let out = "\\begin{itemize}\n", level = 0;
  for (const l of list) {
    if (l.level > level) out += "\\begin{itemize}\n";
    if (l.level < level) out += "\\end{itemize}\n";
    level = l.level;
    out += "\\item " + rich(l.text) + "\n";
  }
  return out + "\\end{itemize}\n".repeat(level + 1);
}

function body(lines, template) {
  let out = "";
  for (let i = 0; i < lines.length; ) {
    if (lines[i].kind === "bullet") {
      const from = i;
      while (i < lines.length && lines[i].kind === "bullet") i++;
      out += items(lines.slice(from, i));
      continue;
    }
    out += line(lines[i++], template);
  }
  if (lines[0].kind === "cells" && template !== "margin-dates") {
    const n = lines[0].cells.length;
    return `\\begin{tabular}{|${n === 3 ? "l|l|r" : "l|p{9cm}"}|}\\hline\n${out}\\end{tabular}\\par\n`;
  }
  return out;
}

// margin sets a date or label in the left margin.
const margin = (left, text) => `\\par\\vspace{3pt}\\noindent\\llap{\\parbox[t]{30mm}{\\raggedright ${left}}\\hspace{4mm}}${text}\\par\n`;

function line(l, template) {
  const text = l.cells ? "" : (l.label ? `\\textbf{${escape(l.label)}} ` : "") + rich(l.text);
  if (template === "margin-dates" && (l.tail || l.cells)) {
    return l.cells ? margin(`\\textbf{${escape(l.cells[0])}}`, rich(l.cells[1])) : margin(escape(l.tail), l.kind === "title" ? `\\textbf{${text}}` : text);
  }
  switch (l.kind) {
    case "title": return `\\par\\vspace{3pt}\\noindent\\textbf{${text}}${l.tail ? "\\hfill " + escape(l.tail) : ""}\\par\n`;
    case "employer": return `\\textit{${text}}\\par\n`;
    case "cells": return l.cells.map(rich).join(" & ") + "\\\\\\hline\n";
    case "bar": return `${text}\\par\\vspace{-3pt}{\\color{lightgray}\\rule{${(l.share * 42).toFixed(1)}mm}{2mm}}\\par\n`;
    default: return text + (l.tail ? "\\hfill " + l.tail : "") + "\\par\n";
  }
}

const heading = (s, template) =>
  template === "one-column" ? `\\head{${spaced(s.heading)}}\\hrule\\vspace{2pt}\n`
    : template === "panels" ? `\\par\\vspace{5pt}\\noindent\\colorbox[HTML]{224455}{\\parbox{\\dimexpr\\linewidth-2\\fboxsep}{\\color{white}\\bfseries ${s.heading}}}\\par\n`
    : `\\head{${s.heading}}\n`;

const geometry = {
  "one-column": "top=25mm,bottom=22mm,left=22mm,right=22mm,headheight=14pt", "margin-dates": "left=55mm,right=18mm,top=18mm,bottom=18mm", "two-columns": "margin=16mm",
};

export function document(template, { font = "T1", size = 11, pre = "", foot } = {}) {
  const top = header(template).map((l) => ({ name: `{\\LARGE\\scshape ${rich(l.text)}}\\par`, headline: `\\textit{${rich(l.text)}}\\par`, contact: rich(l.text).replaceAll("|", "\\textbar{}") + "\\par" })[l.kind]).join("\n");
  const all = sections(template).map((s) => ({ side: s.side, tex: heading(s, template) + body(s.lines, template) }));
  const join = (side) => all.filter((s) => !!s.side === side).map((s) => s.tex).join("\n");
  let main = join(false);
  if (template === "two-columns") main = `\\begin{multicols}{2}\n${main}\\end{multicols}`;
  if (all.some((s) => s.side)) {
    const panel = template === "panels" ? "\\backgroundcolor{c[0](6pt,6pt)(6pt,6pt)}[HTML]{336688}" : "";
    main = `\\par\\vspace{10pt}\\columnratio{0.32}${panel}\\begin{paracol}{2}{\\raggedright${template === "panels" ? "\\color{white}" : ""}\n${join(true)}}\\switchcolumn\n${join(false)}\\end{paracol}`;
  }
  const running = template === "one-column"
    ? "\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhf{}\\fancyhead[R]{\\small Zoë Álvarez-Knutsen}\\fancyfoot[C]{\\small Page \\thepage\\ of 2}\\renewcommand{\\headrulewidth}{0pt}"
    : "\\pagestyle{empty}";
  return `\\documentclass[${size}pt,letterpaper]{extarticle}\n${fonts[font]}\n\\usepackage[${geometry[template] ?? "margin=16mm"}${foot ? ",bottom=" + foot : ""}]{geometry}
\\usepackage{multicol}\\usepackage{paracol}\n${common}\n${running}\n${pre}\n\\begin{document}\n${top}\n${main}\n\\end{document}\n`;
}
