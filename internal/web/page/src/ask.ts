// Asking the server: every request of the page goes through here. A failure is thrown as a Refusal, whose message is a sentence
// to show as it is.

import type { Page, Problem, Report, Role, Source } from './wire';
import { words } from './words';

export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly instance = '',
  ) {
    super(message);
  }
}

const keyName = 'himscore.key';

/** The key of this tab; the browser forgets it when the tab is closed. */
export const key = {
  get: () => sessionStorage.getItem(keyName) ?? '',
  set: (value: string) => (value ? sessionStorage.setItem(keyName, value) : sessionStorage.removeItem(keyName)),
};

/** Those who want to know that the server asked for a key. */
const waiting = new Set<() => void>();
export function onKeyWanted(hear: () => void): () => void {
  waiting.add(hear);
  return () => waiting.delete(hear);
}

export async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  const headers = new Headers(options.headers);
  if (key.get()) headers.set('Authorization', `Bearer ${key.get()}`);
  let answer: Response;
  try {
    answer = await fetch(path, { ...options, headers });
  } catch (failure) {
    if (options.signal?.aborted) throw failure;
    throw new Refusal(words.unreachable, 'unreachable');
  }
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => null)) as Problem | null;
  if (answer.status === 401) waiting.forEach((hear) => hear());
  throw new Refusal(sentence(problem?.detail ?? words.strangeAnswer(answer.status)), problem?.code ?? 'unknown', problem?.instance);
}

export async function askJSON<T>(path: string, options?: RequestInit): Promise<T> {
  return (await ask(path, options)).json() as Promise<T>;
}

/** All items of a list, page after page. */
export async function askAll<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor = '';
  do {
    const page: Page<T> = await askJSON(`${path}?limit=500${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.next ?? '';
  } while (cursor);
  return items;
}

/** What is asked beside the resume. */
export interface Fields {
  target_role: string;
  posting: string;
  posting_file?: File;
}

/** A resume to score: a file as it is, or text. */
export type Resume = { file: File } | { text: string };

export function score(resume: Resume, fields: Fields, signal: AbortSignal): Promise<Report> {
  const form = new FormData();
  if ('file' in resume) form.append('resume', resume.file);
  else form.append('resume', new Blob([endedLine(resume.text)], { type: 'text/plain' }), 'resume.txt');
  if (fields.target_role) form.append('target_role', fields.target_role);
  if (fields.posting_file) form.append('posting_file', fields.posting_file);
  else if (fields.posting.trim()) form.append('posting', fields.posting);
  return askJSON('/v1/score', { method: 'POST', body: form, signal });
}

/** A text as a shell hands it on: its last line ended. So the command that the page shows sends the same bytes. */
export const endedLine = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

/** Lists change only with the server, so one request is enough; one that failed is asked again. */
function once<T>(get: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= get();
    running.catch(() => (running = undefined));
    return running;
  };
}

export const roles = once(() => askAll<Role>('/v1/roles'));
export const sources = once(() => askAll<Source>('/v1/sources'));

/** The server's sentences begin small, since the command line puts a name in front of them. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
