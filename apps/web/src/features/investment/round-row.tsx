import { memo, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { Money } from '../../components/money';
import { ExactMoney } from './exact-money';
import { formatMoney, type Unit } from '../../lib/decimal';
import { useProjectInvestment } from './investment.api';
import { useInvestmentTexts } from './investment.texts';
import { ROUND_COLUMNS, type CellDraft, type RoundColumn, type RowDraft } from './round-grid';
import { typedForm } from './typed-amount';
import { isLocked, type RoundRow } from './use-round';
import type { Saving } from './use-round-saving';

interface Props {
  row: RoundRow;
  index: number;
  unit: Unit;
  unitLabel: string;
  draft: RowDraft | undefined;
  saving: Saving | undefined;
  activeColumn: number | null;
  selected: boolean[];
  onMove: (column: number, extend: boolean) => void;
  onType: (column: number, text: string) => void;
  onKey: (event: KeyboardEvent, editing: boolean) => boolean;
  onPaste: (event: ClipboardEvent) => void;
  onReach: () => void;
}

/** What stands in a cell when nobody edits it. */
function shownText(column: RoundColumn, draft: CellDraft | undefined, row: RoundRow, unit: Unit): string {
  if (draft !== undefined)
    return column === 'amount' && draft.yuan !== null
      ? formatMoney(draft.yuan, unit, unit === 'yi' ? 4 : 2)
      : draft.text;
  if (!isLocked(row) || row.current === null) return '';
  return column === 'amount' ? formatMoney(row.current.amount, unit, unit === 'yi' ? 4 : 2) : (row.current.note ?? '');
}

function editText(column: RoundColumn, draft: CellDraft | undefined, unit: Unit): string {
  if (draft === undefined) return '';
  return column === 'amount' && draft.yuan !== null ? typedForm(draft.yuan, unit) : draft.text;
}

function useStateWords(row: RoundRow, saving: Saving | undefined): string {
  const t = useInvestmentTexts();
  if (saving !== undefined) return t(`round.cell.${saving.state}`);
  if (row.current?.state === 'pending') return t('round.cell.reported');
  if (row.current?.state === 'verified') return t('round.cell.verified');
  if (row.current?.state === 'sent_back') return t('round.cell.sent_back');
  return t('round.cell.empty');
}

function problemOf(props: Props, common: ReturnType<typeof useCommonTexts>): string | null {
  const typed = props.draft?.amount?.problem;
  if (typed) return common(`money.${typed}`);
  if (props.saving?.problem) return props.saving.problem;
  return props.row.current?.state === 'sent_back' && props.draft?.amount === undefined
    ? props.row.current.verdictReason
    : null;
}

export const RoundRowView = memo(function RoundRowView(props: Props) {
  const t = useInvestmentTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  const { row } = props;
  const words = useStateWords(row, props.saving);
  const problem = problemOf(props, common);
  const investment = useProjectInvestment(row.id, 'completed');
  return (
    <div role="row" className="round-row" aria-rowindex={props.index + 2}>
      <div role="rowheader" className="round-cell">
        <span className="round-name">
          <Link to={`/projects/${row.id}`} tabIndex={-1}>
            {row.name}
          </Link>
          <span className="hint">{name(names.zone(row.zoneCode)) || row.code}</span>
        </span>
      </div>
      <div role="gridcell" className="round-cell num round-wide">
        <ExactMoney value={row.last?.amount} />
      </div>
      <div role="gridcell" className="round-cell num round-wide">
        <ExactMoney value={investment.data?.verified} />
      </div>
      <div role="gridcell" className="round-cell num round-wide">
        <Money value={row.plannedTotal} />
      </div>
      {ROUND_COLUMNS.map((column, at) => (
        <EditCell
          key={column}
          {...props}
          column={column}
          at={at}
          label={`${row.name} ${t(column === 'amount' ? 'round.this' : 'round.note')}`}
          invalid={column === 'amount' && problem !== null}
        />
      ))}
      <div role="gridcell" className="round-cell">
        <span className={row.current?.state === 'verified' ? 'tag tag-strong' : 'tag'} title={lockReason(row, t)}>
          {words}
        </span>
      </div>
      {problem !== null && (
        <div className="round-problem field-problem" role="alert" id={`round-problem-${row.id}`}>
          {problem}
        </div>
      )}
    </div>
  );
});

function lockReason(row: RoundRow, t: ReturnType<typeof useInvestmentTexts>): string | undefined {
  if (row.current?.state === 'pending') return t('round.locked.pending');
  return row.current?.state === 'verified' ? t('round.locked.verified') : undefined;
}

interface CellProps extends Props {
  column: RoundColumn;
  at: number;
  label: string;
  invalid: boolean;
}

function EditCell(props: CellProps) {
  const t = useInvestmentTexts();
  const { row, column, at, draft, unit } = props;
  const active = props.activeColumn === at;
  const locked = isLocked(row);
  const look = [
    'round-cell',
    'round-edit',
    column === 'amount' ? 'num' : 'round-wide',
    locked ? 'locked' : '',
    props.selected[at] ? 'selected' : '',
    active ? 'active' : '',
    props.invalid ? 'bad' : '',
  ];
  return (
    <div
      role="gridcell"
      aria-selected={props.selected[at]}
      aria-readonly={locked}
      aria-invalid={props.invalid || undefined}
      className={look.join(' ')}
      title={locked ? lockReason(row, t) : undefined}
      onPointerDown={(event) => {
        if (active && !event.shiftKey) return;
        event.preventDefault();
        props.onMove(at, event.shiftKey);
      }}
      onPointerEnter={(event) => {
        if (event.buttons === 1 && event.pointerType === 'mouse') props.onMove(at, true);
      }}
    >
      {active ? (
        <CellInput {...props} locked={locked} start={editText(column, draft?.[column], unit)} />
      ) : (
        shownText(column, draft?.[column], row, unit)
      )}
    </div>
  );
}

function CellInput({
  column,
  at,
  label,
  invalid,
  row,
  unit,
  locked,
  start,
  onType,
  onKey,
  onPaste,
  onReach,
}: CellProps & { locked: boolean; start: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const lockedText = column === 'amount' ? typedForm(row.current?.amount ?? '0', unit) : (row.current?.note ?? '');
  useEffect(() => {
    // The first cell of a fresh page does not steal the focus; every later one takes it.
    const focused = document.activeElement;
    if (focused === document.body || focused?.closest('.round') || focused?.tagName === 'MAIN') {
      input.current?.focus({ preventScroll: true });
      input.current?.select();
      onReach();
    }
    // Only on arrival in this cell.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const commit = () => {
    if (text !== null && !locked) onType(at, text);
    setText(null);
    setEditing(false);
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      setText(null);
      setEditing(false);
      return;
    }
    if (event.key === 'F2') {
      setEditing(true);
      input.current?.setSelectionRange(start.length, start.length);
      return event.preventDefault();
    }
    const leaves = ['Enter', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(event.key);
    if (leaves) commit();
    if (onKey(event, editing)) event.preventDefault();
  };
  return (
    <input
      ref={input}
      value={text ?? (locked ? lockedText : start)}
      readOnly={locked}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={invalid ? `round-problem-${row.id}` : undefined}
      inputMode={column === 'amount' ? 'decimal' : 'text'}
      autoComplete="off"
      onChange={(event) => {
        setText(event.target.value);
        setEditing(true);
      }}
      onDoubleClick={() => setEditing(true)}
      onBlur={commit}
      onKeyDown={keyDown}
      onPaste={(event) => {
        if (!editing || /[\t\n]/.test(event.clipboardData.getData('text/plain'))) onPaste(event);
      }}
    />
  );
}
