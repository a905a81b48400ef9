import { Drawer, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { InCurrency } from '../../app/unit';
import { DateText } from '../../components/date-text';
import { FileLink } from '../../components/file-link';
import { ExactMoney } from './exact-money';
import { ProblemAlert } from '../../components/problem-alert';
import { EntryStateTag } from './entry-state';
import { useEntry, useProjectEntries, type EntryRow, type EntryView } from './investment.api';
import { useInvestmentTexts } from './investment.texts';
import { isZero } from './typed-amount';
import './investment.css';

interface Props {
  id: string | null;
  onClose: () => void;
  onOpen: (id: string) => void;
  /** As it stood at a moment of its own. */
  knownAt?: string;
}

/** The trail of one figure: project, amount, evidence, who reported, who verified, and what it replaced. */
export function EntryDrawer({ id, onClose, onOpen, knownAt }: Props) {
  const t = useInvestmentTexts();
  const entry = useEntry(id, knownAt);
  return (
    <Drawer open={id !== null} onClose={onClose} size="min(520px, 100vw)" title={t('entry')} destroyOnHidden>
      {entry.error ? (
        <ProblemAlert error={entry.error} onRetry={() => void entry.refetch()} />
      ) : entry.data === undefined ? (
        <Skeleton active />
      ) : (
        // Told in the zone's own money, whatever the currency of the figure it was opened from.
        <InCurrency currency="CNY">
          <Trail entry={entry.data} onOpen={onOpen} knownAt={knownAt} />
        </InCurrency>
      )}
    </Drawer>
  );
}

type TrailProps = Pick<Props, 'onOpen' | 'knownAt'> & { entry: EntryView };

function Trail({ entry, onOpen, knownAt }: TrailProps) {
  const t = useInvestmentTexts();
  const names = useNames();
  const name = useName();
  return (
    <div className="stack">
      <div>
        <Link to={`/projects/${entry.projectId}`} className="entry-project">
          {entry.projectName}
        </Link>{' '}
        <span className="hint">{entry.projectCode}</span>
        <div className="entry-figure">
          <ExactMoney value={entry.amount} withUnit />
        </div>
        <div className="row">
          <span>{t('entry.months', { month: entry.month, kind: t(`kind.${entry.kind}`) })}</span>
          <EntryStateTag state={entry.state} />
          {entry.listed && <span className="tag">{t('entry.listedYear', { year: entry.month.slice(0, 4) })}</span>}
        </div>
      </div>
      <dl className="facts">
        <div>
          <dt>{t('entry.evidence')}</dt>
          <dd>
            {entry.evidenceFileId === null ? (
              <span className="hint">{t('entry.noEvidence')}</span>
            ) : (
              <FileLink
                file={{
                  id: entry.evidenceFileId,
                  name: entry.evidenceFileName ?? t('entry.evidence'),
                  scanState: entry.evidenceState,
                }}
              />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('entry.credited')}</dt>
          <dd>
            {name(names.zone(entry.zoneCode)) || t('unassigned')} ·{' '}
            {name(names.industry(entry.industryCode)) || t('unassigned')}
          </dd>
        </div>
        {entry.currency !== 'CNY' && (
          <div>
            <dt>{t('entry.original')}</dt>
            <dd className="tabular">
              {entry.currency} {entry.originalAmount} × {entry.rate} ({entry.rateOn})
            </dd>
          </div>
        )}
        {entry.verifiedNow !== null && entry.verifiedNow !== undefined && (
          <div>
            <dt>{t('entry.now')}</dt>
            <dd>
              <button type="button" className="link-button" onClick={() => onOpen(entry.verifiedNow!.id)}>
                <ExactMoney value={entry.verifiedNow.amount} withUnit />
              </button>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('entry.rules')}</dt>
          <dd>{t('entry.rulesVersion', { version: entry.rulesVersion })}</dd>
        </div>
        {entry.note !== null && (
          <div className="facts-wide">
            <dt>{t('entry.note')}</dt>
            <dd>{entry.note}</dd>
          </div>
        )}
      </dl>
      <EntryHints entry={entry} />
      <section aria-label={t('entry.trail')}>
        <h3>{t('entry.trail')}</h3>
        <Steps entry={entry} />
      </section>
      <Chain entry={entry} onOpen={onOpen} knownAt={knownAt} />
    </div>
  );
}

export function EntryHints({ entry }: { entry: EntryView }) {
  const t = useInvestmentTexts();
  const hints = entry.hints ?? [];
  if (hints.length === 0) return null;
  return (
    <div className="hints" role="note">
      <strong>{t('hint.title')}</strong>
      <ul>
        {hints.map((hint) => (
          <li key={hint.code}>{t(`hint.${hint.code as 'jump'}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function Steps({ entry }: { entry: EntryRow }) {
  const t = useInvestmentTexts();
  return (
    <ul className="history">
      <li>
        <span className="when">
          <DateText value={entry.recordedAt} />
        </span>
        {entry.restatesId === null
          ? [t('entry.reported', { name: entry.reportedByName }), entry.reason].filter(Boolean).join(' · ')
          : t('entry.restated', { name: entry.reportedByName, reason: entry.reason ?? '' })}
      </li>
      <li>
        {entry.verdictByName === null ? (
          <span className="hint">{t('entry.waiting')}</span>
        ) : (
          <>
            <span className="when">
              <DateText value={entry.verdictAt} />
            </span>
            {entry.state === 'sent_back'
              ? t('entry.sentBackBy', { name: entry.verdictByName, reason: entry.verdictReason ?? '' })
              : t(entry.verdictBatchId === null ? 'entry.verifiedBy' : 'entry.sampledBy', {
                  name: entry.verdictByName,
                })}
          </>
        )}
      </li>
    </ul>
  );
}

/** All statements of the same month: a restatement stands beside what it corrects. */
function Chain({ entry, onOpen, knownAt }: TrailProps) {
  const t = useInvestmentTexts();
  const all = useProjectEntries(entry.projectId, entry.kind, knownAt);
  const same = (all.data?.items ?? [])
    .filter((each) => each.month === entry.month)
    .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  if (same.length < 2) return null;
  return (
    <section aria-label={t('entry.chain')}>
      <h3>{t('entry.chain')}</h3>
      <p className="hint">{t('entry.chainHint')}</p>
      <ol className="chain">
        {same.map((each) => (
          <li key={each.id} aria-current={each.id === entry.id ? 'true' : undefined}>
            <button
              type="button"
              className="link-button"
              disabled={each.id === entry.id}
              onClick={() => onOpen(each.id)}
            >
              {isZero(each.amount) ? '0' : <ExactMoney value={each.amount} withUnit />}
            </button>
            <EntryStateTag state={each.state} />
            <span className="hint">
              {each.reportedByName} <DateText value={each.recordedAt} />
            </span>
            {each.id === entry.id && <span className="hint">({t('entry.this')})</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
