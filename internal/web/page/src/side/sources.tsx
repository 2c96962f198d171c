// Where a piece of advice comes from. Titles are asked for when somebody looks.

import { useState } from 'preact/hooks';
import { sources } from '../ask';
import type { Source } from '../wire';
import { words } from '../words';

export function Sources({ ids }: { ids: string[] }) {
  const [list, setList] = useState<Source[]>();
  if (!ids.length) return null;
  const open = (e: Event) => { if ((e.currentTarget as HTMLDetailsElement).open) void sources().then(setList, () => setList([])); };
  return (
    <details class="sources" onToggle={open}>
      <summary>{words.side.sources} <span class="count">{ids.length}</span></summary>
      <ul class="plain">{ids.map((id) => <li key={id}>{list ? <Name id={id} list={list} /> : id}</li>)}</ul>
    </details>
  );
}

function Name({ id, list }: { id: string; list: Source[] }) {
  const source = list.find((s) => s.id === id.split('/')[0]);
  if (!source) return <>{id}</>;
  const fact = source.facts.find((f) => f.id === id);
  const title = source.url ? <a href={source.url} rel="noreferrer">{source.title}</a> : source.title;
  return <>{title}{source.date && `, ${source.date}`}{fact && `: ${fact.says}`}</>;
}
