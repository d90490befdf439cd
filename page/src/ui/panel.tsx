import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLook } from '../look';
import { words } from '../words';

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A dialogue over the page; Escape closes it, and the keyboard stays inside while it is open. */
export function Panel({ title, onClose, tools, children }: PanelProps) {
  const { say } = useLook();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="panel" onClose={onClose}>
      <div class="panel-head">
        <h2 id="panel">{title}</h2>
        {tools}
        <button type="button" onClick={() => dialog.current?.close()}>
          {say(words.close)}
        </button>
      </div>
      {children}
    </dialog>
  );
}
