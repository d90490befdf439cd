import { count, useLook } from '../look';
import type { Announced, Progress } from '../protocol';
import { words } from '../words';

/** How far the worker has come. */
export interface Come {
  readonly files: number;
  readonly transmissions: number;
  readonly first: readonly Announced[];
  readonly done: number;
  readonly rows: number;
}

/** Where it begins. */
export const nowhere: Come = { files: 0, transmissions: 0, first: [], done: 0, rows: 0 };

/** Takes in what the worker told. */
export function further(come: Come, { step: _, ...told }: Progress): Come {
  return { ...come, ...told };
}

interface WorkingProps {
  readonly come: Come;
  readonly onStop: () => void;
}

/** How far the worker has come, what the names of the files tell already, and a way to stop. */
export function Working({ come, onStop }: WorkingProps) {
  const { say } = useLook();
  const { files, transmissions, first, done, rows } = come;
  return (
    <section class="working" aria-label={say(words.reading)}>
      <p role="status">
        {say(words.reading)}… {say(words.files)} {count(done)} / {count(files)} · {say(words.rows)} {count(rows)}
      </p>
      <progress max={Math.max(files, 1)} value={done} aria-label={say(words.reading)} />
      <p>
        <button type="button" onClick={onStop}>
          {say(words.stop)}
        </button>
      </p>
      {transmissions > 0 && (
        <>
          <h2>
            {say(words.transmissions)} <span class="count">{count(transmissions)}</span>
          </h2>
          <ul>
            {first.map(({ unit, route, stamp, files: own }) => (
              <li key={`${say(unit)} ${say(route)} ${stamp}`}>
                <b>{say(unit)}</b> {say(route)} · {stamp} · {say(words.files)} {count(own)}
              </li>
            ))}
            {transmissions > first.length && <li>…</li>}
          </ul>
        </>
      )}
    </section>
  );
}
