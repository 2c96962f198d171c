// The vocabulary behind every report: keywords, roles and credentials, with the ways people write them and where it comes from.

import '../style/vocabulary.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Refusal, askAll, roles as askRoles } from '../ask';
import { useKeyGiven } from '../key';
import { Notice } from '../notice';
import { Sources } from '../side/sources';
import type { Credential, Role, VocabularyKeyword } from '../wire';
import { words } from '../words';

type Kind = 'keywords' | 'roles' | 'credentials';
const kinds: Kind[] = ['keywords', 'roles', 'credentials'];

interface Lists {
  keywords: VocabularyKeyword[];
  roles: Role[];
  credentials: Credential[];
}

export function Vocabulary() {
  const [lists, setLists] = useState<Lists>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [kind, setKind] = useState<Kind>('keywords');
  const [track, setTrack] = useState('');
  const [query, setQuery] = useState('');
  const load = () => {
    setRefusal(undefined);
    Promise.all([askAll<VocabularyKeyword>('/v1/keywords'), askRoles(), askAll<Credential>('/v1/credentials')])
      .then(([keywords, roles, credentials]) => setLists({ keywords, roles, credentials }))
      .catch((failed) => setRefusal(failed instanceof Refusal ? failed : new Refusal(words.unreachable, 'unreachable')));
  };
  useEffect(load, []);
  useKeyGiven(load);
  const labels = useMemo(() => new Map([...(lists?.keywords ?? []), ...(lists?.credentials ?? [])].map((e) => [e.id, e.label])), [lists]);
  const shown = (lists?.[kind] ?? []).filter((e) => fits(e, track, query));
  return (
    <div class="vocabulary">
      <h1>{words.vocabulary.title}</h1>
      <p class="lead">{words.vocabulary.lead}</p>
      {refusal && <Notice refusal={refusal} onAgain={load} />}
      <div class="filters">
        <div class="switch" role="group" aria-label={words.vocabulary.kind}>
          {kinds.map((k) => <button key={k} aria-pressed={k === kind} onClick={() => setKind(k)}>{words.vocabulary[k]}</button>)}
        </div>
        <div class="field"><label for="find">{words.vocabulary.find}</label><input id="find" type="search" value={query} onInput={(e) => setQuery(e.currentTarget.value)} /></div>
        <div class="field">
          <label for="track">{words.vocabulary.track}</label>
          <select id="track" value={track} onChange={(e) => setTrack(e.currentTarget.value)}>
            <option value="">{words.class.any}</option>
            {Object.entries(words.vocabulary.tracks).map(([id, label]) => <option key={id} value={id}>{label}</option>)}
          </select>
        </div>
      </div>
      <p role="status" class="hint">{lists && words.vocabulary.found(shown.length)}</p>
      <ul class="entries">
        {shown.map((e) => (
          <li key={e.id}>
            {'category' in e ? <KeywordEntry entry={e} labels={labels} /> : 'issuer' in e ? <CredentialEntry entry={e} /> : <RoleEntry entry={e} labels={labels} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function fits(e: VocabularyKeyword | Role | Credential, track: string, query: string): boolean {
  const tracks = 'tracks' in e ? e.tracks : [e.track];
  if (track && !tracks.includes(track)) return false;
  const wanted = query.trim().toLowerCase();
  const names = ['label' in e ? e.label : e.title, ...('name' in e ? [e.name, e.issuer] : []), ...e.aliases, e.id];
  return !wanted || names.some((n) => n.toLowerCase().includes(wanted));
}

/** An entry that unfolds: most people look for one name and what it is also called. */
function Entry({ label, also, tag, children }: { label: string; also: string[]; tag: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="entry" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary><span class="label"><b>{label}</b>{also.length > 0 && <span class="also"> {also.slice(0, 4).join(', ')}{also.length > 4 && ' …'}</span>}</span> <span class="tag">{tag}</span></summary>
      {open && <div>{children}{also.length > 4 && <p><b>{words.vocabulary.aliases}:</b> {also.join(', ')}.</p>}</div>}
    </details>
  );
}

function KeywordEntry({ entry, labels }: { entry: VocabularyKeyword; labels: Map<string, string> }) {
  return (
    <Entry label={entry.label} also={entry.aliases} tag={words.vocabulary.tracks[entry.track] ?? entry.track}>
      <p><b>{words.vocabulary.category}:</b> {entry.category.replaceAll('-', ' ')}.</p>
      {entry.measures.length > 0 && <p><b>{words.side.measure}:</b> {entry.measures.map((m) => `${m.metric.replaceAll('_', ' ')} (${m.unit})`).join('; ')}.</p>}
      {entry.related.length > 0 && <p><b>{words.vocabulary.related}:</b> {entry.related.map((id) => labels.get(id) ?? id).join(', ')}.</p>}
      <Sources ids={entry.sources} />
    </Entry>
  );
}

function RoleEntry({ entry, labels }: { entry: Role; labels: Map<string, string> }) {
  return (
    <Entry label={entry.title} also={entry.aliases} tag={words.vocabulary.tracks[entry.track] ?? entry.track}>
      <p><b>{words.vocabulary.level}:</b> {words.score.levels[entry.level] ?? entry.level}.</p>
      <p><b>{words.vocabulary.asks}:</b> {[...entry.keywords].sort((a, b) => b.weight - a.weight).map((k) => labels.get(k.id) ?? k.id).join(', ')}.</p>
      {entry.credentials.length > 0 && <p><b>{words.vocabulary.credentials}:</b> {entry.credentials.map((id) => labels.get(id) ?? id).join(', ')}.</p>}
      <Sources ids={entry.sources} />
    </Entry>
  );
}

function CredentialEntry({ entry }: { entry: Credential }) {
  return (
    <Entry label={entry.label} also={[entry.name, ...entry.aliases.filter((a) => a !== entry.label && a !== entry.name)]} tag={entry.issuer}>
      {entry.status !== 'active' && <p>{words.vocabulary.status[entry.status] ?? entry.status}</p>}
      {entry.requires.length > 0 && <><p><b>{words.side.requires}</b></p><ul class="plain">{entry.requires.map((r) => <li key={r}>{r}</li>)}</ul></>}
      {entry.renewal && <p><b>{words.vocabulary.renewal}:</b> {entry.renewal}.</p>}
      <Sources ids={entry.sources} />
    </Entry>
  );
}
