import { useState } from 'preact/hooks';
import { chosenFiles } from '../dropped';
import { useLook } from '../look';
import { type ExchangePattern, exchangePatterns } from '../patterns';
import type { GivenFile } from '../protocol';
import { save } from '../save';
import { words } from '../words';

interface IntakeProps {
  readonly onFiles: (files: readonly GivenFile[]) => void;
  readonly onSet: (pattern: ExchangePattern, persons: number) => void;
}

/** How many invented persons a set has. */
const persons = 5;

/** Where files are chosen (the page takes what is dropped anywhere, but people want to see where), and a set of invented persons to try. */
export function Intake({ onFiles, onSet }: IntakeProps) {
  const { say, client } = useLook();
  const [over, setOver] = useState(false);
  const [pattern, setPattern] = useState<ExchangePattern>('D2');
  return (
    <>
      <section
        class={over ? 'drop over' : 'drop'}
        aria-label={say(words.drop)}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <p class="big">{say(words.drop)}</p>
        <p>{say(words.or)}</p>
        <div class="choose">
          <Chooser label={say(words.chooseFiles)} folder={false} onFiles={onFiles} />
          <Chooser label={say(words.chooseFolder)} folder onFiles={onFiles} />
        </div>
      </section>
      <section class="try" aria-labelledby="try">
        <h2 id="try">{say(words.try)}</h2>
        <label>
          {say(words.pattern)}{' '}
          <select value={pattern} onChange={({ currentTarget }) => setPattern(currentTarget.value as ExchangePattern)}>
            {Object.entries(exchangePatterns).map(([key, name]) => (
              <option key={key} value={key}>
                {key} {name}
              </option>
            ))}
          </select>
        </label>{' '}
        <button type="button" onClick={() => onSet(pattern, persons)}>
          {say(words.openSet)}
        </button>{' '}
        <button type="button" onClick={() => void client.ask('syntheticZip', { pattern, persons }).then(save)}>
          {say(words.saveSet)}
        </button>
      </section>
    </>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly folder: boolean;
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

/** A button that opens the system's dialogue. */
function Chooser({ label, folder, onFiles }: ChooserProps) {
  return (
    <label class="button">
      <input
        type="file"
        multiple
        ref={(input) => {
          if (input !== null) input.webkitdirectory = folder;
        }}
        onChange={({ currentTarget }) => {
          if (currentTarget.files !== null) onFiles(chosenFiles(currentTarget.files));
        }}
      />
      <span>{label}</span>
    </label>
  );
}
