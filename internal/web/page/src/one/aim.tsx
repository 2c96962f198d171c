// What a resume is measured against: a target role and a job posting.

import { useEffect, useState } from 'preact/hooks';
import { roles, type Fields } from '../ask';
import { useKeyGiven } from '../key';
import type { Role } from '../wire';
import { words } from '../words';

interface Props {
  fields: Fields;
  onAim: (fields: Fields) => void;
}

export function RoleField({ fields, onAim }: Props) {
  const [list, setList] = useState<Role[]>();
  const [failed, setFailed] = useState(false);
  const load = () => void roles().then((all) => { setList(all); setFailed(false); }, () => setFailed(true));
  useEffect(load, []);
  useKeyGiven(load);
  return (
    <div class="field">
      <label for="role">{words.aim.role}</label>
      <select id="role" value={fields.target_role} onChange={(e) => onAim({ ...fields, target_role: e.currentTarget.value })}>
        <option value="">{failed ? words.aim.rolesMissing : words.aim.noRole}</option>
        {Object.entries(words.aim.tracks).map(([track, label]) => (
          <optgroup key={track} label={label}>
            {list?.filter((r) => r.track === track).map((r) => <option key={r.id} value={r.id}>{r.title}</option>)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** A posting as text or as a file. */
export function PostingField({ fields, onAim }: Props) {
  const given = fields.posting_file ? words.aim.postingFileChosen(fields.posting_file.name) : '';
  const clear = () => onAim({ ...fields, posting: '', posting_file: undefined });
  return (
    <div class="field">
      <label for="posting">{words.aim.posting}</label>
      {given ? <p class="chosen">{given} <button type="button" class="link" onClick={clear}>{words.aim.postingClear}</button></p> : (
        <>
          <textarea id="posting" rows={3} placeholder={words.aim.postingPlaceholder} value={fields.posting}
            onInput={(e) => onAim({ ...fields, posting: e.currentTarget.value })} />
          <label class="link file">
            {words.aim.postingFile}
            <input type="file" class="away" accept=".pdf,.docx,.txt" onChange={(e) => { const file = e.currentTarget.files?.[0]; if (file) onAim({ ...fields, posting: '', posting_file: file }); }} />
          </label>
        </>
      )}
    </div>
  );
}
