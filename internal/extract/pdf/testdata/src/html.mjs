// HTML for Chromium and for wkhtmltopdf, whose old WebKit knows neither grid nor flex: there, tables and floats place things.
import { header, sections, pieces } from "./content.mjs";

const escape = (s) => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const rich = (s) => pieces(s).map(([t, up]) => (up ? `<sup>${escape(t)}</sup>` : escape(t))).join("");

const base = `body{margin:0} h1,h2,h3,p,ul,table{margin:0} p{margin:2px 0} ul{padding-left:16px;margin:2px 0} ul ul{padding-left:16px}
  sup{font-size:65%;line-height:0} .employer{font-style:italic} td{vertical-align:top;padding:0} .name{font-variant:small-caps}`;

const looks = {
  "one-column": "body{font:11pt/1.45 'Liberation Serif';text-align:justify} h2{font-size:12pt;letter-spacing:.25em;border-bottom:1px solid #444;margin-top:12px} h3{font-size:11pt;margin-top:6px}",
  "margin-dates": "body{font:10pt/1.4 'Liberation Sans'} h2{font-size:12pt;margin-top:12px;color:#356} h3{font-size:10pt} .when{width:24%;color:#555;padding-right:12px}",
  "tables": "body{font:10pt/1.35 'Liberation Sans'} h2{font-size:12pt;margin-top:12px} h3{font-size:10pt;margin-top:6px} table.grid{border-collapse:collapse;width:100%} table.grid td{border:1px solid #999;padding:3px 6px}",
  "two-columns": "body{font:9.5pt/1.35 'Liberation Serif'} h2{font-size:11pt;font-variant:small-caps;margin-top:9px} h3{font-size:9.5pt;margin-top:5px} main{column-count:2;column-gap:24px;text-align:justify;orphans:1;widows:1}",
  "sidebar": "body{font:9.5pt/1.35 'Liberation Sans'} h2{font-size:11pt;color:#1d4e79;margin-top:10px} h3{font-size:9.5pt;margin-top:6px} .side{background:#eef3f7;padding:8px}",
  "panels": "body{font:9.5pt/1.35 'Liberation Sans'} h2{font-size:11pt;color:#fff;background:#245;padding:3px 6px;margin-top:10px} h3{font-size:9.5pt;margin-top:6px} .side{background:#245;color:#fff;padding:8px} .side h2{background:#47a;letter-spacing:.12em} header{background:#123;color:#fff;padding:10px}",
  "infographic": "body{font:9.5pt/1.35 'DejaVu Sans'} h2{font-size:11pt;margin-top:10px} h3{font-size:9.5pt;margin-top:6px;position:relative} .side{padding:6px} .bar{height:7px;background:#ddd;border-radius:4px;margin:1px 0 6px} .bar i{display:block;height:7px;background:#2a8;border-radius:4px} .job{border-left:2px solid #2a8;padding-left:14px;margin-left:5px} h3:before{content:'';position:absolute;left:-20px;top:4px;width:8px;height:8px;border-radius:50%;background:#2a8} header{border-left:10px solid #2a8;padding-left:10px}",
};

const spread = (engine, tag, left, right) => {
  const r = right ? rich(right) : "";
  if (engine === "wk") return right ? `<${tag}><span style="float:right;padding-left:12px">${r}</span>${rich(left)}</${tag}>` : `<${tag}>${rich(left)}</${tag}>`;
  return right ? `<${tag} style="display:flex;justify-content:space-between;gap:16px"><span>${rich(left)}</span><span style="white-space:nowrap">${r}</span></${tag}>` : `<${tag}>${rich(left)}</${tag}>`;
};

function line(l, template, engine) {
  const margin = template === "margin-dates";
  switch (l.kind) {
    case "title": return margin ? `<h3>${rich(l.text)}</h3>` : spread(engine, "h3", l.text, l.tail);
    case "employer": return `<p class=employer>${rich(l.text)}</p>`;
    case "cells": return `<tr>${l.cells.map((c) => `<td>${rich(c)}</td>`).join("")}</tr>`;
    case "bar": return `<p>${rich(l.text)}</p><div class=bar><i style="width:${l.share * 100}%"></i></div>`;
    default: return margin ? `<p>${rich(l.text)}</p>` : spread(engine, "p", (l.label ? l.label + " " : "") + l.text, l.tail);
  }
}

// bullets nests the list items of a run of lines.
function bullets(list) {
  let out = "<ul>", level = 0;
  for (const l of list) {
    if (l.level > level) out = out.replace(/<\/li>$/, "") + "<ul>";
    if (l.level < level) out += "</ul></li>";
    level = l.level;
    out += `<li>${rich(l.text)}</li>`;
  }
  return out + (level ? "</ul></li></ul>" : "</ul>");
}

function body(lines, template, engine) {
  const out = [];
  const grid = template === "margin-dates" || lines[0].kind === "cells";
  for (let i = 0; i < lines.length; ) {
    if (lines[i].kind === "bullet") {
      const from = i;
      while (i < lines.length && lines[i].kind === "bullet") i++;
      out.push(bullets(lines.slice(from, i)));
    } else out.push(line(lines[i++], template, engine));
  }
  if (template === "margin-dates") return marginRows(lines, template, engine);
  return grid ? `<table class=grid>${out.join("")}</table>` : template === "infographic" && lines.some((l) => l.kind === "title") ? `<div class=job>${out.join("")}</div>` : out.join("");
}

// marginRows sets dates and labels in a column at the left margin, as tables or a grid.
function marginRows(lines, template, engine) {
  const rows = [];
  for (const l of lines) {
    const left = l.cells ? l.cells[0] : l.tail ?? "";
    if (l.kind !== "bullet" || rows.length === 0) rows.push({ left, parts: [] });
    rows.at(-1).parts.push(l.cells ? { kind: "text", text: l.cells[1] } : l);
  }
  const cell = (r) => body([...r.parts], "", engine).replaceAll(/<span style="white-space.*?<\/span>|<span style="float.*?<\/span>/g, "");
  return `<table style="width:100%">${rows.map((r) => `<tr><td class=when>${rich(r.left)}</td><td>${cell(r)}</td></tr>`).join("")}</table>`;
}

export function page(template, engine, { margin = "16mm", extra = "" } = {}) {
  const top = header(template).map((l) => (l.kind === "name" ? `<h1 class=name>${rich(l.text)}</h1>` : `<p class=${l.kind}>${rich(l.text)}</p>`)).join("");
  const all = sections(template).map((s) => [s.side, `<section><h2>${s.heading}</h2>${body(s.lines, template, engine)}</section>`]);
  const side = all.filter(([s]) => s).map(([, h]) => h).join(""), main = all.filter(([s]) => !s).map(([, h]) => h).join("");
  const columns = !side ? `<main>${main}</main>`
    : engine === "wk" ? `<table style="width:100%"><tr><td class=side style="width:30%">${side}</td><td style="padding-left:16px">${main}</td></tr></table>`
    : `<div style="display:grid;grid-template-columns:30% 1fr;gap:16px"><div class=side>${side}</div><main>${main}</main></div>`;
  return `<!doctype html><meta charset=utf-8><title>fixture</title><style>@page{size:letter;margin:${margin}}*{-webkit-print-color-adjust:exact;orphans:1;widows:1}` +
    `${base}${looks[template]}${extra}</style><body><header>${top}</header>${columns}`;
}
