import { Skeleton } from 'antd';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import { formatMoney } from '../../lib/decimal';
import { useKinds } from './project-terms';
import { useProjectHistory, type HistoryEvent } from './projects.api';
import { useProjectTexts } from './projects.texts';

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Who, what, when, why, as sentences. */
export function ProjectHistory({ projectId, active }: { projectId: string; active: boolean }) {
  const t = useProjectTexts();
  const history = useProjectHistory(projectId, active);
  if (history.error) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <Skeleton active title={false} />;
  if (history.data.items.length === 0) return <p className="hint">{t('history.none')}</p>;
  return (
    <div className="panel">
      <ol className="history">
        {history.data.items.map((event) => (
          <li key={event.id}>
            <span className="when">
              <DateText value={event.at} />
            </span>
            <Sentence event={event} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Sentence({ event }: { event: HistoryEvent }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const kinds = useKinds();
  const names = useNames();
  const name = useName();
  const detail = event.detail ?? {};
  const redated = event.action === 'project.status_redated';
  const status = redated || event.action === 'project.status_changed';
  const word = (value: unknown) =>
    text(value) === '' ? '—' : common(`${status ? 'status' : 'stage'}.${text(value)}` as 'stage.signed');
  const fields = fieldsOf(detail['changes']);
  const to = (typeof detail['to'] === 'object' && detail['to'] !== null ? detail['to'] : {}) as Record<string, unknown>;
  const params = {
    from: word(detail['from']),
    to: word(detail['to']),
    stage: text(detail['stage']) === '' ? '' : common(`stage.${text(detail['stage'])}` as 'stage.signed'),
    kind: kinds.name(text(detail['kind'])),
    date: text(detail['effectiveOn'] ?? detail['expiresOn'] ?? detail['dueOn'] ?? detail['date']),
    reason: text(detail['reason']),
    answer: text(detail['answer']),
    title: text(detail['title']),
    said: text(detail['text']),
    count: Number(detail['count'] ?? 0),
    zone: name(names.zone(text(detail['to']))) || text(detail['to']),
    fromZone: name(names.zone(text(detail['from']))) || text(detail['from']),
    owner: text(detail['to']),
    wasOwner: text(detail['from']) || '—',
    planned: formatMoney(text(detail['planned']), 'yuan'),
    contracted: formatMoney(text(detail['contracted']), 'yuan'),
    number: text(detail['number']),
    relation: text(detail['relation']) === '' ? '' : t(`relation.${text(detail['relation'])}` as 'relation.phase'),
    industry: name(names.segment(text(to['segmentCode']))) || name(names.industry(text(to['industryCode']))),
    was: redated ? text(detail['was']) : formatMoney(text(detail['was']), 'yuan'),
    month: text(detail['month'] ?? detail['fromMonth']),
    year: text(detail['year']),
    amount: formatMoney(text(detail['amount']), 'yuan'),
    fields: fields.map((field) => t(`field.${text(field)}` as 'field.needs')).join('、'),
    unit: text(detail['unit']),
    area: t(`area.${detail['unitKind'] === 'plant' ? 'plant' : 'land'}`, { area: text(detail['area']) }),
    until: text(detail['until']),
    on: text(detail['on']),
    action: event.action,
    ...Object.fromEntries(
      ['round', 'criteria', 'reviewers', 'conditions', 'text', 'codeName', 'name'].map((field) => [
        field,
        text(detail[field]),
      ]),
    ),
    score: text(detail['score']) || '—',
  };
  const back = status && !redated && text(detail['effectiveOn']) !== '' ? 'project.statusBack' : null;
  const key = `history.${back ?? ALIAS[event.action] ?? event.action}`;
  const said = t(key as 'history.other', params);
  return (
    <span>
      {t('history.by', {
        who: `${event.actorName ?? t('history.system')}${event.byKey ? ` ${common('history.byKey')}` : ''}`,
        what: said === key ? t('history.other', { action: event.action }) : said,
      })}
    </span>
  );
}

/** Edits are told as a list of { field, from, to }; older ones as an object by field. */
function fieldsOf(changes: unknown): string[] {
  if (Array.isArray(changes)) return changes.map((change: { field?: unknown }) => text(change.field));
  return Object.keys((changes ?? {}) as object);
}

/** Audit actions whose sentence has another name. */
const ALIAS: Record<string, string> = {
  'project.stage_changed': 'project.stage',
  'project.status_changed': 'project.status',
  'key_list.listed': 'keylist.listed',
  'key_list.unlisted': 'keylist.unlisted',
};
