import { Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { chainActions, ChainActionTag } from '../../components/chain-action';
import { EmptyTeach } from '../../components/empty-teach';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf } from '../opened/opened.api';
import { useChain, openGaps, type ChainMap, type ChainSegment, type Gap } from './chain.api';
import { useChainTexts } from './chain.texts';
import { ChainSettled } from './chain-figure';
import { IndustryChain } from './industry-chain';
import { SegmentDrawer } from './segment-drawer';
import './chain.css';

const isOpen = (segment: ChainSegment): boolean => segment.gap !== 'held';

/** The page's answer: how many links have a gap, and of which kind; each figure filters. */
function Answer({
  segments,
  gap,
  onGap,
  onFigure,
}: {
  segments: ChainSegment[];
  gap: Gap | null;
  onGap: (gap: Gap | null) => void;
  onFigure: (opened: OpenedOf) => void;
}) {
  const t = useChainTexts();
  return (
    <section className="panel chain-answer">
      <div className="chain-total">
        <div className="figure-label">{t('answer', { all: segments.length })}</div>
        <div className="figure-value chain-headline">{segments.filter(isOpen).length}</div>
      </div>
      <div className="gap-figures" role="group" aria-label={t('filter.gaps')}>
        {openGaps.map((each) => (
          <button
            key={each}
            type="button"
            className="gap-figure"
            aria-pressed={gap === each}
            onClick={() => onGap(gap === each ? null : each)}
          >
            <span className="gap-figure-head">
              <strong>{segments.filter((segment) => segment.gap === each).length}</strong>
              <span className={`gap-badge gap-${each}`}>{t(`gap.${each}`)}</span>
            </span>
            <span className="hint">{t(`gap.${each}.rule`)}</span>
          </button>
        ))}
      </div>
      <div className="chain-money">
        <div className="figure-label">
          {t('planned')} <span className="hint">{t('planned.hint')}</span>
        </div>
        <div className="figure-value figure-second">
          <ChainSettled of={t('title')} segments={segments} onOpen={onFigure} />
          <span className="figure-unit">
            {' · '}
            <ChainSettled of={t('title')} segments={segments} counts onOpen={onFigure} />
          </span>
        </div>
      </div>
    </section>
  );
}

function Legend({ reach }: { reach: ChainMap['reach'] }) {
  const t = useChainTexts();
  return (
    <div className="chain-legend" role="note" aria-label={t('legend')}>
      {chainActions.map((action) => (
        <ChainActionTag key={action} action={action} />
      ))}
      <span className="stage-key">
        {(['talks', 'signed', 'producing'] as const).map((group) => (
          <span key={group}>
            <i className={`stage-swatch stage-${group}`} aria-hidden="true" />
            {t(group)}
          </span>
        ))}
      </span>
      <span className="hint">
        {t('legend.derived')} {reach !== 'all' && t(`reach.${reach}`)}
      </span>
    </div>
  );
}

export default function ChainPage() {
  const t = useChainTexts();
  const name = useName();
  const chain = useChain();
  const [search, setSearch] = useSearchParams();
  const set = (key: string, value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null) after.delete(key);
        else after.set(key, value);
        return after;
      },
      { replace: true },
    );
  const [figure, setFigure] = useState<OpenedOf | null>(null);
  const industries = chain.data?.industries ?? [];
  const industry = search.get('industry');
  const gap = openGaps.find((each) => each === search.get('gap')) ?? null;
  const chosen = industries.filter((each) => industry === null || each.code === industry);
  const shown = chosen
    .map((each) => ({ ...each, segments: each.segments.filter((one) => gap === null || one.gap === gap) }))
    .filter((each) => each.segments.length > 0);
  const opened = industries
    .flatMap((each) => each.segments.map((segment) => ({ segment, industry: each })))
    .find(({ segment }) => segment.code === search.get('segment'));
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={
          <div className="switch" role="group" aria-label={t('filter')}>
            {[null, ...industries].map((each) => (
              <button
                key={each?.code ?? 'all'}
                type="button"
                aria-pressed={industry === (each?.code ?? null)}
                onClick={() => set('industry', each?.code ?? null)}
              >
                {each === null ? t('filter.all') : name(each)}
              </button>
            ))}
          </div>
        }
      />
      <ProblemAlert error={chain.error} onRetry={() => void chain.refetch()} />
      {chain.isPending && <Skeleton active paragraph={{ rows: 14 }} />}
      {chain.data && (
        <div className="stack">
          <Answer
            segments={chosen.flatMap((each) => each.segments)}
            gap={gap}
            onGap={(each) => set('gap', each)}
            onFigure={setFigure}
          />
          <Legend reach={chain.data.reach} />
          <MomentNote of="chain.note" />
          {shown.length === 0 && <EmptyTeach title={t('none')} text={t('none.hint')} />}
          {shown.map((each) => (
            <IndustryChain
              key={each.code}
              industry={each}
              onOpen={(code) => set('segment', code)}
              onFigure={setFigure}
            />
          ))}
        </div>
      )}
      {opened && <SegmentDrawer {...opened} onClose={() => set('segment', null)} onFigure={setFigure} />}
      <OpenedDrawer opened={figure} onClose={() => setFigure(null)} />
    </div>
  );
}
