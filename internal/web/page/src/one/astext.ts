// A report as plain text, for a mail or a note.

import type { Report } from '../wire';
import { words } from '../words';
import { kindOf } from './marks';

export function reportAsText(report: Report, labels: (id: string) => string): string {
  const out: string[] = [];
  const say = (...lines: string[]) => out.push(...lines);
  say(`${words.score.title}: ${report.score.total} ${words.score.of}, ${words.score.bands[report.score.band]}`);
  for (const part of report.score.parts) say(`  ${words.score.parts[part.id] ?? part.id}: ${words.score.partsOf(part.points, part.max)}. ${part.why}`);
  list(words.side.warnings, [...report.warnings.map((w) => w.message), ...report.document.findings.map((f) => f.message)]);
  list(words.side.steps, report.next_steps.map((s) => `${s.title}. ${s.why}`));
  list(words.side.missing, report.missing.map((m) => `${m.label} (${words.priority[m.priority]}): ${m.why}`));
  list(words.side.credentials, [
    ...report.credentials.held.map((c) => `${c.label}: ${words.status[c.status]}`),
    ...report.credentials.suggested.map((c) => `${c.label}, ${c.name} (${words.when[c.when]}): ${c.why}`),
  ]);
  list(words.side.roles, report.roles.slice(0, 5).map((r) => `${r.title}: ${words.side.match(r.match)}`));
  if (report.posting) {
    list(words.side.posting, [words.side.match(report.posting.match), ...report.posting.missing.map((id) => `${labels(id)}: ${words.side.no}`)]);
  }
  list(words.side.keywords, report.keywords.map((k) => `${k.label}: ${words.evidence[kindOf(report, k)]}`));
  list(words.review.advice, report.lines.filter((l) => l.advice.length).map((l) => `${l.text}\n    ${l.advice.map((a) => a.message).join('\n    ')}`));
  return `${out.join('\n')}\n`;

  function list(title: string, entries: string[]) {
    if (entries.length) say('', title, ...entries.map((entry) => `- ${entry}`));
  }
}
