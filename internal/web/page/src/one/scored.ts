// Keeping a report up to date with what it is of: each change asks again, a moment after the last, and breaks off the older question.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal, score, type Fields, type Resume } from '../ask';
import { words } from '../words';
import type { Report } from '../wire';

const pause = 350; // milliseconds of rest in typing before the server is asked

export interface Scored {
  report?: Report; // of the resume, or of an earlier state of the same text
  reading: boolean;
  refusal?: Refusal;
  again: () => void;
}

export function useScored(resume: Resume | undefined, fields: Fields): Scored {
  const [got, setGot] = useState<{ resume: Resume; report: Report }>();
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const running = useRef<AbortController>(undefined);
  const asked = useRef<Resume>(undefined);
  const report = got && resume && continues(got.resume, resume) ? got.report : undefined;

  const read = async () => {
    running.current?.abort();
    if (!resume) return setReading(false);
    const mine = (running.current = new AbortController());
    asked.current = resume;
    setReading(true);
    setRefusal(undefined);
    try {
      const report = await score(resume, fields, mine.signal);
      if (mine.signal.aborted) return;
      setGot({ resume, report });
    } catch (failure) {
      if (mine.signal.aborted) return;
      setRefusal(failure instanceof Refusal ? failure : new Refusal(words.unreachable, 'unreachable'));
    }
    setReading(false);
  };
  useEffect(() => {
    const fresh = resume !== asked.current;
    if (!fresh && !report && !reading) return; // refused: only a new resume or "try again" asks again
    const timer = setTimeout(read, report ? pause : 0);
    return () => clearTimeout(timer);
  }, [resume, fields]);
  useEffect(() => () => running.current?.abort(), []);
  return { report, reading, refusal, again: () => void read() };
}

/** Whether a report of the one may stand while the other is read. */
function continues(old: Resume, now: Resume): boolean {
  return old === now || ('text' in old && 'text' in now);
}
