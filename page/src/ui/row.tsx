import { useEffect, useState } from 'preact/hooks';
import { useLook } from '../look';
import type { CellView, RowView } from '../protocol';
import { words } from '../words';
import { Scroll } from './scroll';

interface RowProps {
  readonly file: string;
  readonly row: number;
  /** The field that is meant, 1-based. */
  readonly column: number | null;
}

/** A row as a table of named fields, what is wrong marked; values hidden where the page hides them. */
export function RowTable({ file, row, column }: RowProps) {
  const { say, client } = useLook();
  const [all, setAll] = useState(false);
  const [view, setView] = useState<RowView | null | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void client.ask('row', { file, row }).then((answer) => {
      if (wanted) setView(answer);
    });
    return () => {
      wanted = false;
    };
  }, [client, file, row]);
  if (view === undefined) return <p role="status">{say(words.reading)}…</p>;
  if (view === null) return <p role="status">{say(words.rowGone)}</p>;
  const isMeant = (cell: CellView): boolean => cell.no === column || cell.findings.length > 0;
  const shown = view.cells.filter((cell) => all || cell.value !== '' || isMeant(cell));
  const empty = view.cells.length - shown.length;
  return (
    <Scroll label={say(words.showRow)}>
      <table class="row">
        <caption>
          {say(view.kind)} {say(words.place)} {row}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(words.fieldNo)}</th>
            <th scope="col">{say(words.fieldName)}</th>
            <th scope="col">{say(words.value)}</th>
            <th scope="col">{say(words.finding)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((cell) => (
            <Cell key={cell.no} cell={cell} meant={cell.no === column} />
          ))}
        </tbody>
      </table>
      {empty > 0 && (
        <button type="button" class="small" onClick={() => setAll(true)}>
          {say(words.showEmpty)}（{empty}）
        </button>
      )}
    </Scroll>
  );
}

function Cell({ cell, meant }: { readonly cell: CellView; readonly meant: boolean }) {
  const { say, hidden } = useLook();
  const { no, name, value, findings } = cell;
  const bad = meant || findings.length > 0;
  return (
    <tr class={bad ? 'bad' : ''}>
      <td>{no}</td>
      <th scope="row">{name}</th>
      <td class="value">{value === '' ? <i>{say(words.empty)}</i> : hidden ? '●●●' : value}</td>
      <td>{bad && (hidden ? '▲' : `▲ ${findings.map(say).join(' ')}`)}</td>
    </tr>
  );
}
