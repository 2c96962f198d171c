// groff with its own macros (ms, tbl) and its PDF device.
import { header, sections, pieces } from "./content.mjs";
import { run } from "./shell.mjs";

const signs = { "–": "\\[en]", "-": "-", "'": "\\[aq]", "\\": "\\e" };
const escape = (s) => [...s].map((c) => signs[c] ?? (c.charCodeAt(0) > 126 ? `\\[u${c.normalize("NFD").split("").map((d) => d.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")).join("_")}]` : c)).join("");
const rich = (s) => pieces(s).map(([t, up]) => (up ? `\\*{${escape(t)}\\*}` : escape(t))).join("");

const width = "6.5i";
function line(l) {
  const tail = l.tail ? `\\h'|\\n(.lu-\\w'${escape(l.tail)}'u'${escape(l.tail)}` : "";
  switch (l.kind) {
    case "title": return `.sp 4p\n.nf\n\\fB${rich(l.text)}\\fP${tail}\n.fi\n`;
    case "bullet": return (l.level ? ".RS\n" : "") + `.IP \\[bu] 12p\n${rich(l.text)}\n` + (l.level ? ".RE\n" : "");
    default: return `.br\n${rich(l.text)}${tail}\n.br\n`.replace(/^\.br\n/, l.label ? `.LP\n\\fB${escape(l.label)}\\fP ` : ".LP\n");
  }
}

function body(s) {
  if (s.lines[0].kind === "cells") {
    const n = s.lines[0].cells.length;
    return `.TS\nallbox;\n${n === 3 ? "l l r" : "l l"}.\n${s.lines.map((l) => l.cells.map(rich).join("\t")).join("\n")}\n.TE\n`;
  }
  return s.lines.map(line).join("");
}

export function groff(template) {
  const top = header(template).map((l) => (l.kind === "name" ? `.LP\n.ps 18\n\\fB${rich(l.text)}\\fP\n.br\n.ps 11\n` : `${rich(l.text)}\n.br\n`)).join("");
  const source = `.nr PS 11\n.nr VS 13.5\n.nr PO 1i\n.nr LL ${width}\n.nr HM .8i\n.nr FM .8i\n.nr PD 2p\n.ds CH\n.ds RH Zo\\[u0065_0308] \\[u0041_0301]lvarez-Knutsen\n.ds CF Page % of 2\n.P1\n.pl 11i\n.hy 6\n${top}` +
    sections(template).map((s) => `.sp 6p\n.ne 2\n\\fB${s.heading}\\fP\n${body(s)}`).join("");
  return run("groff", ["-k", "-K", "utf8", "-ms", "-t", "-T", "pdf", "-P", "-pletter"], ".", source);
}
