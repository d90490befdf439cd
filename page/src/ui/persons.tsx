import { useRef, useState } from 'preact/hooks';
import { count, useLook } from '../look';
import type { PersonItem } from '../protocol';
import { words } from '../words';
import { Comparison } from './comparison';
import { FormsFrame } from './forms-frame';
import { Scroll } from './scroll';

/** How many persons are drawn at a time, and how many one document of forms holds. */
const atATime = 50;
const inADocument = 200;

/** What is open: forms of some persons, or plan and actual of one. */
type Open =
  | { readonly what: 'forms'; readonly keys: readonly string[]; readonly title: string }
  | { readonly what: 'compare'; readonly key: string; readonly title: string };

interface PersonsProps {
  /** `null` while they are still looked for. */
  readonly persons: readonly PersonItem[] | null;
  /** Whether rows could not be read. */
  readonly lost: boolean;
}

/** The persons and their forms. */
export function Persons({ persons, lost }: PersonsProps) {
  const { say, hidden } = useLook();
  const [wanted, setWanted] = useState('');
  const [shown, setShown] = useState(atATime);
  const [open, setOpen] = useState<Open | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const show = (what: Open): void => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen(what);
  };
  const close = (): void => {
    setOpen(null);
    opener.current?.focus();
  };
  const nameOf = ({ name, insured }: PersonItem): string => (hidden ? '●●●' : (name ?? insured));
  const found = persons?.filter((one) => `${one.name ?? ''} ${one.insured} ${one.insurer}`.includes(wanted)) ?? [];
  return (
    <section aria-labelledby="persons">
      <h2 id="persons">
        {say(words.persons)} {persons !== null && <span class="count">{count(persons.length)}</span>}
      </h2>
      <p role="status" class="said">
        {persons === null ? `${say(words.readingPersons)}…` : ''}
      </p>
      {lost && persons !== null && <p class="lost">{say(words.lostRows)}</p>}
      {persons?.length === 0 && <p>{say(words.nobody)}</p>}
      {persons !== null && persons.length > 0 && (
        <>
          <p class="tools">
            <label>
              {say(words.filter)}{' '}
              <input type="search" value={wanted} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
            </label>
            {Array.from({ length: Math.ceil(found.length / inADocument) }, (_, part) => {
              const some = found.slice(part * inADocument, (part + 1) * inADocument);
              const span =
                found.length > inADocument ? ` ${part * inADocument + 1}–${part * inADocument + some.length}` : '';
              const title = `${say(words.forms)}${span}`;
              return (
                <button
                  key={part}
                  type="button"
                  onClick={() => show({ what: 'forms', keys: some.map(({ key }) => key), title })}
                >
                  {say(words.printAll)}
                  {span}
                </button>
              );
            })}
          </p>
          <Scroll label={say(words.persons)}>
            <table class="persons">
              <thead>
                <tr>
                  <th scope="col">{say(words.name)}</th>
                  <th scope="col">{say(words.person)}</th>
                  <th scope="col">{say(words.forms)}</th>
                  <th scope="col">
                    <span class="quiet">{say(words.showForms)}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.slice(0, shown).map((person) => (
                  <tr key={person.key}>
                    <th scope="row" class="whole">
                      {hidden ? '●●●' : (person.name ?? say(words.noName))}
                    </th>
                    <td>{hidden ? '●●●' : person.insured}</td>
                    <td>
                      {person.forms.map(say).join('・')}
                      {person.lost && <span class="lost">{say(words.lost)}</span>}
                    </td>
                    <td class="buttons">
                      <button
                        type="button"
                        class="small"
                        aria-label={`${nameOf(person)}: ${say(words.showForms)}`}
                        onClick={() =>
                          show({ what: 'forms', keys: [person.key], title: `${nameOf(person)}${say(words.formsOf)}` })
                        }
                      >
                        {say(words.showForms)}
                      </button>
                      {person.comparable && (
                        <button
                          type="button"
                          class="small"
                          aria-label={`${nameOf(person)}: ${say(words.compare)}`}
                          onClick={() =>
                            show({
                              what: 'compare',
                              key: person.key,
                              title: `${nameOf(person)}${say(words.comparisonOf)}`,
                            })
                          }
                        >
                          {say(words.compare)}
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {found.length > shown && (
            <button type="button" onClick={() => setShown(shown + atATime)}>
              {say(words.more)}（{count(found.length - shown)}）
            </button>
          )}
        </>
      )}
      {open?.what === 'forms' && <FormsFrame keys={open.keys} title={open.title} onClose={close} />}
      {open?.what === 'compare' && <Comparison person={open.key} title={open.title} onClose={close} />}
    </section>
  );
}
