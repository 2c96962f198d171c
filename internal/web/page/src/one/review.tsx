// A report beside the resume it speaks of.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Fields, Resume } from '../ask';
import { useLabels } from '../labels';
import { Notice } from '../notice';
import { Findings, openKeyword } from '../side/findings';
import { ScoreView } from '../side/score';
import type { Report } from '../wire';
import { words } from '../words';
import { PostingField, RoleField } from './aim';
import { Card } from './card';
import { useDrop } from './drop';
import { Editor, plainText } from './edit';
import { FocusProvider, useFocusState } from './focus';
import { Legend } from './legend';
import { marksOf } from './marks';
import { nameOf } from './one';
import { Pages } from './pages';
import { useScored, type Scored } from './scored';
import { Take } from './take';
import { TextView } from './text';

interface Props {
  resume?: Resume; // what was sent; a report of a batch comes alone
  name?: string;
  report: Report;
  scored?: Scored;
  fields: Fields;
  onAim?: (fields: Fields) => void;
  onLeave: () => void;
  leaveLabel?: string;
  onResume?: (resume: Resume) => void;
}

type Look = 'pages' | 'text' | 'edit';

export function Review({ resume, name, report, scored, fields, onAim, onLeave, leaveLabel, onResume }: Props) {
  const pdf = resume && 'file' in resume && report.document.format === 'pdf' ? resume.file : undefined;
  const first = (): Look => (pdf ? 'pages' : 'text');
  const [look, setLook] = useState<Look>(first);
  const [drawable, setDrawable] = useState(true);
  const [draft, setDraft] = useState<string>();
  const asText = useMemo(() => (draft === undefined ? undefined : { text: draft }), [draft]);
  const edited = useScored(asText, fields);
  const [began, setBegan] = useState<number>(); // the score of the text before the first change
  useEffect(() => { if (edited.report && began === undefined) setBegan(edited.report.score.total); }, [edited.report]);
  useEffect(() => { if (resume) { setDraft(undefined); setBegan(undefined); setLook(first()); setDrawable(true); } }, [resume]);

  const editing = look === 'edit' && draft !== undefined;
  const shown = draft !== undefined && edited.report && look !== 'pages' ? edited.report : report;
  const current = draft !== undefined && look !== 'pages' ? edited : scored;
  const marks = useMemo(() => marksOf(shown), [shown]);
  const labels = useLabels(shown);
  const focus = useFocusState();
  const over = useDrop((files) => files[0] && onResume?.({ file: files[0] }));
  const change = (to: Look) => {
    focus.close();
    if (to === 'edit' && draft === undefined) setDraft(resume && 'text' in resume ? resume.text : plainText(report));
    setLook(to);
  };
  const line = shown.lines.find((l) => l.line === focus.line);

  return (
    <FocusProvider value={focus}>
      <div class={`review ${over ? 'dropping' : ''}`} onClick={focus.close} onKeyDown={(e) => e.key === 'Escape' && focus.close()}>
        <header class="bar">
          <h1>{name ?? (resume ? nameOf(resume) : '')}</h1>
          <a class="glance" href="#findings" onClick={toFindings}>{shown.score.total} {words.score.of}, {words.score.bands[shown.score.band]}</a>
          <Switch look={look} looks={[...(pdf && drawable ? ['pages' as const] : []), 'text', ...(onAim ? ['edit' as const] : [])]} onLook={change} />
          <a class="skip" href="#findings" onClick={toFindings}>{words.review.toFindings}</a>
          <button class="link leave" onClick={onLeave}>{leaveLabel ?? words.another}</button>
        </header>
        <section class="resume" aria-label={words.review.resume}>
          <Legend report={shown} marks={marks} />
          {editing ? <Editor text={draft} onText={setDraft} report={edited.report} marks={marks} /> : (
            <div class="paper">
              {!drawable && pdf && <p class="hint">{words.review.cannotDraw}</p>}
              {look === 'pages' && pdf && drawable
                ? <Pages file={pdf} report={shown} marks={marks} onFailed={() => { setDrawable(false); setLook('text'); }} />
                : <TextView report={shown} marks={marks} />}
              {line && <Card line={line} marks={marks.get(line.line) ?? []} labels={labels} onKeyword={(id) => openKeyword(id)} />}
            </div>
          )}
        </section>
        <aside aria-label={words.review.findings}>
          <div class="summary" id="findings" tabIndex={-1}>
            <ScoreView report={shown} reading={!!current?.reading} began={draft !== undefined && look !== 'pages' ? began : undefined} file={resume && 'file' in resume ? report.score.total : undefined} />
            {current?.refusal && <Notice refusal={current.refusal} onAgain={current.again} />}
            {onAim && <div class="aims"><RoleField fields={fields} onAim={onAim} /><details><summary>{words.aim.posting}</summary><PostingField fields={fields} onAim={onAim} /></details></div>}
          </div>
          <div class="lists">
            <Findings report={shown} labels={labels} onRole={onAim && ((id) => onAim({ ...fields, target_role: id }))} target={fields.target_role} />
            <Take report={shown} resume={asText && look !== 'pages' ? asText : resume} fields={fields} labels={labels} />
          </div>
        </aside>
      </div>
    </FocusProvider>
  );
}

/** Goes to what was found; the address is the view's and stays. */
function toFindings(e: Event) {
  e.preventDefault();
  document.getElementById('findings')?.focus();
}

function Switch({ look, looks, onLook }: { look: Look; looks: Look[]; onLook: (look: Look) => void }) {
  if (looks.length < 2) return null;
  return (
    <div class="switch" role="group" aria-label={words.review.view}>
      {looks.map((l) => <button key={l} aria-pressed={l === look} onClick={() => onLook(l)}>{words.review[l]}</button>)}
    </div>
  );
}
