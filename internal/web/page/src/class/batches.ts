// Batches of the server: opening one, following it, taking its results, erasing it.

import { ask, askJSON, type Fields } from '../ask';
import type { Batch, Cohort, Item, Page } from '../wire';

export function openBatch(files: File[], roster: File | undefined, fields: Fields): Promise<Batch> {
  const form = new FormData();
  for (const file of files) form.append('resume', file);
  if (roster) form.append('roster', roster);
  if (fields.target_role) form.append('target_role', fields.target_role);
  if (fields.posting_file) form.append('posting_file', fields.posting_file);
  else if (fields.posting.trim()) form.append('posting', fields.posting);
  return askJSON('/v1/batches', { method: 'POST', body: form });
}

export const batches = async () => (await askJSON<Page<Batch>>('/v1/batches?limit=20')).items.filter((b) => b.state !== 'cancelled');
export const batch = (id: string) => askJSON<Batch>(`/v1/batches/${id}`);
export const cohort = (id: string) => askJSON<Cohort>(`/v1/batches/${id}/cohort`);
export const erase = (id: string) => ask(`/v1/batches/${id}`, { method: 'DELETE' });

export const formats = ['csv', 'xlsx', 'jsonl'] as const;

/** Fetches an export, since a link could not carry the key, and hands it to the browser to keep. */
export async function take(id: string, format: (typeof formats)[number]) {
  const body = await (await ask(`/v1/batches/${id}/results.${format}`)).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(body);
  link.download = `results.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

interface Heard {
  progress: (batch: Batch) => void;
  item: (item: Item) => void;
}

/** Follows a batch until its end. A stream that breaks off is taken up again where it was. */
export async function follow(id: string, heard: Heard, signal: AbortSignal) {
  let last = '';
  let ended = false;
  while (!ended && !signal.aborted) {
    try {
      const answer = await ask(`/v1/batches/${id}/events`, { signal, headers: last ? { 'Last-Event-ID': last } : {} });
      for await (const event of eventsOf(answer)) {
        last = event.id || last;
        if (event.name === 'item') heard.item(JSON.parse(event.text));
        else heard.progress(JSON.parse(event.text));
        ended = event.name === 'end';
      }
    } catch (failure) {
      if (signal.aborted) return;
      if ((failure as { code?: string }).code !== 'unreachable' && !(failure instanceof TypeError)) throw failure;
    }
    if (!ended) await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** The Server-Sent Events of an answer. EventSource cannot send a key. */
async function* eventsOf(answer: Response): AsyncGenerator<{ id: string; name: string; text: string }> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const event = { id: '', name: '', text: '' };
      for (const line of block.split('\n')) {
        if (line.startsWith('id: ')) event.id = line.slice(4);
        if (line.startsWith('event: ')) event.name = line.slice(7);
        if (line.startsWith('data: ')) event.text += line.slice(6);
      }
      if (event.text) yield event;
    }
  }
}
