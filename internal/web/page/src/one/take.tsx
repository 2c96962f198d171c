// Taking the report along: on paper, as text, as JSON, as the request that made it.

import { useEffect, useState } from 'preact/hooks';
import type { Fields, Resume } from '../ask';
import type { Report } from '../wire';
import { words } from '../words';
import { curlOf } from './curl';
import { reportAsText } from './astext';

interface Props {
  report: Report;
  resume?: Resume;
  fields: Fields;
  labels: (id: string) => string;
}

export function Take({ report, resume, fields, labels }: Props) {
  const [said, say] = useState('');
  useUnfoldedOnPaper();
  const [curl, setCurl] = useState(false);
  const copy = async (text: string) => say((await copyText(text)) ? words.actions.copied : words.actions.notCopied);
  const command = resume && curlOf(location.origin, resume, fields);
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">{words.actions.label}</h2>
      <div class="buttons">
        <button onClick={() => print()}>{words.actions.print}</button>
        <button onClick={() => copy(reportAsText(report, labels))}>{words.actions.copy}</button>
        <button onClick={() => download('report.json', JSON.stringify(report, null, 2), 'application/json')}>{words.actions.json}</button>
        {command && <button aria-expanded={curl} onClick={() => setCurl(!curl)}>{words.actions.curl}</button>}
      </div>
      <p role="status" class="hint">{said}</p>
      {curl && command && (
        <div class="curl">
          <h3>{words.actions.curlTitle}</h3>
          <pre tabIndex={0}>{command}</pre>
          <p class="hint">{words.actions.curlHint} {command.includes('HIMSCORE_KEY') && words.actions.curlKey}</p>
          <button onClick={() => copy(command)}>{words.actions.copyCurl}</button>
        </div>
      )}
    </section>
  );
}

/** Unfolds everything before the browser prints, whoever asked it to, and folds again what was folded. */
function useUnfoldedOnPaper() {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>('aside details:not([open], .sources)')];
      folded.forEach((d) => (d.open = true));
    };
    const fold = () => folded.forEach((d) => (d.open = false));
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    };
  }, []);
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function download(name: string, text: string, type: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
