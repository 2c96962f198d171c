// One resume: from the file to its report.

import '../style/one.css';
import '../style/print.css'; // last, so that paper has the last word
import { useState } from 'preact/hooks';
import type { Fields, Resume } from '../ask';
import { useKeyGiven } from '../key';
import { Notice } from '../notice';
import { words } from '../words';
import { Review } from './review';
import { useScored } from './scored';
import { Start } from './start';

export const nameOf = (resume: Resume) => ('file' in resume ? resume.file.name : words.pastedText);

export function One() {
  const [resume, setResume] = useState<Resume>();
  const [fields, setFields] = useState<Fields>({ target_role: '', posting: '' });
  const scored = useScored(resume, fields);
  useKeyGiven(() => scored.refusal?.code === 'unauthorized' && scored.again());

  if (resume && scored.report) {
    return <Review resume={resume} scored={scored} report={scored.report} fields={fields} onAim={setFields} onLeave={() => setResume(undefined)} onResume={setResume} />;
  }
  const mayHelp = ['unreachable', 'busy', 'rate_limited'];
  return (
    <Start fields={fields} onAim={setFields} onResume={setResume} reading={scored.reading && resume ? nameOf(resume) : ''}>
      {scored.refusal && <Notice refusal={scored.refusal} onAgain={mayHelp.includes(scored.refusal.code) ? scored.again : undefined} />}
    </Start>
  );
}
