// What was found, in lists: from what to mind at once to what is there already.

import type { ComponentChildren } from 'preact';
import { keywordID, calm } from '../one/focus';
import type { Line, Report } from '../wire';
import { words } from '../words';
import { CredentialList } from './credentials';
import { KeywordList } from './keywords';
import { MissingList } from './missing';
import { PostingView } from './posting';
import { RoleList } from './roles';
import { Sources } from './sources';
import { LineLinks, Why } from './why';

interface Props {
  report: Report;
  labels: (id: string) => string;
  onRole?: (id: string) => void;
  target: string;
}

export function Findings({ report, labels, onRole, target }: Props) {
  const warned = report.warnings.length + report.document.findings.length;
  const advised = report.lines.filter((l) => l.advice.length > 0);
  return (
    <>
      {warned > 0 && <Section title={words.side.warnings} count={warned} open><Warnings report={report} /></Section>}
      {report.posting && <Section title={words.side.posting} count={words.side.match(report.posting.match)} open><PostingView posting={report.posting} labels={labels} /></Section>}
      {report.next_steps.length > 0 && <Section title={words.side.steps} count={report.next_steps.length} open><Steps report={report} /></Section>}
      {report.missing.length > 0 && <Section title={words.side.missing} count={report.missing.length} open><MissingList missing={report.missing} /></Section>}
      <Section title={words.side.credentials} count={report.credentials.held.length + report.credentials.suggested.length}><CredentialList credentials={report.credentials} /></Section>
      {report.roles.length > 0 && <Section title={words.side.roles} count={report.roles.length}><RoleList roles={report.roles} labels={labels} onRole={onRole} target={target} /></Section>}
      {advised.length > 0 && <Section title={words.review.advice} count={advised.length}><AdviceList lines={advised} /></Section>}
      <Section title={words.side.keywords} count={report.keywords.length} id="keywords"><KeywordList report={report} /></Section>
    </>
  );
}

export function Section({ title, count, open, id, children }: { title: string; count: number | string; open?: boolean; id?: string; children: ComponentChildren }) {
  return (
    <details class="section" open={open} id={id}>
      <summary><h2>{title}</h2> <span class="count">{count}</span></summary>
      {children}
    </details>
  );
}

function Warnings({ report }: { report: Report }) {
  return (
    <ul class="warnings">
      {report.warnings.map((w) => <li key={w.code} class="serious"><b>{words.severity.serious}</b> <Why text={w.message} lines={w.lines} /> <LineLinks lines={w.lines} /></li>)}
      {report.document.findings.map((f, i) => (
        <li key={f.code + i} class={f.severity}><b>{words.severity[f.severity]}</b> {f.message} {f.line && <LineLinks lines={[f.line]} />}</li>
      ))}
    </ul>
  );
}

function Steps({ report }: { report: Report }) {
  return (
    <ol class="steps">
      {report.next_steps.map((step) => (
        <li key={step.code + step.title}>
          <h3>{step.title}{step.weeks ? <span class="weeks">{words.side.weeks(step.weeks)}</span> : null}</h3>
          <p><Why text={step.why} lines={[]} /></p>
          <Sources ids={step.sources} />
        </li>
      ))}
    </ol>
  );
}

/** What the cards of the lines say, in one list: on paper there are no cards. */
function AdviceList({ lines }: { lines: Line[] }) {
  return (
    <ul class="advised">
      {lines.map((l) => <li key={l.line}><LineLinks lines={[l.line]} /> <q>{l.text}</q>{l.advice.map((a) => <p key={a.code + a.message}>{a.message}</p>)}</li>)}
    </ul>
  );
}

/** Shows a keyword in its list, unfolded. */
export function openKeyword(id: string) {
  const list = document.getElementById('keywords') as HTMLDetailsElement | null;
  if (list) list.open = true;
  const entry = document.getElementById(keywordID(id));
  entry?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
  entry?.focus({ preventScroll: true });
}
