// A DOCX with Word's own constructs, for LibreOffice to print: numbering, tab stops, tables, a header and a footer.
import { header, sections, pieces } from "./content.mjs";
import { need } from "./modules.mjs";

const escape = (s) => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const run = (s, props = "") => pieces(s).map(([t, up]) => `<w:r><w:rPr>${props}${up ? '<w:vertAlign w:val="superscript"/>' : ""}</w:rPr><w:t xml:space="preserve">${escape(t)}</w:t></w:r>`).join("");
const para = (inner, ppr = "") => `<w:p><w:pPr>${ppr}</w:pPr>${inner}</w:p>`;
const tab = "<w:r><w:tab/></w:r>", bold = "<w:b/>";

function line(l, right) {
  const stop = `<w:tabs><w:tab w:val="right" w:pos="${right}"/></w:tabs>`;
  switch (l.kind) {
    case "name": return para(run(l.text, '<w:b/><w:smallCaps/><w:sz w:val="36"/>'));
    case "headline": return para(run(l.text, "<w:i/>"));
    case "bullet": return para(run(l.text), `<w:numPr><w:ilvl w:val="${l.level}"/><w:numId w:val="1"/></w:numPr>`);
    case "title": return para(run(l.text, bold) + (l.tail ? tab + run(l.tail) : ""), `${stop}<w:spacing w:before="80"/>`);
    case "employer": return para(run(l.text, "<w:i/>"));
    default: return para((l.label ? run(l.label + " ", bold) : "") + run(l.text) + (l.tail ? tab + run(l.tail) : ""), l.tail ? stop : "");
  }
}

const heading = (text, spaced) => para(run(text, `<w:b/><w:color w:val="1F3864"/>${spaced ? '<w:spacing w:val="60"/>' : ""}`), '<w:spacing w:before="160" w:after="40"/><w:keepNext w:val="0"/>');
const cell = (inner, width, fill) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${fill ? `<w:shd w:val="clear" w:fill="${fill}"/>` : ""}</w:tcPr>${inner || para("")}</w:tc>`;
function table(rows, widths, border) {
  const borders = border ? "<w:tblBorders>" + ["top", "left", "bottom", "right", "insideH", "insideV"].map((b) => `<w:${b} w:val="single" w:sz="4" w:color="808080"/>`).join("") + "</w:tblBorders>" : "";
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>${rows.map((r) => `<w:tr>${r}</w:tr>`).join("")}</w:tbl>`;
}

function body(template) {
  const width = 10080;
  const plain = (lines, right) => lines.map((l) => line(l, right)).join("");
  const top = plain(header(template), width);
  const all = sections(template);
  if (all.some((s) => s.side)) {
    const column = (side, w) => all.filter((s) => !!s.side === side).map((s) => heading(s.heading) + plain(s.lines, w)).join("");
    return top + table([cell(column(true, 2900), 3100, "E8EEF4") + cell(column(false, 6700), 6980)], [3100, 6980]) + para("");
  }
  const out = [top];
  for (const s of all) {
    out.push(heading(s.heading, template === "one-column"));
    if (s.lines[0].kind === "cells" && template === "tables") {
      const widths = s.lines[0].cells.length === 3 ? [1400, 6600, 1000] : [2000, 7000];
      out.push(table(s.lines.map((l) => l.cells.map((c, i) => cell(para(run(c)), widths[i])).join("")), widths, true), para(""));
    } else if (template === "margin-dates") {
      const rows = [];
      for (const l of s.lines) {
        const left = l.cells ? l.cells[0] : l.tail ?? "";
        if (l.kind !== "bullet" || rows.length === 0) rows.push({ left, right: "" });
        rows.at(-1).right += line(l.cells ? { kind: "text", text: l.cells[1] } : { ...l, tail: undefined }, 7600);
      }
      out.push(table(rows.map((r) => cell(para(run(r.left)), 2300) + cell(r.right, 7780)), [2300, 7780]), para(""));
    } else out.push(plain(s.lines, width));
  }
  return out.join("");
}

const level = (i, text) => `<w:lvl w:ilvl="${i}"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${360 + 360 * i}" w:hanging="260"/></w:pPr><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>`;

export async function docx(template, foot = 1080) {
  const running = template === "one-column";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const rel = (id, type, target) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const rels = (s) => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${s}</Relationships>`;
  const kind = (part, type) => `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  const field = (name) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const parts = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${kind("document", "document.main")}${kind("numbering", "numbering")}${kind("styles", "styles")}${kind("header1", "header")}${kind("footer1", "footer")}</Types>`,
    "_rels/.rels": rels(rel("rId1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": rels(rel("rId1", "numbering", "numbering.xml") + rel("rId2", "styles", "styles.xml") + rel("rId3", "header", "header1.xml") + rel("rId4", "footer", "footer1.xml")),
    "word/styles.xml": `${head}<w:styles ${ns}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="${running ? 24 : 20}"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    "word/numbering.xml": `${head}<w:numbering ${ns}><w:abstractNum w:abstractNumId="0">${level(0, "\uf0b7")}${level(1, "o")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/header1.xml": `${head}<w:hdr ${ns}>${para(run("Zoë Álvarez-Knutsen"), '<w:jc w:val="right"/>')}</w:hdr>`,
    "word/footer1.xml": `${head}<w:ftr ${ns}>${para(run("Page ") + field("PAGE") + run(" of ") + field("NUMPAGES"), '<w:jc w:val="center"/>')}</w:ftr>`,
    "word/document.xml": `${head}<w:document ${ns}><w:body>${body(template)}<w:sectPr>${running ? '<w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>' : ""}<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1080" w:right="1080" w:bottom="${foot}" w:left="1080" w:header="500" w:footer="500"/></w:sectPr></w:body></w:document>`,
  };
  const zip = new (need("jszip"))();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text, { date: new Date(0) });
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
