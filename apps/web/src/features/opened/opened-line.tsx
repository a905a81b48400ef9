import { Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { KNOWN_AT } from '../../app/moment';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { useUnit } from '../../app/unit';
import { ProblemAlert } from '../../components/problem-alert';
import type { AttentionItem } from '../attention/attention.api';
import { useAttentionTexts } from '../attention/attention.texts';
import { deskPlace } from '../insight/desk-place';
import { DeskSubtitle } from '../insight/desk-subtitle';
import { ExactMoney } from '../investment/exact-money';
import type { EntryPage } from '../investment/investment.api';
import { useLeadTexts } from '../leads/i18n';
import type { LeadState } from '../leads/leads.api';
import type { Stage } from '../../components/stage-tag';
import { Measured } from './measured';
import type { OpenedFigure, OpenedRow, Section } from './opened.api';
import { useOpenedTexts } from './opened.texts';

interface Props {
  row: OpenedRow;
  unit: OpenedFigure['unit'];
  section: Section;
  onEntry: (id: string) => void;
  /** The parts of the row itself, where it has some. */
  children?: ReactNode;
}

/** The item of the desk it waits in. */
const itemOf = ({ of, query }: Section): string | null => (of === 'desk' ? String(query['item']) : null);

export function OpenedLine({ row, unit, section, onEntry, children }: Props) {
  const t = useOpenedTexts();
  const [open, setOpen] = useState(false);
  const { projectId } = row;
  const unfolds = children !== undefined || (section.entries === true && projectId !== null);
  return (
    <li>
      <div className="part-line part-line-still">
        <span className="part-name">
          {unfolds && (
            <button
              type="button"
              className="bar-toggle"
              aria-expanded={open}
              aria-label={`${t(children === undefined ? 'entries' : 'below')} ${row.name}`}
              onClick={() => setOpen(!open)}
            >
              {open ? '▾' : '▸'}
            </button>
          )}
          <Named row={row} section={section} onEntry={onEntry} />
          <Said row={row} section={section} />
        </span>
        <span className="part-amount">{row.amount !== null && <Measured value={row.amount} unit={unit} />}</span>
      </div>
      {open && children}
      {open && children === undefined && projectId !== null && (
        <Entries projectId={projectId} shown={row.amount} onEntry={onEntry} />
      )}
    </li>
  );
}

/** As known at the moment the figure is told of. */
function numberAt({ query: { target, knownAt } }: Section, month: string): string {
  const search = new URLSearchParams({ target: String(target), asOf: month });
  if (knownAt != null) search.set(KNOWN_AT, String(knownAt));
  return `/insight?${search.toString()}`;
}

function placeOf({ kind, id, projectId }: OpenedRow, section: Section): string | null {
  const item = itemOf(section);
  if (id === null) return null;
  if (item !== null) return deskPlace(kind, id, item);
  if (kind === 'project') return `/projects/${id}`;
  if (kind === 'lead') return `/leads/${id}`;
  // Where the number stood at the end of it.
  if (kind === 'month') return numberAt(section, id);
  if (kind === 'obligation') return `/projects/${projectId}?tab=obligations`;
  if (kind === 'blocker') return `/blockers/${id}`;
  if (kind === 'promise') return '/plan/targets';
  return kind === 'parcel' ? `/land/units?unit=${id}` : null;
}

function Named({ row, section, onEntry }: Pick<Props, 'row' | 'section' | 'onEntry'>) {
  const t = useOpenedTexts();
  const { kind, id, name } = row;
  if (id !== null && kind === 'entry') {
    return (
      <button type="button" className="link-button" onClick={() => onEntry(id)}>
        {name}
      </button>
    );
  }
  const place = placeOf(row, section);
  return place === null ? <>{name ?? t('hidden')}</> : <Link to={place}>{name}</Link>;
}

/** Number, zone, stage or state, day: as far as it is told. */
function Said({ row, section }: Pick<Props, 'row' | 'section'>) {
  const t = useOpenedTexts();
  const names = useNames();
  const name = useName();
  const { kind, code, zoneCode, on, days, note } = row;
  const zone = zoneCode === null ? null : name(names.zone(zoneCode));
  const day = kind === 'year' || kind === 'month' ? null : on;
  const told = [code, zone, day, days === null ? null : t('days', { count: days })].filter(Boolean).join(' · ');
  return (
    <span className="hint part-said">
      {section.of === 'desk' ? (
        <DeskSubtitle kind={kind} subtitle={note} />
      ) : (
        <Note kind={kind} note={note} of={section.of} />
      )}{' '}
      {told}
    </span>
  );
}

/** What a figure says of a project instead of its stage. */
const FATES = ['reached', 'missed', 'went_on', 'watched', 'started', 'not_started'] as const;
const isFate = (note: string): note is (typeof FATES)[number] => FATES.some((each) => each === note);
const TELLING: ReadonlySet<Section['of']> = new Set(['cohort', 'signed-lately', 'time-in-stage'] as const);

function Note({ kind, note, of }: Pick<OpenedRow, 'kind' | 'note'> & Pick<Section, 'of'>) {
  const t = useOpenedTexts();
  const common = useCommonTexts();
  const lead = useLeadTexts();
  const attention = useAttentionTexts();
  const { format, label } = useUnit();
  if (kind === 'promise') return <>{note === null ? t('promise.plan') : t('promise.by', { name: note })}</>;
  if (note === null) return null;
  if (of === 'due') return <>{t('due.elapsed', { elapsed: note })}</>;
  if (of === 'planned-due' && kind === 'year')
    return <>{t('planned.ofYear', { planned: `${format(note, 4)} ${label}` })}</>;
  if (of === 'attention') return <>{attention(`rule.${note as AttentionItem['rule']}`)}</>;
  if (note === 'increase') return <>{t('increase')}</>;
  if (TELLING.has(of) && isFate(note)) return <>{t(`fate.${note}`)}</>;
  if (kind === 'project') return <>{common(`stage.${note as Stage}`)}</>;
  if (kind === 'lead') return <>{lead(`state.${note as LeadState}`)}</>;
  return <>{note}</>;
}

function useVerified(projectId: string) {
  return useQuery({
    queryKey: ['entries', 'verified-of', projectId],
    queryFn: ({ signal }) =>
      api.get<EntryPage>(
        'entries',
        { projectId, kind: 'completed', state: 'verified', sort: 'month', limit: 200 },
        signal,
      ),
  });
}

/** The verified months a project's completed investment is the sum of. */
function Entries({
  projectId,
  shown,
  onEntry,
}: {
  projectId: string;
  shown: string | null;
  onEntry: (id: string) => void;
}) {
  const t = useOpenedTexts();
  const found = useVerified(projectId);
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const { items, sums } = found.data;
  return (
    <div className="part-entries">
      {items.length === 0 && <p className="hint">{t('entries.none')}</p>}
      {sums !== undefined && shown !== null && sums.verified !== shown && (
        <p className="hint">
          <ExactMoney value={sums.verified} withUnit /> {t('entries.whole')}
        </p>
      )}
      <ul>
        {items.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="part-entry"
              aria-label={t('entries.openOne', { month: entry.month })}
              onClick={() => onEntry(entry.id)}
            >
              <span>{entry.month}</span>
              <span className="hint">{[entry.reportedByName, entry.verdictByName].filter(Boolean).join(' → ')}</span>
              <ExactMoney value={entry.amount} withUnit />
            </button>
          </li>
        ))}
      </ul>
      <Link to={`/projects/${projectId}?tab=investment`}>{t('project')}</Link>
    </div>
  );
}
