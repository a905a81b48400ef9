import { useState, type ReactNode } from 'react';
import { useName } from '../../app/i18n';
import { useUnit } from '../../app/unit';
import { percentOf, shareOf, toFen } from '../../lib/decimal';
import { isZero, largestOf } from '../investment/typed-amount';
import type { Part, PartsFilter, YearPart, ZonePart } from './insight.api';
import { useInsightTexts } from './insight.texts';
import type { Opened } from './parts-list';

interface BarProps {
  name: string;
  verified: string;
  pending: string;
  scale: string;
  extra: string;
  onOpen: () => void;
  before?: ReactNode;
  depth?: number;
  due?: string;
}

/** A line is the link: name, bar, figure. */
function Bar({ name, verified, pending, scale, extra, onOpen, before, depth = 0, due }: BarProps) {
  const t = useInsightTexts();
  const { format, label } = useUnit();
  return (
    <div className="bar-line" style={{ paddingInlineStart: depth * 16 }}>
      {before}
      <button
        type="button"
        className="bar"
        onClick={onOpen}
        aria-label={t('part.open', { name, amount: format(verified), unit: label })}
      >
        <span className="bar-name">{name}</span>
        <span className="bar-figure">
          {format(verified)} <span className="hint">{extra}</span>
        </span>
        <span className="bar-track" aria-hidden="true">
          <span className="bar-verified" style={{ width: `${shareOf(verified, scale) * 100}%` }} />
          <span className="bar-pending" style={{ width: `${Math.max(0, shareOf(pending, scale)) * 100}%` }} />
          {due !== undefined && (
            <span className="bar-due" style={{ left: `${Math.min(1, shareOf(due, scale)) * 100}%` }} />
          )}
        </span>
      </button>
    </div>
  );
}

interface ListProps<Row> {
  rows: Row[];
  whole: string;
  onOpen: (opened: Opened) => void;
}

const bySize = (a: Part, b: Part): number => {
  const difference = (toFen(b.verified) ?? 0n) - (toFen(a.verified) ?? 0n);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
};

function Panel({ title, children }: { title: string; children: ReactNode }) {
  const { label } = useUnit();
  return (
    <section className="panel">
      <h2>
        {title} <span className="hint panel-unit">({label})</span>
      </h2>
      <div className="bars">{children}</div>
    </section>
  );
}

export function IndustryBars({ rows, whole, onOpen }: ListProps<Part>) {
  const t = useInsightTexts();
  const name = useName();
  const scale = largestOf(rows.map((row) => row.verified));
  return (
    <Panel title={t('byIndustry')}>
      {[...rows].sort(bySize).map((row) => {
        const title = row.code === 'unassigned' ? t('unassigned') : name(row);
        return (
          <Bar
            key={row.code}
            name={title}
            verified={row.verified}
            pending={row.pending}
            scale={scale}
            extra={`${percentOf(row.verified, whole) ?? '0'}%`}
            onOpen={() => onOpen({ filter: { industryCode: row.code }, what: title, verified: row.verified })}
          />
        );
      })}
    </Panel>
  );
}

export function YearBars({ rows, onOpen }: Omit<ListProps<YearPart>, 'whole'>) {
  const t = useInsightTexts();
  const scale = largestOf(rows.flatMap((row) => [row.verified, row.linearDue]));
  return (
    <Panel title={t('byYear')}>
      {rows.map((row) => (
        <Bar
          key={row.year}
          name={String(row.year)}
          verified={row.verified}
          pending={row.pending}
          scale={scale}
          due={row.linearDue}
          extra={`${percentOf(row.verified, row.linearDue) ?? '0'}% ${t('ofDue')}`}
          onOpen={() => onOpen({ filter: { year: row.year }, what: String(row.year), verified: row.verified })}
        />
      ))}
    </Panel>
  );
}

/** The tree opens place by place; every place carries all it contains. */
export function ZoneBars({ rows, whole, onOpen }: ListProps<ZonePart>) {
  const t = useInsightTexts();
  const tops = rows.filter((row) => row.parentCode === null || !rows.some((other) => other.code === row.parentCode));
  // A single root that holds everything says nothing: start with what it contains.
  const start = tops.length === 1 && tops[0] !== undefined ? [tops[0].code] : [];
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(start));
  const scale = largestOf(
    (tops.length === 1 ? rows.filter((row) => row.parentCode === tops[0]?.code) : tops).map((row) => row.verified),
  );
  const toggle = (code: string) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(code)) after.add(code);
      return after;
    });
  return (
    <Panel title={t('byZone')}>
      {tops.sort(bySize).map((row) => (
        <ZoneLine
          key={row.code}
          row={row}
          rows={rows}
          depth={0}
          scale={scale}
          whole={whole}
          open={open}
          toggle={toggle}
          onOpen={onOpen}
        />
      ))}
    </Panel>
  );
}

interface ZoneLineProps extends ListProps<ZonePart> {
  row: ZonePart;
  depth: number;
  scale: string;
  open: ReadonlySet<string>;
  toggle: (code: string) => void;
}

function ZoneLine(props: ZoneLineProps) {
  const { row, rows, depth, scale, whole, open, toggle, onOpen } = props;
  const t = useInsightTexts();
  const name = useName();
  const children = rows
    .filter((each) => each.parentCode === row.code && !(isZero(each.verified) && isZero(each.pending)))
    .sort(bySize);
  const title = row.code === 'unassigned' ? t('unassigned') : name(row);
  const isOpen = open.has(row.code);
  const filter: PartsFilter = { zoneCode: row.code };
  return (
    <>
      <Bar
        name={title}
        verified={row.verified}
        pending={row.pending}
        scale={scale}
        depth={depth}
        extra={`${percentOf(row.verified, whole) ?? '0'}%`}
        onOpen={() => onOpen({ filter, what: title, verified: row.verified })}
        before={
          children.length > 0 ? (
            <button
              type="button"
              className="bar-toggle"
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'zone.close' : 'zone.open', { name: title })}
              onClick={() => toggle(row.code)}
            >
              {isOpen ? '▾' : '▸'}
            </button>
          ) : (
            <span className="bar-toggle" aria-hidden="true" />
          )
        }
      />
      {isOpen && children.map((child) => <ZoneLine key={child.code} {...props} row={child} depth={depth + 1} />)}
    </>
  );
}
