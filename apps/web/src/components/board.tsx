import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import { useCommonTexts } from '../app/texts';
import { useUnit } from '../app/unit';
import '../features/opened/opened.css';
import { Money } from './money';
import './board.css';

export interface BoardColumn<Card> {
  key: string;
  title: string;
  /** In words: `12 个`. */
  count: string;
  /** Opens the list of the column, whose sums are those of the head. */
  open: () => void;
  /** Label and amount in 元, one line each. */
  sums: readonly (readonly [string, string])[];
  cards: Card[];
  /** Cards of the column that are not shown, in words; opens the list. */
  more: { text: string; open: () => void } | null;
}

export interface Move {
  to: string;
  text: string;
  label: string;
}

interface Props<Card> {
  label: string;
  columns: BoardColumn<Card>[];
  cardKey: (card: Card) => string;
  face: (card: Card) => ReactNode;
  movable: (card: Card) => boolean;
  /** Columns the card may be drawn to. */
  targets: (card: Card) => readonly string[];
  /** The usual next step, for who does not drag. */
  next: (card: Card) => Move | null;
  onMove: (card: Card, to: string) => void;
  /** Of a column without cards. */
  empty: string;
  stale?: boolean;
}

/** Columns with count and money in the head; a card dragged to another asks for what the step needs. */
export function Board<Card>(props: Props<Card>) {
  const { columns, cardKey, face, targets, onMove } = props;
  const [dragged, setDragged] = useState<Card | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const cardOf = (id: string | number) =>
    columns.flatMap((column) => column.cards).find((card) => cardKey(card) === String(id)) ?? null;
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const card = cardOf(active.id);
    const from = columns.find((column) => column.cards.some((each) => each === card))?.key;
    if (card !== null && over !== null && over.id !== from) onMove(card, String(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      onDragStart={({ active }) => setDragged(cardOf(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
    >
      <div className={props.stale ? 'board table-stale' : 'board'} role="group" aria-label={props.label} tabIndex={0}>
        {columns.map((column) => (
          <Column
            key={column.key}
            {...props}
            column={column}
            target={dragged !== null && targets(dragged).includes(column.key)}
          />
        ))}
      </div>
      <DragOverlay>{dragged && <div className="card-face">{face(dragged)}</div>}</DragOverlay>
    </DndContext>
  );
}

function Column<Card>(props: Props<Card> & { column: BoardColumn<Card>; target: boolean }) {
  const { column, target } = props;
  const t = useCommonTexts();
  const { format, label } = useUnit();
  const told = (figure: string) => t('board.open', { column: column.title, figure });
  const { setNodeRef, isOver } = useDroppable({ id: column.key });
  return (
    <section
      ref={setNodeRef}
      className={['board-column', target ? 'board-target' : '', isOver ? 'board-over' : ''].join(' ')}
      aria-label={column.title}
    >
      <header className="board-head">
        <h2>
          {column.title}{' '}
          <button type="button" className="opens board-count" aria-label={told(column.count)} onClick={column.open}>
            {column.count}
          </button>
        </h2>
        <dl>
          {column.sums.map(([name, amount]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <button
                  type="button"
                  className="opens"
                  aria-label={told(`${name} ${format(amount)} ${label}`)}
                  onClick={column.open}
                >
                  <Money value={amount} withUnit />
                </button>
              </dd>
            </div>
          ))}
        </dl>
      </header>
      <div className="board-cards">
        {column.cards.map((card) => (
          <CardSpot key={props.cardKey(card)} {...props} card={card} />
        ))}
        {column.cards.length === 0 && <p className="hint board-none">{props.empty}</p>}
        {column.more !== null && (
          <button type="button" className="link-button" onClick={column.more.open}>
            {column.more.text}
          </button>
        )}
      </div>
    </section>
  );
}

function CardSpot<Card>({ card, cardKey, face, movable, next, onMove }: Props<Card> & { card: Card }) {
  const free = movable(card);
  const step = free ? next(card) : null;
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: cardKey(card), disabled: !free });
  return (
    <article
      ref={setNodeRef}
      {...listeners}
      className={isDragging ? 'card card-dragged' : free ? 'card card-movable' : 'card'}
    >
      <div className="card-face">{face(card)}</div>
      {step !== null && (
        <button type="button" className="card-move" aria-label={step.label} onClick={() => onMove(card, step.to)}>
          → {step.text}
        </button>
      )}
    </article>
  );
}
