import { useState } from 'preact/hooks';
import { count, useLook } from '../look';
import type { CauseView, FindingView, Overview } from '../protocol';
import { severities, words } from '../words';
import { RowTable } from './row';

/** How many are drawn at a time. */
const causesAtATime = 30;
const findingsAtATime = 50;

/** The names of persons by their keys, as far as they are known. */
type Names = ReadonlyMap<string, string>;

interface CausesProps {
  readonly overview: Overview;
  readonly names: Names;
}

/** What was found, by what it comes from: what is wrong, what to do, and where. */
export function Causes({ overview: { causes }, names }: CausesProps) {
  const { say } = useLook();
  const [shown, setShown] = useState(causesAtATime);
  return (
    <section aria-labelledby="causes">
      <h2 id="causes">{say(words.whatToDo)}</h2>
      {causes.length === 0 && <p>{say(words.nothingFound)}</p>}
      {causes.slice(0, shown).map((cause) => (
        <Cause key={cause.code} cause={cause} names={names} />
      ))}
      {causes.length > shown && (
        <button type="button" onClick={() => setShown(shown + causesAtATime)}>
          {say(words.more)}（{count(causes.length - shown)}）
        </button>
      )}
    </section>
  );
}

function Cause({ cause, names }: { readonly cause: CauseView; readonly names: Names }) {
  const { say, client } = useLook();
  const { code, severity, fault, why, fix, follows } = cause;
  const [findings, setFindings] = useState<readonly FindingView[] | null>(null);
  const [total, setTotal] = useState(0);
  const [open, setOpen] = useState(false);
  const load = async (from: number): Promise<void> => {
    const more = await client.ask('findings', { code, from, count: findingsAtATime });
    setTotal(more.total);
    setFindings((now) => [...(from === 0 ? [] : (now ?? [])), ...more.findings]);
  };
  return (
    <article class={`cause ${severity}`} aria-labelledby={`cause-${code}`}>
      <h3 id={`cause-${code}`}>
        <span class={`mark ${severity}`}>{say(severities[severity])}</span> {say(fault)}{' '}
        <span class="count">× {count(cause.count)}</span>
      </h3>
      <dl>
        <dt>{say(words.fix)}</dt>
        <dd>{say(fix)}</dd>
        <dt>{say(words.effect)}</dt>
        <dd>{say(why)}</dd>
        {follows.length > 0 && (
          <>
            <dt>{say(words.follows)}</dt>
            <dd>
              <ul class="plain">
                {follows.map((one) => (
                  <li key={one.code}>
                    {say(one.fault)} × {count(one.count)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (findings === null) void load(0);
        }}
      >
        {say(open ? words.hidePlaces : words.places)} <code>{code}</code>
      </button>
      {open && findings !== null && (
        <>
          <ul class="findings">
            {findings.map((finding, index) => (
              <Finding key={index} finding={finding} names={names} />
            ))}
          </ul>
          {findings.length < total && (
            <button type="button" onClick={() => void load(findings.length)}>
              {say(words.more)}（{count(total - findings.length)}）
            </button>
          )}
        </>
      )}
    </article>
  );
}

function Finding({ finding, names }: { readonly finding: FindingView; readonly names: Names }) {
  const { say, hidden } = useLook();
  const [open, setOpen] = useState(false);
  const { file, alias, about, place, row, person } = finding;
  return (
    <li>
      <p>
        <span class={`mark ${finding.severity}`}>{say(severities[finding.severity])}</span>{' '}
        <b>
          {say(about)} {say(place)}
        </b>{' '}
        {say(hidden ? finding.plain : finding.message)}
      </p>
      {person !== null && (
        <p class="who">
          {say(words.person)} {hidden ? '●●●' : [person.insured, names.get(person.key) ?? ''].join(' ').trim()}
        </p>
      )}
      <p class="where">
        {hidden ? alias : file}
        {row !== null && (
          <>
            {' '}
            <button type="button" class="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {say(open ? words.closeRow : words.showRow)}
            </button>
          </>
        )}
      </p>
      {open && row !== null && <RowTable file={file} row={row} column={finding.column} />}
    </li>
  );
}
