import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useUnit } from '../../app/unit';
import { AmountIn } from '../../components/amount-in';
import { ProblemAlert } from '../../components/problem-alert';
import { formatMoney, shareOf, subtractMoney } from '../../lib/decimal';
import { isZero } from '../investment/typed-amount';
import { BasisLine } from '../opened/basis-line';
import './insight.css';
import { useParts, type PartsFilter, type ProjectPart } from './insight.api';
import { useInsightTexts } from './insight.texts';
import { PartEntries } from './part-entries';

export interface Opened {
  filter: PartsFilter;
  /** The figure in words, e.g. 2024 年. */
  what: string;
  /** The figure that was clicked, so the parts can be seen to add up to it. */
  verified: string;
  /** Given when what waits was clicked: the parts are then told, and ordered, by what they would add. */
  pending?: string;
}

interface Props {
  target: string;
  asOf: string;
  opened: Opened;
  /** Told as known then, whatever moment the page is told of. */
  knownAt?: string;
  onEntry: (id: string) => void;
}

/** A figure's parts: that they add up to it, the projects, then their entries. */
export function PartsList({ target, asOf, opened, knownAt, onEntry }: Props) {
  const t = useInsightTexts();
  const waiting = opened.pending !== undefined;
  const parts = useParts(target, asOf, waiting ? { ...opened.filter, sort: '-pending' } : opened.filter, knownAt);
  const projects = parts.data?.pages.flatMap((page) => page.projects) ?? [];
  const first = parts.data?.pages[0];
  if (parts.error) return <ProblemAlert error={parts.error} onRetry={() => void parts.refetch()} />;
  if (first === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <Agreement
        shown={opened.pending ?? opened.verified}
        sum={waiting ? first.pending : first.verified}
        pending={waiting ? '0.00' : first.pending}
        total={first.total}
        currency={first.currency}
      />
      <BasisLine basis={first.basis} />
      {projects.length === 0 && <p className="hint">{t('parts.none')}</p>}
      <ol className="parts">
        {projects.map((project, index) => (
          <ProjectLine
            key={project.projectId ?? `hidden-${index}`}
            project={project}
            amount={waiting ? project.pending : project.verified}
            whole={waiting ? first.pending : first.verified}
            target={target}
            asOf={asOf}
            filter={opened.filter}
            knownAt={knownAt}
            currency={first.currency}
            onEntry={onEntry}
          />
        ))}
      </ol>
      {parts.hasNextPage && (
        <Button block loading={parts.isFetchingNextPage} onClick={() => void parts.fetchNextPage()}>
          {t('parts.more', { count: Math.min(50, first.total - projects.length) })}
        </Button>
      )}
    </>
  );
}

interface AgreementProps {
  shown: string;
  sum: string;
  pending: string;
  total: number;
  currency: string;
}

function Agreement({ shown, sum, pending, total, currency }: AgreementProps) {
  const t = useInsightTexts();
  const { format, label } = useUnit();
  const difference = subtractMoney(sum, shown);
  const differs =
    currency === 'CNY'
      ? { amount: format(difference, 4), unit: label }
      : { amount: formatMoney(difference, 'yuan'), unit: ` ${currency}` };
  return (
    <div className="parts-sum">
      <div className="row">
        <span className="quiet">{t('parts.sum')}</span>
        <strong>
          <AmountIn value={sum} currency={currency} />
        </strong>
        <span className="hint">{t('parts.projects', { count: total })}</span>
        {!isZero(pending) && (
          <span className="hint">
            {t('pendingShort')} <AmountIn value={pending} currency={currency} />
          </span>
        )}
      </div>
      <div className="hint" role="status">
        {isZero(difference) ? `✓ ${t('parts.agrees')}` : t('parts.differs', differs)}
      </div>
    </div>
  );
}

interface LineProps {
  project: ProjectPart;
  amount: string;
  whole: string;
  target: string;
  asOf: string;
  filter: PartsFilter;
  knownAt?: string;
  currency: string;
  onEntry: (id: string) => void;
}

function ProjectLine(props: LineProps) {
  const { project, amount, whole, currency } = props;
  const t = useInsightTexts();
  const names = useNames();
  const name = useName();
  const [open, setOpen] = useState(false);
  const known = project.visible && project.projectId !== null;
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
          {project.projectName ?? t('parts.hidden')}
          <span className="hint"> {name(names.zone(project.zoneCode))}</span>
        </span>
        <span className="part-amount">
          <AmountIn value={amount} currency={currency} />
        </span>
        <span className="part-bar" aria-hidden="true">
          <span style={{ width: `${shareOf(amount, whole) * 100}%` }} />
        </span>
      </button>
      {open && project.projectId !== null && <PartEntries {...props} projectId={project.projectId} />}
    </li>
  );
}
