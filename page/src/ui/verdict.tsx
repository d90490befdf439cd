import { count, useLook } from '../look';
import type { Counts, Overview } from '../protocol';
import { severities, verdicts, words } from '../words';

interface VerdictProps {
  readonly overview: Overview;
  readonly onAgain: () => void;
}

/** May this be imported, in one sentence; and how much there is. */
export function VerdictBox({ overview, onAgain }: VerdictProps) {
  const { say } = useLook();
  const { head, body } = verdicts[overview.verdict];
  return (
    <section class={`verdict ${overview.verdict}`} aria-labelledby="verdict">
      <h2 id="verdict" tabIndex={-1}>
        {say(head)}
      </h2>
      <p>{say(body)}</p>
      <p class="figures">
        <CountsLine counts={overview.counts} />
        <span>
          {say(words.files)} {count(overview.files)}
        </span>
        <span>
          {say(words.rows)} {count(overview.rows)}
        </span>
        {overview.rejected > 0 && (
          <span>
            {say(words.rejected)} {count(overview.rejected)}
          </span>
        )}
      </p>
      <button type="button" onClick={onAgain}>
        {say(words.again)}
      </button>
    </section>
  );
}

/** How many findings of each severity, by a word and not by colour alone; 問題なし where there are none. */
export function CountsLine({ counts }: { readonly counts: Counts }) {
  const { say } = useLook();
  const found = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  if (found.length === 0) return <span class="clean">{say(words.clean)}</span>;
  return (
    <>
      {found.map((severity) => (
        <span key={severity} class={`mark ${severity}`}>
          {say(severities[severity])} {count(counts[severity])}
        </span>
      ))}
    </>
  );
}
