// A class: many resumes at once.

import '../style/class.css';
import { useEffect, useState } from 'preact/hooks';
import { BatchView } from './batch';
import { ClassStart } from './start';

/** The address holds which batch is looked at, so that it can be kept and gone back to. */
export function Class() {
  const [id, setID] = useState(idInAddress);
  useEffect(() => {
    const read = () => setID(idInAddress());
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const go = (id: string) => { location.hash = id ? `#/class?${id}` : '#/class'; };
  return id ? <BatchView key={id} id={id} onLeave={() => go('')} /> : <ClassStart onBatch={go} />;
}

const idInAddress = () => location.hash.split('?')[1] ?? '';
