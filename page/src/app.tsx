import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Language, languages } from '../../src/languages';
import { Client } from './client';
import { droppedFiles } from './dropped';
import { LookContext } from './look';
import type { GivenFile, Opened, Overview } from './protocol';
import { Intake } from './ui/intake';
import { PasswordForm } from './ui/password';
import { Result } from './ui/result';
import { type Come, further, nowhere, Working } from './ui/working';
import { words } from './words';

/** Where the page stands. */
type Stage =
  | { readonly at: 'start'; readonly said: string }
  | { readonly at: 'working'; readonly come: Come }
  | { readonly at: 'password'; readonly archive: string; readonly wrong: boolean; readonly files: readonly GivenFile[] }
  | { readonly at: 'result'; readonly overview: Overview; readonly round: number };

const languageNames: { readonly [L in Language]: string } = { ja: '日本語', en: 'English' };

/** The page. */
export function App() {
  const client = useMemo(() => new Client(), []);
  const [language, setLanguage] = useState<Language>(() => (navigator.language.startsWith('ja') ? 'ja' : 'en'));
  const [hidden, setHidden] = useState(false);
  const [stage, setStage] = useState<Stage>({ at: 'start', said: '' });
  const round = useRef(0);
  const top = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title[language];
  }, [language]);
  useEffect(() => {
    if (stage.at === 'result') document.getElementById('verdict')?.focus();
    if (stage.at === 'start' && round.current > 0) top.current?.focus();
  }, [stage]);

  const run = async (files: readonly GivenFile[], work: () => Promise<Opened>): Promise<void> => {
    round.current += 1;
    const own = round.current;
    setStage({ at: 'working', come: nowhere });
    client.onProgress = (progress) => {
      if (own === round.current)
        setStage((now) => (now.at === 'working' ? { at: 'working', come: further(now.come, progress) } : now));
    };
    try {
      const opened = await work();
      if (own !== round.current) return;
      if (opened.state === 'done') setStage({ at: 'result', overview: opened.overview, round: own });
      else if (opened.state === 'password')
        setStage({ at: 'password', archive: opened.archive, wrong: opened.wrong, files });
      else setStage({ at: 'start', said: words.stopped[language] });
    } catch (error) {
      if (own === round.current)
        setStage({
          at: 'start',
          said: `${words.failed[language]} ${error instanceof Error ? error.message : String(error)}`,
        });
    }
  };
  const open = (files: readonly GivenFile[], password: string | null = null): void => {
    if (files.length > 0) void run(files, () => client.ask('open', { files, password }));
    else setStage({ at: 'start', said: words.noFiles[language] });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const items = event.dataTransfer?.items;
    if (items === undefined) return;
    droppedFiles(items).then(open, (error: Error) =>
      setStage({ at: 'start', said: `${words.notRead[language]} (${error.message})` }),
    );
  };
  const dropping = useRef(drop);
  dropping.current = drop;
  // A file that misses its field would take the place of the page: wherever it is dropped, it is opened.
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const dropped = (event: DragEvent): void => dropping.current(event);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', dropped);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', dropped);
    };
  }, []);
  const look = { language, hidden, client };

  return (
    <LookContext.Provider value={look}>
      <header>
        <h1 ref={top} tabIndex={-1}>
          {words.title[language]}
        </h1>
        <div class="switches">
          <label>
            {words.language[language]}{' '}
            <select
              value={language}
              onChange={({ currentTarget }) => setLanguage(currentTarget.value === 'ja' ? 'ja' : 'en')}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {languageNames[one]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input
              type="checkbox"
              checked={hidden}
              onChange={({ currentTarget }) => setHidden(currentTarget.checked)}
            />{' '}
            {words.hide[language]}
          </label>
        </div>
        <div class="privacy">
          <p>{words.privacy[language]}</p>
          <details>
            <summary>{words.proof[language]}</summary>
            <p>{words.proofHow[language]}</p>
          </details>
        </div>
      </header>
      <main>
        {stage.at === 'start' && (
          <>
            <p role="status" class="said">
              {stage.said}
            </p>
            <Intake
              onFiles={open}
              onSet={(pattern, persons) => void run([], () => client.ask('synthetic', { pattern, persons }))}
            />
          </>
        )}
        {stage.at === 'working' && (
          <Working
            come={stage.come}
            onStop={() => {
              void client.ask('stop', {});
            }}
          />
        )}
        {stage.at === 'password' && (
          <PasswordForm
            archive={stage.archive}
            wrong={stage.wrong}
            onPassword={(password) => open(stage.files, password)}
            onCancel={() => setStage({ at: 'start', said: '' })}
          />
        )}
        {stage.at === 'result' && (
          <Result key={stage.round} overview={stage.overview} onAgain={() => setStage({ at: 'start', said: '' })} />
        )}
      </main>
      <footer>careplan-csv</footer>
    </LookContext.Provider>
  );
}
