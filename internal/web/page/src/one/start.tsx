// Where one begins: a place to drop a resume, and what to aim at.

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import sampleURL from '../../../../../seeds/resumes/roi-specialist.pdf?url';
import { Refusal, ask, type Fields, type Resume } from '../ask';
import { Notice } from '../notice';
import { words } from '../words';
import { PostingField, RoleField } from './aim';
import { useDrop } from './drop';

interface Props {
  fields: Fields;
  onAim: (fields: Fields) => void;
  onResume: (resume: Resume) => void;
  reading: string; // the name of what is being read; empty when nothing is
  children: ComponentChildren;
}

export const accepted = '.pdf,.docx,.txt,.json,.md,application/pdf,text/plain,application/json,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function Start({ fields, onAim, onResume, reading, children }: Props) {
  const [pasting, setPasting] = useState(false);
  return (
    <div class="start">
      <h1>{words.start.title}</h1>
      <p class="lead">{words.start.lead}</p>
      {pasting ? <Paste onResume={onResume} onBack={() => setPasting(false)} /> : <Drop onResume={onResume} onPaste={() => setPasting(true)} reading={reading} />}
      <div role="status" class="progress">{reading && <><span class="bar" /> {words.reading(reading)}</>}</div>
      {children}
      <fieldset class="aims">
        <legend>{words.start.optional}</legend>
        <RoleField fields={fields} onAim={onAim} />
        <PostingField fields={fields} onAim={onAim} />
      </fieldset>
      <p class="hint">{words.start.privacy}</p>
    </div>
  );
}

function Drop({ onResume, onPaste, reading }: { onResume: (resume: Resume) => void; onPaste: () => void; reading: string }) {
  const input = useRef<HTMLInputElement>(null);
  const over = useDrop((files) => files[0] && onResume({ file: files[0] }));
  const [refusal, setRefusal] = useState<Refusal>();
  const sample = async () => {
    try {
      const body = await (await ask(sampleURL)).blob();
      onResume({ file: new File([body], words.start.sampleName, { type: 'application/pdf' }) });
    } catch (failure) {
      if (failure instanceof Refusal) setRefusal(failure);
    }
  };
  return (
    <>
      <div class={`drop ${over ? 'over' : ''}`} aria-busy={reading !== ''}>
        <p class="drop-title">{over ? words.start.dropNow : words.start.drop}</p>
        <input ref={input} id="file" class="away" type="file" accept={accepted} tabIndex={-1} aria-label={words.start.choose}
          onChange={(e) => { const file = e.currentTarget.files?.[0]; if (file) onResume({ file }); e.currentTarget.value = ''; }} />
        <button class="primary" onClick={() => input.current?.click()}>{words.start.choose}</button>
        <p class="hint">{words.start.formats}</p>
      </div>
      <p class="ways">
        <button class="link" onClick={onPaste}>{words.start.paste}</button>
        <button class="link" onClick={sample}>{words.start.sample}</button>
      </p>
      {refusal && <Notice refusal={refusal} />}
    </>
  );
}

function Paste({ onResume, onBack }: { onResume: (resume: Resume) => void; onBack: () => void }) {
  const [text, setText] = useState('');
  return (
    <form class="paste" onSubmit={(e) => { e.preventDefault(); onResume({ text }); }}>
      <label for="pasted">{words.start.pasteLabel}</label>
      <textarea id="pasted" rows={12} required placeholder={words.start.pastePlaceholder} value={text} autofocus onInput={(e) => setText(e.currentTarget.value)} />
      <div class="field-row">
        <button class="primary" disabled={!text.trim()}>{words.start.pasteGo}</button>
        <button type="button" class="link" onClick={onBack}>{words.start.pasteBack}</button>
      </div>
    </form>
  );
}
