// One batch: its progress, its figures, its students, its end.

import { useEffect, useState } from 'preact/hooks';
import { Refusal, askAll, askJSON } from '../ask';
import { useKeyGiven } from '../key';
import { Notice } from '../notice';
import { Review } from '../one/review';
import type { Batch, Cohort, Item, Report } from '../wire';
import { words } from '../words';
import { batch as askBatch, cohort as askCohort, erase, follow, formats, take } from './batches';
import { Charts } from './charts';
import { Students } from './students';

export function BatchView({ id, onLeave }: { id: string; onLeave: () => void }) {
  const { batch, items, cohort, refusal, load } = useBatch(id);
  const [opened, setOpened] = useState<{ item: Item; report: Report }>();
  const [failure, setFailure] = useState<Refusal>();
  useKeyGiven(load);
  const tried = async (step: () => Promise<unknown>) => {
    setFailure(undefined);
    try {
      await step();
    } catch (failed) {
      setFailure(failed instanceof Refusal ? failed : new Refusal(words.unreachable, 'unreachable'));
    }
  };
  const show = (item: Item) => tried(async () => setOpened({ item, report: await askJSON<Report>(`/v1/batches/${id}/items/${item.item}`) }));

  if (opened) {
    return <Review report={opened.report} name={opened.item.file} fields={{ target_role: batch?.target_role ?? '', posting: '' }} onLeave={() => setOpened(undefined)} leaveLabel={words.class.back} />;
  }
  return (
    <div class="class">
      <header>
        <h1>{words.class.one}</h1>
        <button class="link" onClick={onLeave}>{words.class.other}</button>
      </header>
      {(refusal ?? failure) && <Notice refusal={(refusal ?? failure)!} onAgain={refusal && load} />}
      {batch && (
        <>
          <Progress batch={batch} />
          {batch.state !== 'cancelled' && <>
            {cohort && <Charts cohort={cohort} />}
            <Students items={items} onOpen={show} />
            <Ends batch={batch} onTake={(format) => tried(() => take(id, format))} onErase={() => tried(async () => { await erase(id); onLeave(); })} />
          </>}
        </>
      )}
    </div>
  );
}

/** A batch with its items, kept up to date until it has ended. */
function useBatch(id: string) {
  const [batch, setBatch] = useState<Batch>();
  const [items, setItems] = useState<Item[]>([]);
  const [cohort, setCohort] = useState<Cohort>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    const run = async () => {
      setRefusal(undefined);
      const now = await askBatch(id);
      setBatch(now);
      setItems(await askAll<Item>(`/v1/batches/${id}/items`));
      if (now.state === 'queued' || now.state === 'running') {
        await follow(id, {
          progress: setBatch,
          item: (item) => setItems((was) => was.map((other) => (other.item === item.item ? item : other))),
        }, gone.signal);
      }
      if (!gone.signal.aborted) setCohort(await askCohort(id));
    };
    run().catch((failed) => {
      if (!gone.signal.aborted) setRefusal(failed instanceof Refusal ? failed : new Refusal(words.unreachable, 'unreachable'));
    });
    return () => gone.abort();
  }, [id, turn]);
  return { batch, items, cohort, refusal, load: () => setTurn((n) => n + 1) };
}

function Progress({ batch }: { batch: Batch }) {
  const ended = batch.done + batch.failed;
  return (
    <div class="batch-state">
      <p role="status">{words.class.progress(batch)}</p>
      {(batch.state === 'queued' || batch.state === 'running') && <progress max={batch.files} value={ended} aria-label={words.class.progressLabel} />}
      {batch.roster_unmatched ? <p class="hint">{words.class.unmatched(batch.roster_unmatched)}</p> : null}
    </div>
  );
}

interface EndsProps {
  batch: Batch;
  onTake: (format: (typeof formats)[number]) => void;
  onErase: () => void;
}

function Ends({ batch, onTake, onErase }: EndsProps) {
  const [sure, setSure] = useState(false);
  return (
    <section class="ends" aria-labelledby="ends">
      <h2 id="ends">{words.class.take}</h2>
      <div class="buttons">{formats.map((f) => <button key={f} onClick={() => onTake(f)}>{words.class.formatNames[f]}</button>)}</div>
      <p class="hint">{words.class.keptUntil(new Date(batch.expires_at))}</p>
      {sure ? (
        <div class="sure" role="alertdialog" aria-labelledby="sure">
          <p id="sure">{words.class.eraseSure}</p>
          <div class="buttons"><button class="danger" onClick={onErase}>{words.class.eraseYes}</button><button onClick={() => setSure(false)}>{words.class.eraseNo}</button></div>
        </div>
      ) : <button onClick={() => setSure(true)}>{words.class.erase}</button>}
    </section>
  );
}
