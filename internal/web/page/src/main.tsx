// The page: which view stands at which address, and what surrounds them all.

import './style/tokens.css';
import './style/page.css';
import { render, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { KeyField } from './key';
import licenses from './licenses.txt?url';
import { One } from './one/one';
import { words } from './words';

interface View {
  hash: string;
  label: string;
  load: () => ComponentType | Promise<ComponentType>; // views other than the first are loaded when they are opened
}

const views: View[] = [
  { hash: '#/', label: words.nav.one, load: () => One },
  { hash: '#/class', label: words.nav.class, load: async () => (await import('./class/class')).Class },
  { hash: '#/vocabulary', label: words.nav.vocabulary, load: async () => (await import('./vocabulary/vocabulary')).Vocabulary },
];

function App() {
  const view = useView();
  return (
    <>
      <a class="skip" href="#content" onClick={(e) => { e.preventDefault(); document.getElementById('content')?.focus(); }}>{words.nav.skip}</a>
      <header class="top">
        <a class="brand" href="#/">{words.product}</a>
        <nav aria-label={words.nav.label}>
          {views.map((v) => <a key={v.hash} href={v.hash} aria-current={v === view.view ? 'page' : undefined}>{v.label}</a>)}
          <a href="/swagger/index.html">{words.nav.api}</a>
        </nav>
      </header>
      <KeyField />
      <main id="content" tabIndex={-1}>{view.Shown && <view.Shown key={view.view.hash} />}</main>
      <footer class="foot"><a href={licenses}>{words.licenses}</a></footer>
    </>
  );
}

/** The view at the address, once it is there. */
function useView(): { view: View; Shown?: ComponentType } {
  const find = () => views.find((v) => v.hash === location.hash.split('?')[0]) ?? views[0]!;
  const [state, setState] = useState<{ view: View; Shown?: ComponentType }>(() => ({ view: find() }));
  useEffect(() => {
    let latest = 0;
    const show = async () => {
      const turn = ++latest;
      const view = find();
      const Shown = await view.load();
      if (turn !== latest) return;
      document.title = view === views[0] ? words.product : `${view.label} · ${words.product}`;
      setState({ view, Shown });
    };
    addEventListener('hashchange', show);
    void show();
    return () => removeEventListener('hashchange', show);
  }, []);
  return state;
}

render(<App />, document.getElementById('page')!);
