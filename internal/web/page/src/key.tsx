// The field for an API key, shown when the server asks for one.

import { useEffect, useState } from 'preact/hooks';
import { key, onKeyWanted } from './ask';
import { words } from './words';

export function KeyField() {
  const [wanted, setWanted] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => onKeyWanted(() => {
    setRefused(key.get() !== '');
    setWanted(true);
  }), []);
  if (!wanted) return null;
  const use = (e: SubmitEvent) => {
    e.preventDefault();
    key.set(new FormData(e.currentTarget as HTMLFormElement).get('key')!.toString().trim());
    setWanted(false);
    dispatchEvent(new Event('himscore:key')); // whatever was refused asks again
  };
  return (
    <form class="key" onSubmit={use} aria-label={words.key.title}>
      <h2>{words.key.title}</h2>
      {refused && <p role="alert">{words.key.wrong}</p>}
      <label for="key">{words.key.label}</label>
      <div class="field-row">
        <input id="key" name="key" type="password" autocomplete="off" required aria-describedby="key-hint" />
        <button class="primary">{words.key.use}</button>
      </div>
      <p id="key-hint" class="hint">{words.key.hint}</p>
    </form>
  );
}

/** Calls again whenever a key was given. */
export function useKeyGiven(again: () => void) {
  useEffect(() => {
    addEventListener('himscore:key', again);
    return () => removeEventListener('himscore:key', again);
  });
}
