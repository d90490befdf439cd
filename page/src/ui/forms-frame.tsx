import { useEffect, useRef, useState } from 'preact/hooks';
import { useLook } from '../look';
import { words } from '../words';
import { Panel } from './panel';

interface FormsProps {
  readonly keys: readonly string[];
  readonly title: string;
  readonly onClose: () => void;
}

/** The forms of some persons as they are printed. */
export function FormsFrame({ keys, title, onClose }: FormsProps) {
  const { say, client, hidden } = useLook();
  const [page, setPage] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let wanted = true;
    client.ask('forms', { keys, title }).then(
      (answer) => {
        if (wanted) setPage(answer);
      },
      (error: Error) => setSaid(`${say(words.failed)} ${error.message}`),
    );
    return () => {
      wanted = false;
    };
  }, [client, keys]);
  const print = (
    <button type="button" class="main" disabled={page === null} onClick={() => frame.current?.contentWindow?.print()}>
      {say(words.print)}
    </button>
  );
  return (
    <Panel title={title} onClose={onClose} tools={print}>
      {page === null && <p role="status">{said === '' ? `${say(words.reading)}…` : said}</p>}
      {page !== null && (
        <iframe
          ref={frame}
          class={hidden ? 'forms hidden' : 'forms'}
          title={title}
          srcDoc={page}
          aria-hidden={hidden}
        />
      )}
      {hidden && <p role="status">{say(words.hidden)}</p>}
    </Panel>
  );
}
