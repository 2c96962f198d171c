// Names for ids: a report names keywords of roles and postings by id alone.

import { useEffect, useState } from 'preact/hooks';
import { askAll } from './ask';
import type { Report } from './wire';

let all: Promise<Map<string, string>> | undefined;

/** The label of every keyword and credential, asked once. */
function everyLabel(): Promise<Map<string, string>> {
  all ??= Promise.all([askAll<{ id: string; label: string }>('/v1/keywords'), askAll<{ id: string; label: string }>('/v1/credentials')])
    .then((lists) => new Map(lists.flat().map((entry) => [entry.id, entry.label])));
  all.catch(() => (all = undefined));
  return all;
}

export function useLabels(report: Report): (id: string) => string {
  const [map, setMap] = useState<Map<string, string>>();
  useEffect(() => void everyLabel().then(setMap, () => undefined), []);
  return (id) => map?.get(id) ?? report.keywords.find((k) => k.id === id)?.label ?? id.replaceAll('-', ' ');
}
