import { Skeleton } from 'antd';
import { useLanguage, useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useUnit } from '../../app/unit';
import { HistoryList } from '../../components/history-list';
import { plainQuantity } from '../../lib/quantity';
import { ProblemAlert } from '../../components/problem-alert';
import { useLeadTexts } from './i18n';
import type { InteractionKind } from '../interactions/interactions.api';
import { useInteractionTexts } from '../interactions/interactions.texts';
import { useLeadHistory, type HistoryEvent, type HomeRegion, type LeadSource } from './leads.api';

const told = [
  'logged',
  'edited',
  'interaction_recorded',
  'interaction_corrected',
  'interaction_withdrawn',
  'task_added',
  'task_edited',
  'task_done',
  'task_dropped',
  'task_reopened',
  'handed_over',
  'file_added',
  'file_removed',
  'screened',
  'accepted',
  'rejected',
  'rejection_undone',
  'dormant',
  'woken',
  'commented',
  'comment_edited',
  'comment_withdrawn',
  'comment_restored',
  'merged',
  'absorbed',
  'merge_undone',
  'land.reserved',
  'land.prolonged',
  'land.released',
] as const;

interface Change {
  field: string;
  from: unknown;
  to: unknown;
}

const fieldNames = {
  title: 'col.title',
  investorId: 'col.investor',
  contact: 'contact',
  source: 'col.source',
  sourceDetail: 'log.sourceDetail',
  eventId: 'col.event',
  intermediaryId: 'col.intermediary',
  homeRegion: 'col.homeRegion',
  industryCode: 'col.industry',
  segmentCode: 'log.industry',
  zoneCode: 'col.zone',
  plannedTotal: 'col.plannedTotal',
  landNeedMu: 'need.land',
  plantNeedM2: 'need.plant',
  note: 'log.note',
  ownerId: 'col.owner',
  capturedOn: 'col.capturedOn',
} as const;

/** Told without its value: a person's details, or the id of a record. */
const NAMED_ONLY = new Set(['contact', 'ownerId', 'investorId', 'eventId', 'intermediaryId']);

function useChangeText(): (change: Change) => string {
  const t = useLeadTexts();
  const name = useName();
  const names = useNames();
  const { format, label } = useUnit();
  const shown = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('event.nothing');
    const text = String(value);
    if (field === 'plannedTotal') return `${format(text)} ${label}`;
    if (field === 'landNeedMu') return `${plainQuantity(text)} ${t('unit.mu')}`;
    if (field === 'plantNeedM2') return `${plainQuantity(text)} ㎡`;
    if (field === 'zoneCode') return name(names.zone(text)) || text;
    if (field === 'industryCode') return name(names.industry(text)) || text;
    if (field === 'segmentCode') return name(names.segment(text)) || text;
    if (field === 'source') return t(`source.${text as LeadSource}`);
    if (field === 'homeRegion') return t(`region.${text as HomeRegion}`);
    return text;
  };
  return ({ field, from, to }) => {
    const key = fieldNames[field as keyof typeof fieldNames];
    const called = key === undefined ? field : t(key);
    if (NAMED_ONLY.has(field)) return called;
    return t('event.change', { field: called, from: shown(field, from), to: shown(field, to) });
  };
}

function useSentence(): (event: HistoryEvent) => string {
  const t = useLeadTexts();
  const words = useInteractionTexts();
  const change = useChangeText();
  const name = useName();
  const names = useNames();
  const english = useLanguage() === 'en';
  return (event) => {
    const verb = event.action.replace(/^lead\./, '') as (typeof told)[number];
    if (!told.includes(verb)) return t('event.other', { action: event.action });
    const detail = event.detail;
    const changes = Array.isArray(detail['changes']) ? (detail['changes'] as Change[]) : [];
    const outside = verb === 'screened' && typeof detail['overrideReason'] === 'string';
    return t(outside ? 'event.screenedOutside' : `event.${verb}`, {
      outside: String(detail['overrideReason'] ?? ''),
      zone: name(names.zone(typeof detail['zoneCode'] === 'string' ? detail['zoneCode'] : null)),
      kind: typeof detail['kind'] === 'string' ? words(`kind.${detail['kind'] as InteractionKind}`) : '',
      title: String(detail['title'] ?? ''),
      on: String(detail['on'] ?? ''),
      opinion: String(detail['opinion'] ?? ''),
      reason: String(detail['reason'] ?? ''),
      unit: String(detail['unit'] ?? ''),
      until: String(detail['until'] ?? ''),
      other: String(detail['intoCode'] ?? detail['fromCode'] ?? detail['otherCode'] ?? ''),
      changes: changes.map(change).join(english ? '; ' : '；'),
    }).replace(/[:：]\s*$/, '');
  };
}

export function LeadHistory({ id }: { id: string }) {
  const t = useLeadTexts();
  const history = useLeadHistory(id);
  const sentence = useSentence();
  if (history.isPending) return <Skeleton active title={false} />;
  if (history.isError) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <HistoryList
      empty={t('history.none')}
      events={history.data.map((event) => ({
        key: event.id,
        at: event.at,
        who: event.actorName ?? t('system'),
        byKey: event.byKey,
        what: sentence(event),
      }))}
    />
  );
}
