import { useEffect, useState } from 'preact/hooks';
import { useLook } from '../look';
import type { ComparedDay, ComparedLine, ComparedMonth } from '../protocol';
import { words } from '../words';
import { Panel } from './panel';
import { Scroll } from './scroll';

interface ComparisonProps {
  readonly person: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** 予定 beside 実績, line by line, what differs marked in words. */
export function Comparison({ person, title, onClose }: ComparisonProps) {
  const { say, client, hidden } = useLook();
  const [months, setMonths] = useState<readonly ComparedMonth[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void client.ask('compare', { key: person }).then((answer) => {
      if (wanted) setMonths(answer);
    });
    return () => {
      wanted = false;
    };
  }, [client, person]);
  return (
    <Panel title={title} onClose={onClose}>
      {months === null && <p role="status">{say(words.reading)}…</p>}
      {hidden && <p role="status">{say(words.hidden)}</p>}
      {(hidden ? [] : months)?.map(({ month, lines }) => (
        <section key={month} aria-label={month}>
          <h3>{month}</h3>
          <Scroll label={`${month} ${say(words.compare)}`}>
            <table class="compared">
              <thead>
                <tr>
                  <th scope="col">{say(words.service)}</th>
                  <th scope="col">{say(words.provider)}</th>
                  <th scope="col">{say(words.time)}</th>
                  <th scope="col" class="number">
                    {say(words.planned)}
                  </th>
                  <th scope="col" class="number">
                    {say(words.made)}
                  </th>
                  <th scope="col">{say(words.differences)}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line, index) => (
                  <Line key={index} line={line} />
                ))}
              </tbody>
            </table>
          </Scroll>
        </section>
      ))}
    </Panel>
  );
}

function Line({ line }: { readonly line: ComparedLine }) {
  const { say } = useLook();
  const differing = line.days.filter(({ differs }) => differs.length > 0);
  const quiet = !line.reported;
  return (
    <tr class={differing.length > 0 && !quiet ? 'bad' : ''}>
      <th scope="row">{line.service}</th>
      <td>{line.provider}</td>
      <td>{line.time}</td>
      <td class="number">{line.planned}</td>
      <td class="number">{line.made}</td>
      <td>
        {quiet && say(words.notReported)}
        {!quiet && differing.length === 0 && say(words.noDifference)}
        {!quiet && (
          <ul class="plain">
            {differing.map((day) => (
              <Day key={day.day} day={day} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Day({ day: { day, planned, made, differs } }: { readonly day: ComparedDay }) {
  const { say } = useLook();
  return (
    <li>
      ▲ {day}
      {say(words.day)}: {[...new Set(differs.map(say))].join('・')} ({say(words.planned)} {planned} · {say(words.made)}{' '}
      {made})
    </li>
  );
}
