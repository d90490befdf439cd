import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLook } from '../look';
import type { Overview, PersonsFound } from '../protocol';
import { words } from '../words';
import { Actions } from './actions';
import { Causes } from './causes';
import { Persons } from './persons';
import { Transmissions } from './transmissions';
import { VerdictBox } from './verdict';

interface ResultProps {
  readonly overview: Overview;
  readonly onAgain: () => void;
}

/** What was found, in the order in which somebody who has to act asks for it. */
export function Result({ overview, onAgain }: ResultProps) {
  const { say, client } = useLook();
  const [found, setFound] = useState<PersonsFound | null>(null);
  const [failed, setFailed] = useState('');
  // Every row is read once more for it, so the rest is shown first.
  useEffect(() => {
    client.ask('persons', {}).then(setFound, (error: Error) => setFailed(error.message));
  }, [client]);
  const names = useMemo(
    () => new Map(found?.persons.flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const])) ?? []),
    [found],
  );
  return (
    <>
      <VerdictBox overview={overview} onAgain={onAgain} />
      <Causes overview={overview} names={names} />
      <Transmissions overview={overview} persons={found?.byTransmission ?? null} />
      {failed === '' ? (
        <Persons persons={found?.persons ?? null} lost={overview.rejected > 0} />
      ) : (
        <p role="alert">
          {say(words.failed)} {failed}
        </p>
      )}
      <Actions />
    </>
  );
}
