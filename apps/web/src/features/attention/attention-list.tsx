import { Button, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { useMoment } from '../../app/moment';
import { useNames } from '../../app/reference';
import { useUnit } from '../../app/unit';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf, Section } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { type AttentionItem, type AttentionList, useAttention } from './attention.api';
import { useAttentionTexts } from './attention.texts';
import './attention.css';

/** Comes with its form when somebody calls: the desk is the first screen. */
const CallDialog = lazy(() => import('./call-dialog'));

/** Where each kind of matter is worked off. */
const PLACES: Record<AttentionItem['place'], (item: AttentionItem) => string> = {
  project: (item) => `/projects/${item.projectId}`,
  light: (item) => `/projects/${item.projectId}`,
  round: (item) => `/projects/${item.projectId}?tab=investment`,
  obligation: (item) => `/projects/${item.projectId}?tab=obligations`,
  blocker: (item) => `/blockers/${item.subjectId}`,
  claim: (item) => `/leads/${item.leadId}`,
  land: (item) => (item.projectId === null ? `/leads/${item.leadId}` : `/projects/${item.projectId}?tab=land`),
};

/** A score as its three parts, and the facts each was worked out from. */
function usePointsOf() {
  const t = useAttentionTexts();
  const { format, label } = useUnit();
  const english = useLanguage() === 'en';
  return (item: AttentionItem): OpenedOf => {
    const { points, since, days, amount, source, projectId } = item;
    const money = amount === null ? t('points.unknown') : `${format(amount)} ${label}`;
    return {
      what: t('points.of', { name: item.name }),
      facts: [
        { name: t('points.sentence'), value: english ? item.sentenceEn : item.sentenceZh },
        { name: t('points.source'), value: source },
      ],
      sections: [
        {
          shown: String(points.total),
          rows: [
            { key: 'rule', name: t('points.rule'), said: t(`rule.${item.rule}`), adds: points.rule },
            { key: 'time', name: t('points.time'), said: t('points.days', { since, days }), adds: points.time },
            {
              ...{ key: 'money', name: t('points.money'), adds: points.money },
              said: `${t(projectId === null ? 'item.leadAmount' : 'item.amount')} ${money}`,
            },
          ],
        },
      ],
      says: t('how.text'),
    };
  };
}

/** What to call about; `most` cuts it short where it stands beside other things. */
export function AttentionItems({ most }: { most?: number }) {
  const t = useAttentionTexts();
  const list = useAttention();
  const [calling, setCalling] = useState<AttentionItem | null>(null);
  const [opened, setOpened] = useState<OpenedOf | null>(null);
  const pointsOf = usePointsOf();
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 5 }} />;
  const { items } = list.data;
  const shown = most === undefined ? items : items.slice(0, most);
  return (
    <>
      {items.length === 0 && <p className="hint">{t('none')}</p>}
      {most === undefined && <Counts list={list.data} shown={shown.length} byRule />}
      <ol className="attention">
        {shown.map((item) => (
          <Item
            key={`${item.rule}-${item.subjectId}`}
            item={item}
            onCall={() => setCalling(item)}
            onPoints={() => setOpened(pointsOf(item))}
          />
        ))}
      </ol>
      {most !== undefined && <Counts list={list.data} shown={shown.length} />}
      <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
      {calling !== null && (
        <Suspense fallback={null}>
          <CallDialog item={calling} onClose={() => setCalling(null)} />
        </Suspense>
      )}
    </>
  );
}

/** How many there are, listed or not, and how many rest; each number opens to all of them. */
function Counts({ list, shown, byRule = false }: { list: AttentionList; shown: number; byRule?: boolean }) {
  const t = useAttentionTexts();
  const [opened, setOpened] = useState<OpenedOf | null>(null);
  const { found, counts, resting } = list;
  const number = (count: number, what: string, query: Section['query'], text?: string) => (
    <Opens
      name={what}
      amount={count}
      onOpen={() => setOpened({ what, sections: [{ of: 'attention', query, shown: String(count), counts: true }] })}
    >
      {text ?? count}
    </Opens>
  );
  return (
    <>
      {byRule && counts.length > 0 && (
        <p className="attention-counts">
          <span className="quiet">{t('byRule')}</span>
          {counts.map(({ rule, count }) => (
            <span key={rule}>
              {t(`rule.${rule}`)} <strong>{number(count, t(`rule.${rule}`), { rule })}</strong>
            </span>
          ))}
        </p>
      )}
      <p className="hint">
        {(byRule ? found > 0 : found > shown) && number(found, t('found.what'), {}, t('found', { count: found }))}
        {found > shown && t('listed', { shown })}{' '}
        {resting > 0 && (
          <>
            {number(resting, t('resting.what'), { resting: true }, t('resting', { count: resting }))}
            {t('resting.until')}
          </>
        )}
      </p>
      <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function Item({ item, onCall, onPoints }: { item: AttentionItem; onCall: () => void; onPoints: () => void }) {
  const t = useAttentionTexts();
  const english = useLanguage() === 'en';
  const names = useNames();
  const name = useName();
  const { points, lastCall } = item;
  const now = useMoment() === null;
  const amount = item.projectId === null ? t('item.leadAmount') : t('item.amount');
  return (
    <li>
      <div className="attention-what">
        <Link to={PLACES[item.place](item)}>{item.name}</Link>
        <span>{english ? item.sentenceEn : item.sentenceZh}</span>
        <span className="hint">
          {[name(names.zone(item.zoneCode ?? '')), t('item.officer', { name: item.officerName })]
            .filter(Boolean)
            .join(' · ')}
          {item.amount !== null && (
            <>
              {' · '}
              {amount} <Money value={item.amount} withUnit />
            </>
          )}
          {' · '}
          <Opens name={t('points.of', { name: item.name })} amount={points.total} onOpen={onPoints}>
            {t('points.label', { total: points.total })}
          </Opens>
        </span>
        {lastCall !== null && (
          <span className="hint">
            {t('item.last', { on: lastCall.on, name: lastCall.byName, note: lastCall.note })}
          </span>
        )}
      </div>
      {now && (
        <Button size="small" aria-label={t('item.call.about', { name: item.name })} onClick={onCall}>
          {t('item.call')}
        </Button>
      )}
    </li>
  );
}

/** The first few, beside the number and on the leader's desk. */
export function AttentionPanel({ most = 5 }: { most?: number }) {
  const t = useAttentionTexts();
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <Link to="/attention">{t('all')}</Link>
      </div>
      <AttentionItems most={most} />
    </section>
  );
}
