import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { ProblemAlert } from '../../components/problem-alert';
import { CriteriaDrawer } from './criteria-drawer';
import { useCriteriaTexts } from './criteria.texts';
import { bandsText, useMeasures } from './review-words';
import { useCriteria, type CriteriaSet } from './reviews.api';
import '../../components/data-table.css';

/** Every set as a table one can read aloud; its earlier versions folded beneath. */
export function CriteriaTab() {
  const t = useCriteriaTexts();
  const can = useCan();
  const criteria = useCriteria();
  const [editing, setEditing] = useState<{ set: CriteriaSet | null } | null>(null);
  if (criteria.error) return <ProblemAlert error={criteria.error} onRetry={() => void criteria.refetch()} />;
  if (criteria.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const { sets } = criteria.data;
  const latest = sets.filter((set, at) => sets.findIndex(({ code }) => code === set.code) === at);
  const may = can('review.criteria');
  return (
    <div className="stack">
      <div className="panel-head">
        <p className="hint">{t('hint')}</p>
        {may && <Button onClick={() => setEditing({ set: null })}>{t('new')}</Button>}
      </div>
      {latest.map((set) => (
        <section key={set.code} className="panel" aria-label={set.code}>
          <SetTable set={set} action={may && <Button onClick={() => setEditing({ set })}>{t('change')}</Button>} />
          {sets.some((one) => one.code === set.code && one.version < set.version) && (
            <details className="further">
              <summary>{t('before')}</summary>
              {sets
                .filter((one) => one.code === set.code && one.version < set.version)
                .map((one) => (
                  <SetTable key={one.id} set={one} action={null} />
                ))}
            </details>
          )}
        </section>
      ))}
      {editing !== null && <CriteriaDrawer set={editing.set} onClose={() => setEditing(null)} />}
    </div>
  );
}

function SetTable({ set, action }: { set: CriteriaSet; action: React.ReactNode }) {
  const t = useCriteriaTexts();
  const common = useCommonTexts();
  const name = useName();
  const names = useNames();
  const measures = useMeasures();
  return (
    <>
      <div className="panel-head">
        <h2>
          {name(set)} <span className="hint">{t('version', { version: set.version })}</span>
        </h2>
        {action}
      </div>
      <p className="row">
        <span className="tag">{set.mode === null ? t('anyMode') : common(`mode.${set.mode}`)}</span>
        <span className="tag">{name(names.industry(set.industryCode)) || t('anyIndustry')}</span>
        <span>{t('passMark', { mark: set.passMark })}</span>
        <span>{t('quorum', { count: set.quorum })}</span>
        <span className="hint">{t('from', { date: set.fromOn })}</span>
        {!set.active && <span className="tag tag-off">{t('off')}</span>}
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={name(set)}>
        <table className="review-sheet">
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              <th scope="col" className="num">
                {t('points')}
              </th>
              <th scope="col">{t('bands')}</th>
              <th scope="col">{t('source')}</th>
            </tr>
          </thead>
          <tbody>
            {set.criteria.map((criterion) => (
              <tr key={criterion.code}>
                <th scope="row">{name(criterion)}</th>
                <td className="num">{criterion.points}</td>
                <td>
                  {criterion.measure === null ? (
                    <span className="hint">{t('judged')}</span>
                  ) : (
                    <>
                      <span className="hint">{measures.unit(criterion.measure)}</span> {bandsText(criterion)}
                    </>
                  )}
                </td>
                <td className="hint" lang="zh-CN">
                  {criterion.source}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{t('vetoes')}</h3>
      <ul>
        {set.vetoes.map((veto) => (
          <li key={veto.code}>
            {name(veto)}{' '}
            <span className="hint" lang="zh-CN">
              {veto.source}
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">{t('setBy', { source: set.source, name: set.setBy ?? t('shipped') })}</p>
    </>
  );
}
