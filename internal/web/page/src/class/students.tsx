// The table of a class: sorted by a column, filtered by program, year, track and score.

import { useState } from 'preact/hooks';
import { sentence } from '../ask';
import type { Item } from '../wire';
import { words } from '../words';

type Column = 'file' | 'student_id' | 'program' | 'class_year' | 'track' | 'score';
const columns: Column[] = ['file', 'student_id', 'program', 'class_year', 'track', 'score'];
const filtered = ['program', 'class_year', 'track'] as const;
type Filter = Record<(typeof filtered)[number], string> & { least: string; most: string };

const many = 200; // rows shown before somebody asks for more

export function Students({ items, onOpen }: { items: Item[]; onOpen: (item: Item) => void }) {
  const [filter, setFilter] = useState<Filter>({ program: '', class_year: '', track: '', least: '', most: '' });
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: 'score', down: true });
  const [all, setAll] = useState(false);
  const used = columns.filter((c) => c === 'file' || c === 'score' || items.some((i) => i[c]));
  const shown = items.filter((i) => passes(i, filter)).sort((a, b) => (sort.down ? -1 : 1) * compare(a, b, sort.by));
  return (
    <section class="students" aria-labelledby="students">
      <h2 id="students">{words.class.students} <span class="count">{words.class.shown(shown.length, items.length)}</span></h2>
      <Filters items={items} filter={filter} onFilter={setFilter} />
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="students">
        <table>
          <thead>
            <tr>
              {used.map((c) => (
                <th key={c} scope="col" class={c} aria-sort={sort.by === c ? (sort.down ? 'descending' : 'ascending') : undefined}>
                  <button onClick={() => setSort({ by: c, down: sort.by === c ? !sort.down : c === 'score' })}>{words.class.columns[c]}<span aria-hidden="true">{sort.by === c ? (sort.down ? ' ↓' : ' ↑') : ''}</span></button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{shown.slice(0, all ? undefined : many).map((i) => <Row key={i.item} item={i} used={used} onOpen={onOpen} />)}</tbody>
        </table>
      </div>
      {!all && shown.length > many && <button class="link" onClick={() => setAll(true)}>{words.class.all(shown.length)}</button>}
    </section>
  );
}

function Row({ item, used, onOpen }: { item: Item; used: Column[]; onOpen: (item: Item) => void }) {
  return (
    <tr class={item.state}>
      {used.map((c) => {
        if (c === 'file') {
          return (
            <th key={c} scope="row">
              {item.state === 'done' ? <button class="link" onClick={() => onOpen(item)}>{item.file}</button> : item.file}
              {item.problem && <p class="problem">{sentence(item.problem.detail)}</p>}
            </th>
          );
        }
        if (c === 'score') return <td key={c} class="score">{item.score ?? words.class.itemStates[item.state]}</td>;
        return <td key={c}>{c === 'track' && item.track ? words.class.tracks[item.track] : (item[c] ?? '')}</td>;
      })}
    </tr>
  );
}

function Filters({ items, filter, onFilter }: { items: Item[]; filter: Filter; onFilter: (filter: Filter) => void }) {
  return (
    <div class="filters" role="group" aria-label={words.class.filter}>
      {filtered.map((name) => {
        const values = [...new Set(items.map((i) => i[name] ?? ''))].filter(Boolean).sort();
        if (values.length < 2) return null;
        return (
          <div key={name} class="field">
            <label for={`filter-${name}`}>{words.class.columns[name]}</label>
            <select id={`filter-${name}`} value={filter[name]} onChange={(e) => onFilter({ ...filter, [name]: e.currentTarget.value })}>
              <option value="">{words.class.any}</option>
              {values.map((v) => <option key={v} value={v}>{name === 'track' ? words.class.tracks[v] : v}</option>)}
            </select>
          </div>
        );
      })}
      {(['least', 'most'] as const).map((name) => (
        <div key={name} class="field">
          <label for={`filter-${name}`}>{words.class[name]}</label>
          <input id={`filter-${name}`} type="number" min={0} max={100} value={filter[name]} onInput={(e) => onFilter({ ...filter, [name]: e.currentTarget.value })} />
        </div>
      ))}
    </div>
  );
}

function passes(item: Item, filter: Filter): boolean {
  if (filtered.some((name) => filter[name] && item[name] !== filter[name])) return false;
  if (filter.least && (item.score ?? -1) < Number(filter.least)) return false;
  return !filter.most || (item.score !== null && item.score <= Number(filter.most));
}

/** What is missing comes last in either direction of names, and first among scores that rise. */
function compare(a: Item, b: Item, by: Column): number {
  if (by === 'score') return (a.score ?? -1) - (b.score ?? -1) || a.file.localeCompare(b.file);
  return (a[by] ?? '').localeCompare(b[by] ?? '', undefined, { numeric: true }) || a.file.localeCompare(b.file);
}
