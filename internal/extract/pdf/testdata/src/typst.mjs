// Typst through its compiler for node.
import fs from "node:fs";
import { header, sections, pieces } from "./content.mjs";
import { need, fontFile } from "./modules.mjs";

const escape = (s) => s.replace(/[#$*_`<>@\\\[\]~"'=/-]/g, (c) => "\\" + c);
const rich = (s) => pieces(s).map(([t, up]) => (up ? `#super[${escape(t)}]` : escape(t))).join("");

function line(l) {
  const tail = l.tail ? ` #h(1fr) ${escape(l.tail)}` : "";
  switch (l.kind) {
    case "title": return `*${rich(l.text)}*${tail}\n\n`;
    case "employer": return `_${rich(l.text)}_\n\n`;
    case "bullet": return "  ".repeat(l.level) + `- ${rich(l.text)}\n`;
    case "bar": return `${rich(l.text)} #box(width: 1fr, baseline: -2pt, rect(width: ${l.share * 60}%, height: 4pt, fill: teal))\n\n`;
    default: return (l.label ? `*${escape(l.label)}* ` : "") + rich(l.text) + tail + "\n\n";
  }
}

const body = (s) => `#heading[${s.heading}]\n` + s.lines.map(line).join("") + "\n";

export function typst(template, { size = "10.5pt", font = "Liberation Serif" } = {}) {
  const { NodeCompiler } = need("@myriaddreamin/typst-ts-node-compiler");
  const top = header(template).map((l) => (l.kind === "name" ? `#text(size: 18pt)[#smallcaps[${rich(l.text)}]]\\\n` : `${rich(l.text)}\\\n`)).join("") + "\n";
  const all = sections(template), join = (side) => all.filter((s) => !!s.side === side).map(body).join("\n");
  let main = join(false);
  if (template === "two-columns") main = `#columns(2, gutter: 16pt)[\n${main}]`;
  if (all.some((s) => s.side)) main = `#grid(columns: (30%, 1fr), gutter: 16pt, block(fill: rgb("#e8eef4"), inset: 6pt)[\n${join(true)}], [\n${main}])`;
  const running = template === "one-column" ? ', header: align(right)[Zoë Álvarez\\-Knutsen], footer: context align(center)[Page #counter(page).display() of 2]' : "";
  const source = `#set page("us-letter", margin: 20mm${running})\n#set text(font: "${font}", size: ${size}, lang: "en")\n#set par(justify: ${template !== "sidebar"}, leading: 0.6em, spacing: 0.7em)
#show heading: it => block(above: 1em, below: 0.6em, text(size: 11.5pt, tracking: ${template === "one-column" ? "0.2em" : "0em"}, weight: "bold", it.body))\n#set list(indent: 0pt)\n${top}${main}`;
  const family = font.replaceAll(" ", "");
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: ["Regular", "Bold", "Italic"].map((s) => fs.readFileSync(fontFile(s, family))) }] });
  return Buffer.from(compiler.pdf({ mainFileContent: source }));
}
