import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useUnit } from '../../app/unit';
import { Money } from '../../components/money';
import { ExactMoney } from '../investment/exact-money';
import { ProblemAlert } from '../../components/problem-alert';
import { shareOf, subtractMoney } from '../../lib/decimal';
import { EntryDrawer } from '../investment/entry-drawer';
import { EntryStateTag } from '../investment/entry-state';
import { isZero } from '../investment/typed-amount';
import { useParts, type PartsFilter, type ProjectPart } from './insight.api';
import { useInsightTexts } from './insight.texts';

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
  opened: Opened | null;
  onClose: () => void;
}

/** A figure's parts: projects, then their entries, then each entry's trail. */
export function PartsDrawer({ target, asOf, opened, onClose }: Props) {
  const t = useInsightTexts();
  const [entry, setEntry] = useState<string | null>(null);
  const waiting = opened?.pending !== undefined;
  const parts = useParts(
    target,
    asOf,
    opened === null ? null : waiting ? { ...opened.filter, sort: '-pending' } : opened.filter,
  );
  const projects = parts.data?.pages.flatMap((page) => page.projects) ?? [];
  const first = parts.data?.pages[0];
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
      ) : first === undefined || opened === null ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <Agreement
            shown={opened.pending ?? opened.verified}
            sum={waiting ? first.pending : first.verified}
            pending={waiting ? '0.00' : first.pending}
            total={first.total}
          />
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
                onEntry={setEntry}
              />
            ))}
          </ol>
          {parts.hasNextPage && (
            <Button block loading={parts.isFetchingNextPage} onClick={() => void parts.fetchNextPage()}>
              {t('parts.more', { count: Math.min(50, first.total - projects.length) })}
            </Button>
          )}
        </>
      )}
      <EntryDrawer id={entry} onClose={() => setEntry(null)} onOpen={setEntry} />
    </Drawer>
  );
}

function Agreement({ shown, sum, pending, total }: { shown: string; sum: string; pending: string; total: number }) {
  const t = useInsightTexts();
  const { format, label } = useUnit();
  const difference = subtractMoney(sum, shown);
  return (
    <div className="parts-sum">
      <div className="row">
        <span className="quiet">{t('parts.sum')}</span>
        <strong>
          <ExactMoney value={sum} withUnit />
        </strong>
        <span className="hint">{t('parts.projects', { count: total })}</span>
        {!isZero(pending) && (
          <span className="hint">
            {t('pendingShort')} <Money value={pending} withUnit />
          </span>
        )}
      </div>
      <div className="hint" role="status">
        {isZero(difference)
          ? `✓ ${t('parts.agrees')}`
          : t('parts.differs', { amount: format(difference, 4), unit: label })}
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
  onEntry: (id: string) => void;
}

function ProjectLine({ project, amount, whole, target, asOf, filter, onEntry }: LineProps) {
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
          <ExactMoney value={amount} withUnit />
        </span>
        <span className="part-bar" aria-hidden="true">
          <span style={{ width: `${shareOf(amount, whole) * 100}%` }} />
        </span>
      </button>
      {open && project.projectId !== null && (
        <Entries projectId={project.projectId} target={target} asOf={asOf} filter={filter} onEntry={onEntry} />
      )}
    </li>
  );
}

function Entries({
  projectId,
  target,
  asOf,
  filter,
  onEntry,
}: {
  projectId: string;
  target: string;
  asOf: string;
  filter: PartsFilter;
  onEntry: (id: string) => void;
}) {
  const t = useInsightTexts();
  const parts = useParts(target, asOf, { ...filter, projectId });
  const entries = parts.data?.pages.flatMap((page) => page.projects).flatMap((each) => each.entries) ?? [];
  if (parts.error) return <ProblemAlert error={parts.error} onRetry={() => void parts.refetch()} />;
  if (parts.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  return (
    <div className="part-entries">
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="part-entry"
              aria-label={`${entry.month} ${t('parts.openEntry')}`}
              onClick={() => onEntry(entry.id)}
            >
              <span>{entry.month}</span>
              <EntryStateTag state={entry.state} />
              <ExactMoney value={entry.amount} withUnit />
            </button>
          </li>
        ))}
      </ul>
      <Link to={`/projects/${projectId}`}>{t('parts.openProject')}</Link>
    </div>
  );
}
