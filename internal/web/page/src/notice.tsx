// What went wrong, as a sentence.

import type { Refusal } from './ask';
import { words } from './words';

export function Notice({ refusal, onAgain }: { refusal: Refusal; onAgain?: () => void }) {
  return (
    <div class="notice" role="alert">
      <strong>{words.failed}</strong>
      <p>{refusal.message}</p>
      {refusal.instance && <p class="hint">{words.instance(refusal.instance)}</p>}
      {onAgain && <button onClick={onAgain}>{words.again}</button>}
    </div>
  );
}
