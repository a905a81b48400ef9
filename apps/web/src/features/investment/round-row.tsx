import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import type { Unit } from '../../lib/decimal';
import type { RoundRow } from './round.api';
import { EditCell, type StandingText } from './round-cell';
import type { RoundColumn, RowDraft } from './round-grid';

/** A column that is read, not typed. */
export interface FactColumn {
  key: string;
  head: string;
  cell: (row: RoundRow) => ReactNode;
}

/** How one row stands. */
export interface RowLook {
  words: string;
  strong: boolean;
  title?: string;
  locked: boolean;
  invalid: boolean;
  /** Under the row: what is wrong, what is asked. */
  below: ReactNode;
}

interface Props {
  row: RoundRow;
  index: number;
  unit: Unit;
  facts: readonly FactColumn[];
  columns: readonly { column: RoundColumn; head: string }[];
  look: RowLook;
  draft: RowDraft | undefined;
  standing: (column: RoundColumn) => StandingText;
  activeColumn: number | null;
  selected: boolean[];
  onMove: (column: number, extend: boolean) => void;
  onType: (column: number, text: string) => void;
  onKey: (event: KeyboardEvent, editing: boolean) => boolean;
  onPaste: (event: ClipboardEvent) => void;
  onReach: () => void;
}

/** One project: a line of the sheet, on the phone a card. */
export function RoundRowView(props: Props) {
  const names = useNames();
  const name = useName();
  const { row, look } = props;
  const below = `round-below-${row.projectId}`;
  return (
    <div role="row" className="round-row" aria-rowindex={props.index + 2}>
      <div role="rowheader" className="round-cell round-who">
        <span className="round-name">
          <Link to={`/projects/${row.projectId}`} tabIndex={-1} title={row.name}>
            {row.name}
          </Link>
          <span className="hint">
            {row.code} · {name(names.zone(row.zoneCode)) || row.zoneCode}
          </span>
        </span>
      </div>
      {props.facts.map((fact) => (
        <div key={fact.key} role="gridcell" className="round-cell num round-fact" data-head={fact.head}>
          {fact.cell(row)}
        </div>
      ))}
      {props.columns.map(({ column, head }, at) => (
        <EditCell
          key={column}
          column={column}
          label={`${row.name} ${head}`}
          head={head}
          unit={props.unit}
          draft={props.draft?.[column]}
          standing={props.standing(column)}
          locked={look.locked}
          active={props.activeColumn === at}
          selected={props.selected[at] ?? false}
          invalid={column === 'amount' && look.invalid}
          title={look.locked ? look.title : undefined}
          describedBy={below}
          onMove={(extend) => props.onMove(at, extend)}
          onType={(text) => props.onType(at, text)}
          onKey={props.onKey}
          onPaste={props.onPaste}
          onReach={props.onReach}
        />
      ))}
      <div role="gridcell" className="round-cell round-state">
        <span className={look.strong ? 'tag tag-strong' : 'tag'} title={look.title}>
          {look.words}
        </span>
      </div>
      <div role="gridcell" id={below} className={look.below === null ? 'round-below empty' : 'round-below'}>
        {look.below}
      </div>
    </div>
  );
}
