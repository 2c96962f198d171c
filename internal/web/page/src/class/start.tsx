// Where a class begins: its files, its roster, what all are measured against, and the batches that are still kept.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal, type Fields } from '../ask';
import { useKeyGiven } from '../key';
import { Notice } from '../notice';
import { PostingField, RoleField } from '../one/aim';
import { useDrop } from '../one/drop';
import { accepted } from '../one/start';
import type { Batch } from '../wire';
import { words } from '../words';
import { batches, openBatch } from './batches';

export function ClassStart({ onBatch }: { onBatch: (id: string) => void }) {
  const [files, setFiles] = useState<File[]>([]);
  const [latest, setLatest] = useState(0); // how many the last choice brought
  const [roster, setRoster] = useState<File>();
  const [fields, setFields] = useState<Fields>({ target_role: '', posting: '' });
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const input = useRef<HTMLInputElement>(null);
  const add = (more: File[]) => {
    const sheets = more.filter((f) => f.name.toLowerCase().endsWith('.csv'));
    if (sheets.length) setRoster(sheets[sheets.length - 1]);
    const resumes = more.filter((f) => !sheets.includes(f) && !files.some((had) => isSame(had, f)));
    setFiles([...files, ...resumes]);
    setLatest(resumes.length);
  };
  const over = useDrop(add);
  const send = async (e: Event) => {
    e.preventDefault();
    setSending(true);
    setRefusal(undefined);
    try {
      onBatch((await openBatch(files, roster, fields)).id);
    } catch (failure) {
      setRefusal(failure instanceof Refusal ? failure : new Refusal(words.unreachable, 'unreachable'));
      setSending(false);
    }
  };
  return (
    <div class="start">
      <h1>{words.class.title}</h1>
      <p class="lead">{words.class.lead}</p>
      <form onSubmit={send}>
        <div class={`drop ${over ? 'over' : ''}`}>
          <p class="drop-title">{over ? words.start.dropNow : words.class.drop}</p>
          <input ref={input} id="files" class="away" type="file" multiple accept={`${accepted},.zip,.csv`} tabIndex={-1} aria-label={words.class.choose}
            onChange={(e) => { add([...(e.currentTarget.files ?? [])]); e.currentTarget.value = ''; }} />
          <button type="button" class={files.length ? '' : 'primary'} onClick={() => input.current?.click()}>{files.length ? words.class.chooseMore : words.class.choose}</button>
          <p class="hint">{words.class.formats}</p>
        </div>
        <div class="chosen" role="status">
          {files.length > 0 && <p>{words.class.chosen(files.length, latest)} <button type="button" class="link" onClick={() => setFiles([])}>{words.class.clear}</button></p>}
          {roster && <p>{words.class.roster(roster.name)} <button type="button" class="link" onClick={() => setRoster(undefined)}>{words.aim.postingClear}</button></p>}
        </div>
        {files.length > 0 && <button class="primary" disabled={sending}>{sending ? words.class.sending : words.class.go(files.length)}</button>}
        {refusal && <Notice refusal={refusal} />}
        <fieldset class="aims">
          <legend>{words.class.aims}</legend>
          <RoleField fields={fields} onAim={setFields} />
          <PostingField fields={fields} onAim={setFields} />
        </fieldset>
      </form>
      <p class="hint">{words.class.rosterHint} <code>file,student_id,program,class_year</code></p>
      <Kept />
    </div>
  );
}

/** Whether a file is one that was chosen before. */
const isSame = (a: File, b: File) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

function Kept() {
  const [list, setList] = useState<Batch[]>([]);
  const load = () => void batches().then(setList, () => undefined); // without a key there is none to show
  useEffect(load, []);
  useKeyGiven(load);
  if (!list.length) return null;
  return (
    <section class="kept">
      <h2>{words.class.kept}</h2>
      <ul>
        {list.map((b) => (
          <li key={b.id}><a href={`#/class?${b.id}`}>{words.class.when(new Date(b.created_at))}</a> <span class="count">{words.class.files(b.files)}, {words.class.states[b.state]}</span></li>
        ))}
      </ul>
    </section>
  );
}
