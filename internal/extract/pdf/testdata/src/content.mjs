// What each template says: the resume of resume.json as sections of lines. Every renderer draws these sections, and the
// expected lines of ../lines are written from them, so that a fixture is judged by the resume and not by a reader.
import fs from "node:fs";

const here = new URL(".", import.meta.url).pathname;
export const resume = JSON.parse(fs.readFileSync(here + "resume.json", "utf8"));

// How a template words what may be set in more than one way.
//   head: joined "Title, Employer ⇥ dates" · stacked "Title ⇥ dates" and "Employer" · plain "Title" and "Employer, dates"
//   year: tail (at the margin) · inline (after a comma) · cells (certifications as rows of a table)
//   skills: label "Label: text" · cells "Label ⇥ text" · bars
//   contact: row (one line) · rows (a section of its own)
const wording = {
  "one-column": { head: "joined", year: "tail", skills: "label", contact: "row" },
  "margin-dates": { head: "joined", year: "tail", skills: "cells", contact: "row" },
  "tables": { head: "joined", year: "cells", skills: "cells", contact: "row" },
  "two-columns": { head: "plain", year: "inline", skills: "label", contact: "row" },
  "sidebar": { head: "stacked", year: "inline", skills: "label", contact: "rows", side: ["contact", "skills", "certifications", "education"] },
  "panels": { head: "stacked", year: "inline", skills: "label", contact: "rows", side: ["contact", "certifications", "education", "skills"] },
  "infographic": { head: "stacked", year: "inline", skills: "bars", contact: "rows", side: ["contact", "skills", "certifications", "education"] },
};
export const templates = Object.keys(wording);

// sections returns the sections of a template in order: {id, heading, side, lines: [{kind, text, tail, cells, level, share}]}.
export function sections(template) {
  const w = wording[template], r = resume;
  const bullets = (list) => list.map(([level, text]) => ({ kind: "bullet", level, text }));
  const dated = (x) => (w.year === "inline" ? { kind: "text", text: x.text + ", " + x.year } : { kind: "text", text: x.text, tail: x.year });
  const certificate = (c) => (w.year === "cells" ? { kind: "cells", cells: [c.short, c.name, c.year] } : dated({ text: c.short + " – " + c.name, year: c.year }));
  const skill = { label: (s) => ({ kind: "text", label: s.label + ":", text: s.text }), cells: (s) => ({ kind: "cells", cells: [s.label, s.text] }) }[w.skills];
  const head = (j) => ({
    joined: [{ kind: "title", text: j.title + ", " + j.employer, tail: j.dates }],
    stacked: [{ kind: "title", text: j.title, tail: j.dates }, { kind: "employer", text: j.employer }],
    plain: [{ kind: "title", text: j.title }, { kind: "employer", text: j.employer + ", " + j.dates }],
  })[w.head];
  const all = [
    { id: "contact", heading: "CONTACT", lines: r.contact.map((text) => ({ kind: "text", text })) },
    { id: "profile", heading: "PROFILE", lines: [{ kind: "text", text: r.profile }] },
    { id: "experience", heading: "PROFESSIONAL EXPERIENCE", lines: r.jobs.flatMap((j) => [...head(j), ...bullets(j.bullets)]) },
    { id: "education", heading: "EDUCATION", lines: r.education.map(dated) },
    { id: "certifications", heading: "CERTIFICATIONS", lines: r.certifications.map(certificate) },
    { id: "skills", heading: "SKILLS", lines: w.skills === "bars" ? r.bars.map((b) => ({ kind: "bar", text: b.label, share: b.share })) : r.skills.map(skill) },
    { id: "service", heading: "SERVICE", lines: bullets(r.service) },
  ];
  if (w.contact === "row") all.shift();
  const side = w.side ?? [];
  const beside = side.map((id) => ({ ...all.find((s) => s.id === id), side: true }));
  return [...beside, ...all.filter((s) => !side.includes(s.id))];
}

// header returns the lines above the sections.
export function header(template) {
  const lines = [{ kind: "name", text: resume.name }, { kind: "headline", text: resume.headline }];
  return wording[template].contact === "row" ? [...lines, { kind: "contact", text: resume.contact.join(" | ") }] : lines;
}

export const plain = (text) => text.replaceAll("^", "");

// pieces cuts a text at its superscripts: [text, raised].
export const pieces = (text) => text.split("^").map((t, i) => [t, i % 2 === 1]).filter(([t]) => t !== "");

// expected returns the lines of a template as text: one a line, sections parted by a blank one.
export function expected(template) {
  const show = (l) => {
    const text = l.cells ? l.cells.join("\t") : (l.label ? l.label + " " : "") + l.text + (l.tail ? "\t" + l.tail : "");
    return plain((l.kind === "bullet" ? "  ".repeat(l.level) + "• " : "") + text);
  };
  const parts = [header(template), ...sections(template).map((s) => [{ text: s.heading }, ...s.lines])];
  return parts.map((lines) => lines.map(show).join("\n")).join("\n\n") + "\n";
}
