import { useState } from 'preact/hooks';
import { count, useLook } from '../look';
import type { FileView, Overview, TransmissionView } from '../protocol';
import { words } from '../words';
import { Scroll } from './scroll';
import { CountsLine } from './verdict';

/** How many are drawn at a time. */
const atATime = 50;

interface TransmissionsProps {
  readonly overview: Overview;
  /** How many persons there are in each; `null` while they are still looked for. */
  readonly persons: readonly number[] | null;
}

/** The transmissions in the order in which a receiver imports them, and the files of none. */
export function Transmissions({ overview: { transmissions, others }, persons }: TransmissionsProps) {
  const { say } = useLook();
  const [shown, setShown] = useState(atATime);
  if (transmissions.length + others.length === 0) return null;
  return (
    <section aria-labelledby="transmissions">
      <h2 id="transmissions">
        {say(words.transmissions)} <span class="count">{count(transmissions.length)}</span>
      </h2>
      <ol class="transmissions">
        {transmissions.slice(0, shown).map((one, index) => (
          <Transmission key={index} transmission={one} persons={persons?.[index] ?? null} />
        ))}
      </ol>
      {transmissions.length > shown && (
        <button type="button" onClick={() => setShown(shown + atATime)}>
          {say(words.more)}（{count(transmissions.length - shown)}）
        </button>
      )}
      {others.length > 0 && <Others files={others} />}
    </section>
  );
}

interface TransmissionProps {
  readonly transmission: TransmissionView;
  readonly persons: number | null;
}

function Transmission({ transmission, persons }: TransmissionProps) {
  const { say } = useLook();
  const { unit, sender, receiver, stamp, months, files, counts } = transmission;
  return (
    <li>
      <details>
        <summary>
          <b>{say(unit)}</b> {months.join(', ')} <CountsLine counts={counts} />{' '}
          {persons !== null && (
            <span class="count">
              {say(words.users)} {count(persons)}
            </span>
          )}
          <span class="route">
            {say(sender)} → {say(receiver)} · {stamp}
          </span>
        </summary>
        <FileTable files={files} />
      </details>
    </li>
  );
}

function Others({ files }: { readonly files: readonly FileView[] }) {
  const { say } = useLook();
  const [shown, setShown] = useState(atATime);
  return (
    <details>
      <summary>
        {say(words.noTransmission)} <span class="count">{count(files.length)}</span>
      </summary>
      <FileTable files={files.slice(0, shown)} />
      {files.length > shown && (
        <button type="button" onClick={() => setShown(shown + atATime)}>
          {say(words.more)}（{count(files.length - shown)}）
        </button>
      )}
    </details>
  );
}

function FileTable({ files }: { readonly files: readonly FileView[] }) {
  const { say, hidden } = useLook();
  return (
    <Scroll label={say(words.files)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.file)}</th>
            <th scope="col" class="number">
              {say(words.rows)}
            </th>
            <th scope="col" class="number">
              {say(words.rejected)}
            </th>
            <th scope="col">{say(words.finding)}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, alias, kind, rows, rejected, counts }) => (
            <tr key={name}>
              <th scope="row">
                {say(kind)} <span class="name">{hidden ? alias : name}</span>
              </th>
              <td class="number">{count(rows)}</td>
              <td class="number">{count(rejected)}</td>
              <td>
                <CountsLine counts={counts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
