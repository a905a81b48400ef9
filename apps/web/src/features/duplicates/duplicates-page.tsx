import { Button, Progress } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { KeyHelp, useListKeys } from '../../components/key-help';
import { ListPage } from '../../components/list-page';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { useListQuery } from '../../components/use-list-query';
import { instantText } from '../../lib/dates';
import { useLeadTexts } from '../leads/i18n';
import { MergeDialog } from '../merges/merge-dialog';
import { DifferentDialog } from './different-dialog';
import { isUnderWay, pairsPath, useJudge, useScan, useScanSteps, type Pair, type Scan } from './duplicates.api';
import { useDuplicatesTexts } from './duplicates.texts';
import './duplicates.css';

const SHOWN = {
  likely: { state: 'open', minScore: 80 },
  all: { state: 'open', minScore: 60 },
  different: { state: 'different', minScore: 0 },
} as const;
type Shown = keyof typeof SHOWN;

function ScanState({ scan }: { scan: Scan | null }) {
  const t = useDuplicatesTexts();
  if (scan === null) return <p className="hint scan-progress">{t('never')}</p>;
  const { state, progress, requestedByName: who } = scan;
  if (state === 'queued' || state === 'running')
    return (
      <div className="scan-progress" role="status">
        <span>{state === 'queued' ? t('queued') : t('running', { progress })}</span>
        <Progress percent={progress} showInfo={false} aria-label={t('title')} />
      </div>
    );
  return (
    <p className="hint scan-progress" role="status">
      {t(state, { when: instantText(scan.finishedAt ?? scan.requestedAt), who })}
    </p>
  );
}

function Company({ company, link }: { company: Pair['one']; link: boolean }) {
  const t = useDuplicatesTexts();
  return (
    <>
      <Link className={link ? 'row-link' : undefined} to={`/investors/${company.id}`}>
        {company.name}
      </Link>
      {company.uscc !== null && <span className="cell-sub uscc">{company.uscc}</span>}
      <span className="cell-sub">
        {t('since', { date: company.createdAt.slice(0, 10) })} · {t('leads', { count: company.leadCount })}
      </span>
    </>
  );
}

/** Reasons in the words the entry form uses. */
function Why({ pair }: { pair: Pair }) {
  const t = useDuplicatesTexts();
  const words = useLeadTexts();
  return (
    <>
      <meter
        className="dup-score"
        min={0}
        max={100}
        low={60}
        high={80}
        optimum={100}
        value={pair.score}
        aria-label={t('score', { score: pair.score })}
      />{' '}
      <span className="num">{pair.score}</span>
      <span className="cell-sub">{pair.reasons.map((reason) => words(`dup.reason.${reason}`)).join(' · ')}</span>
      {pair.reason !== null && (
        <span className="cell-sub">
          {t('different.by', { who: pair.dismissedByName ?? '', reason: pair.reason })}{' '}
          <DateText value={pair.dismissedAt} />
        </span>
      )}
    </>
  );
}

interface Acts {
  onMerge: (pair: Pair) => void;
  onDifferent: (pair: Pair) => void;
}

function useColumns({ onMerge, onDifferent }: Acts): Column<Pair>[] {
  const t = useDuplicatesTexts();
  const { reopen } = useJudge();
  return [
    { key: 'one', title: t('col.one'), cell: ({ one }) => <Company company={one} link /> },
    { key: 'other', title: t('col.other'), cell: ({ other }) => <Company company={other} link={false} /> },
    { key: 'why', title: t('col.why'), cell: (pair) => <Why pair={pair} /> },
    {
      key: 'act',
      title: t('col.act'),
      tight: true,
      cell: (pair) =>
        pair.state === 'different' ? (
          <Button size="small" onClick={() => reopen.mutate(pair.id)}>
            {t('reopen')}
          </Button>
        ) : (
          <span className="row">
            <Button size="small" onClick={() => onMerge(pair)}>
              {t('merge')}
            </Button>
            <Button size="small" onClick={() => onDifferent(pair)}>
              {t('different')}
            </Button>
          </span>
        ),
    },
  ];
}

export default function DuplicatesPage() {
  const t = useDuplicatesTexts();
  const [search, setSearch] = useSearchParams();
  const named = search.get('show') ?? '';
  const shown: Shown = Object.hasOwn(SHOWN, named) ? (named as Shown) : 'likely';
  const scan = useScan();
  const { start, cancel } = useScanSteps();
  const [merging, setMerging] = useState<Pair | null>(null);
  const [parting, setParting] = useState<Pair | null>(null);
  const list = useListQuery<Pair>(pairsPath, { filters: [], sort: '-score', fixed: SHOWN[shown] });
  const columns = useColumns({ onMerge: setMerging, onDifferent: setParting });
  const keys = useListKeys();
  const latest = scan.data?.scan ?? null;
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={
          <>
            <KeyHelp lines={keys} />
            {isUnderWay(latest) ? (
              <Button loading={cancel.isPending} onClick={() => latest && cancel.mutate(latest.id)}>
                {t('stop')}
              </Button>
            ) : (
              <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>
                {t(latest === null ? 'start' : 'again')}
              </Button>
            )}
          </>
        }
      />
      <ProblemAlert error={start.error ?? cancel.error ?? scan.error} />
      {scan.data && <ScanState scan={latest} />}
      <div className="panel">
        <div className="toolbar">
          <span className="switch" role="group" aria-label={t('pairs')}>
            {(Object.keys(SHOWN) as Shown[]).map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === shown}
                onClick={() => setSearch(each === 'likely' ? {} : { show: each }, { replace: true })}
              >
                {t(`show.${each}`)}
              </button>
            ))}
          </span>
        </div>
        <ListPage
          list={list}
          caption={t('pairs')}
          columns={columns}
          rowKey={(pair) => pair.id}
          empty={
            <EmptyTeach title={t('empty.title')} text={t(shown === 'different' ? 'empty.different' : 'empty.text')} />
          }
        />
      </div>
      {merging !== null && (
        <MergeDialog kind="investor" id={merging.other.id} into={merging.one} onClose={() => setMerging(null)} />
      )}
      {parting !== null && <DifferentDialog pair={parting} onClose={() => setParting(null)} />}
    </div>
  );
}
