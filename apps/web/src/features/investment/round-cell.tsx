import { useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { formatMoney, type Unit } from '../../lib/decimal';
import type { CellDraft, RoundColumn } from './round-grid';
import { typedForm } from './typed-amount';

export interface StandingText {
  /** 元. */
  amount: string | null;
  text: string;
}

export interface CellProps {
  column: RoundColumn;
  label: string;
  /** For the phone, where no head stands above. */
  head: string;
  unit: Unit;
  draft: CellDraft | undefined;
  standing: StandingText;
  locked: boolean;
  active: boolean;
  selected: boolean;
  invalid: boolean;
  title?: string;
  describedBy: string;
  onMove: (extend: boolean) => void;
  onType: (text: string) => void;
  /** True when it took the key. */
  onKey: (event: KeyboardEvent, editing: boolean) => boolean;
  onPaste: (event: ClipboardEvent) => void;
  onReach: () => void;
}

/** What stands in a cell when nobody edits it. */
function shownText({ draft, standing, unit }: CellProps): string {
  const amount = draft === undefined ? standing.amount : draft.yuan;
  if (amount !== null) return formatMoney(amount, unit, unit === 'yi' ? 4 : 2);
  return draft?.text ?? standing.text;
}

function editText({ draft, standing, unit }: CellProps): string {
  const amount = draft === undefined ? standing.amount : draft.yuan;
  return amount !== null ? typedForm(amount, unit) : (draft?.text ?? standing.text);
}

export function EditCell(props: CellProps) {
  const { column, locked, active } = props;
  const look = [
    'round-cell',
    'round-edit',
    column === 'amount' ? 'num' : 'round-note',
    locked ? 'locked' : '',
    props.selected ? 'selected' : '',
    active ? 'active' : '',
    props.invalid ? 'bad' : '',
  ];
  return (
    <div
      role="gridcell"
      data-head={props.head}
      aria-selected={props.selected}
      aria-readonly={locked}
      aria-invalid={props.invalid || undefined}
      className={look.join(' ')}
      title={props.title}
      onPointerDown={(event) => {
        if (active && !event.shiftKey) return;
        event.preventDefault();
        props.onMove(event.shiftKey);
      }}
      onPointerEnter={(event) => {
        if (event.buttons === 1 && event.pointerType === 'mouse') props.onMove(true);
      }}
    >
      {active ? <CellInput {...props} start={editText(props)} /> : shownText(props)}
    </div>
  );
}

function CellInput(props: CellProps & { start: string }) {
  const { locked, start, onReach } = props;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  // Before anything else is typed: the next letter belongs to this cell.
  useLayoutEffect(() => {
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
    if (text !== null && !locked && text !== start) props.onType(text);
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
    if (props.onKey(event, editing)) event.preventDefault();
  };
  return (
    <input
      ref={input}
      value={text ?? start}
      readOnly={locked}
      aria-label={props.label}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      inputMode={props.column === 'amount' ? 'decimal' : 'text'}
      autoComplete="off"
      onChange={(event) => {
        setText(event.target.value);
        setEditing(true);
      }}
      onPointerDown={(event) => {
        // The chosen cell of a sheet without the focus: what is typed replaces what stands, as everywhere else in it.
        if (document.activeElement === event.currentTarget) return;
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        event.currentTarget.select();
      }}
      onDoubleClick={() => setEditing(true)}
      onBlur={commit}
      onKeyDown={keyDown}
      onPaste={(event) => {
        if (!editing || /[\t\n]/.test(event.clipboardData.getData('text/plain'))) props.onPaste(event);
      }}
    />
  );
}
