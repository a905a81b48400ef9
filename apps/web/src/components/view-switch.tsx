import { AppstoreOutlined, UnorderedListOutlined } from '@ant-design/icons';

interface Props {
  label: string;
  /** Words of the two. */
  board: string;
  table: string;
  shown: 'board' | 'table';
  choose: (view: 'board' | 'table') => void;
}

/** The same rows as a board or as a table. */
export function ViewSwitch({ label, board, table, shown, choose }: Props) {
  return (
    <span className="switch" role="group" aria-label={label}>
      <button type="button" aria-pressed={shown === 'board'} onClick={() => choose('board')}>
        <AppstoreOutlined aria-hidden /> {board}
      </button>
      <button type="button" aria-pressed={shown === 'table'} onClick={() => choose('table')}>
        <UnorderedListOutlined aria-hidden /> {table}
      </button>
    </span>
  );
}
