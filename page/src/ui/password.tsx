import { useEffect, useRef, useState } from 'preact/hooks';
import { useLook } from '../look';
import { words } from '../words';

interface PasswordProps {
  readonly archive: string;
  readonly wrong: boolean;
  readonly onPassword: (password: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the password of an archive. */
export function PasswordForm({ archive, wrong, onPassword, onCancel }: PasswordProps) {
  const { say } = useLook();
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <p role="alert">
        {wrong ? `${say(words.passwordWrong)} ` : ''}
        {archive} {say(words.passwordFor)}
      </p>
      <label>
        {say(words.password)}{' '}
        <input
          ref={field}
          type="password"
          autocomplete="off"
          value={password}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">{say(words.unlock)}</button>{' '}
      <button type="button" onClick={onCancel}>
        {say(words.close)}
      </button>
    </form>
  );
}
