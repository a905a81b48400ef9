import { Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/types';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import { EntryDrawer } from '../investment/entry-drawer';
import { ExactMoney } from '../investment/exact-money';
import { subtractMoney } from '../../lib/decimal';
import { isZero } from '../investment/typed-amount';
import { useBridgeParts, type BridgeCredit, type BridgePart, type PartsOf, type Span } from './bridge.api';
import { useBridgeTexts } from './bridge.texts';

export interface OpenedStep extends PartsOf {
  what: string;
  /** The figure that was clicked: an amount, or (`counts`) a number of projects. */
  shown: string;
  counts?: boolean;
}

interface Props {
  span: Span;
  opened: OpenedStep | null;
  onClose: () => void;
}

/** A step's projects, then their credits, then the entry that moved it. */
export function BridgeParts({ span, opened, onClose }: Props) {
  const t = useBridgeTexts();
  const [entry, setEntry] = useState<string | null>(null);
  const asked =
    opened === null
      ? null
      : { row: opened.row, side: opened.side, zoneCode: opened.zoneCode, projectId: opened.projectId };
  const parts = useBridgeParts(span, asked);
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      size="min(620px, 100vw)"
      title={opened === null ? '' : t('parts.title', { what: opened.what })}
      destroyOnHidden
    >
      {parts.error ? (
        <ProblemAlert error={parts.error} onRetry={() => void parts.refetch()} />
      ) : parts.data === undefined || opened === null || asked === null ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <>
          <div className="parts-sum">
            <div className="row">
              <span className="quiet">{t('parts.sum')}</span>
              <strong>{opened.counts ? parts.data.total : <ExactMoney value={parts.data.amount} withUnit />}</strong>
            </div>
            <div className="hint" role="status">
              {agrees(opened, parts.data) ? `✓ ${t('parts.agrees')}` : t('parts.differs')}
            </div>
          </div>
          {parts.data.total === 0 && <p className="hint">{t('parts.none')}</p>}
          <ol className="parts">
            {parts.data.projects.map((part, index) => (
              <PartLine
                key={part.projectId ?? `hidden-${index}`}
                part={part}
                span={span}
                asked={asked}
                onEntry={setEntry}
              />
            ))}
          </ol>
          {parts.data.total > parts.data.projects.length && (
            <p className="row">
              {t('parts.rest', { count: parts.data.total - parts.data.projects.length })}
              <ExactMoney value={parts.data.rest} withUnit />
            </p>
          )}
        </>
      )}
      <EntryDrawer id={entry} onClose={() => setEntry(null)} onOpen={setEntry} />
    </Drawer>
  );
}

const agrees = ({ counts, shown }: OpenedStep, { total, amount }: Schemas['BridgeParts']): boolean =>
  counts === true ? shown === String(total) : isZero(subtractMoney(amount, shown));

interface LineProps {
  part: BridgePart;
  span: Span;
  asked: PartsOf;
  onEntry: (id: string) => void;
}

function PartLine({ part, span, asked, onEntry }: LineProps) {
  const t = useBridgeTexts();
  const [open, setOpen] = useState(false);
  const known = part.visible && part.projectId !== null;
  return (
    <li>
      <button
        type="button"
        className="part-line"
        aria-expanded={known ? open : undefined}
        disabled={!known}
        onClick={() => setOpen(!open)}
      >
        <span className="part-name">
          {known && <span aria-hidden="true">{open ? '▾ ' : '▸ '}</span>}
          {part.projectName ?? t('parts.hidden')}
          <span className="hint"> {part.projectCode}</span>
        </span>
        <span className="part-amount">
          <ExactMoney value={part.amount} withUnit />
        </span>
      </button>
      {open && part.projectId !== null && (
        <Credits span={span} asked={asked} projectId={part.projectId} onEntry={onEntry} />
      )}
    </li>
  );
}

function Credits({
  span,
  asked,
  projectId,
  onEntry,
}: {
  span: Span;
  asked: PartsOf;
  projectId: string;
  onEntry: (id: string) => void;
}) {
  const t = useBridgeTexts();
  const parts = useBridgeParts(span, asked, projectId);
  if (parts.error) return <ProblemAlert error={parts.error} onRetry={() => void parts.refetch()} />;
  if (parts.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  return (
    <div className="part-entries">
      <ul>
        {parts.data.projects
          .flatMap(({ credits }) => credits)
          .map((credit) => (
            <li key={credit.id}>
              <CreditLine credit={credit} onEntry={onEntry} />
            </li>
          ))}
      </ul>
      <Link to={`/projects/${projectId}`}>{t('openProject')}</Link>
    </div>
  );
}

function CreditLine({ credit, onEntry }: { credit: BridgeCredit; onEntry: (id: string) => void }) {
  const t = useBridgeTexts();
  const names = useNames();
  const name = useName();
  const { entryId } = credit;
  const line = (
    <>
      <span>{credit.month}</span>
      <span>
        {t(`cause.${credit.cause}`)}
        <span className="hint">
          {' '}
          {name(names.zone(credit.zoneCode)) || t('unassigned')} · <DateText value={credit.recordedAt} />
          {credit.reason !== null && ` · ${credit.reason}`}
        </span>
      </span>
      <ExactMoney value={credit.amount} withUnit />
    </>
  );
  if (entryId === null) return <div className="part-entry">{line}</div>;
  return (
    <button
      type="button"
      className="part-entry"
      aria-label={`${credit.month} ${t('openEntry')}`}
      onClick={() => onEntry(entryId)}
    >
      {line}
    </button>
  );
}
