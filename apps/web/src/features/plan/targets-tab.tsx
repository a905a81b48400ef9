import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { InCurrency, useUnit } from '../../app/unit';
import { ProblemAlert } from '../../components/problem-alert';
import { EmptyTeach } from '../../components/empty-teach';
import { AddTargetDialog } from './add-target-dialog';
import { BreakdownSection } from './breakdown-section';
import { BeginOrAdd } from './draft-acts';
import { DropButton, DroppedList } from './draft-steps';
import { useDraftTexts } from './drafts.texts';
import { usePlanTexts } from './i18n';
import { useTargets, type Period, type Target } from './plan.api';
import { TargetDialog } from './target-dialog';
import { TargetVersions } from './target-versions';
import { useDraftOf } from './use-draft-of';

function TargetCard({ target }: { target: Target }) {
  const t = usePlanTexts();
  const name = useName();
  const can = useCan();
  const drafts = useDraftTexts();
  const [dialog, setDialog] = useState<'edit' | 'versions' | null>(null);
  const english = useLanguage() === 'en';
  const { format, label } = useUnit();
  const baselineNote = english ? target.baselineNoteEn : target.baselineNoteZh;
  return (
    <section className="panel target">
      <div className="panel-head">
        <h2>{name(target)}</h2>
        <span className="hint">
          {target.draft && <span className="tag tag-off">{t('period.draft')}</span>}{' '}
          <Button type="link" size="small" title={drafts('versions.open')} onClick={() => setDialog('versions')}>
            {t('targets.version', { version: target.version })}
          </Button>
          {target.draft && can('plan.manage') && (
            <>
              <Button size="small" icon={<EditOutlined />} onClick={() => setDialog('edit')}>
                {drafts('target.edit')}
              </Button>{' '}
              <DropButton plan={target.planCode} kind="targets" item={target} text={drafts('drop')} />
            </>
          )}
        </span>
      </div>
      <div className="target-figures">
        <div>
          <div className="figure-label">
            {t('window', { from: target.windowFrom.slice(0, 7), to: target.windowTo.slice(0, 7) })}
          </div>
          <div className="figure-value">
            {format(target.amount, 0)}
            <span className="figure-unit">{label}</span>
          </div>
        </div>
        {target.baselineAmount !== null && (
          <div>
            <div className="figure-label">
              {t('targets.baseline', { from: target.baselineFromYear, to: target.baselineToYear })}
            </div>
            <div className="figure-value figure-second">
              {format(target.baselineAmount, 1)}
              <span className="figure-unit">{label}</span>
            </div>
          </div>
        )}
      </div>
      <dl className="target-words">
        <dt>{t('targets.basis')}</dt>
        <dd>{english ? target.basisEn : target.basisZh}</dd>
        <dt>{t('targets.scope')}</dt>
        <dd>
          {t(`scope.${target.scope.entryKind}`)} ·{' '}
          {target.scope.keyListOnly ? t('scope.keyListOnly') : t('scope.allProjects')}
        </dd>
        {baselineNote && (
          <>
            <dt>{t('targets.baseline', { from: target.baselineFromYear, to: target.baselineToYear })}</dt>
            <dd>{baselineNote}</dd>
          </>
        )}
        <dt>{t('targets.byYear')}</dt>
        <dd>
          <ul className="by-year">
            {target.byYear.map((each) => (
              <li key={each.year}>
                {each.year} <strong className="num">{format(each.amount, 1)}</strong>
              </li>
            ))}
          </ul>
          <span className="hint">{t('targets.byYearHint')}</span>
        </dd>
      </dl>
      <BreakdownSection target={target} />
      <div className="row" style={{ justifyContent: 'space-between' }}>
        {can('target.read', 'insight.read') && !target.draft ? (
          <Link to={`/insight?target=${target.code}`}>{t('targets.open')}</Link>
        ) : (
          <span />
        )}
        <span className="hint">{t('source', { source: target.source })}</span>
      </div>
      {dialog === 'edit' && <TargetDialog target={target} onClose={() => setDialog(null)} />}
      {dialog === 'versions' && <TargetVersions target={target} onClose={() => setDialog(null)} />}
    </section>
  );
}

export function TargetsTab({ plan }: { plan: string }) {
  const t = usePlanTexts();
  const targets = useTargets(plan);
  const period = useDraftOf(plan);
  if (targets.isPending) return <Skeleton active />;
  if (targets.isError) return <ProblemAlert error={targets.error} onRetry={() => void targets.refetch()} />;
  return (
    <div className="stack">
      {targets.data.length === 0 ? (
        <EmptyTeach
          title={t('tab.targets')}
          text={t('targets.none')}
          action={period !== null && <BeginOrAdd period={period} add={<AddTarget period={period} />} />}
        />
      ) : (
        period !== null && (
          <div className="row">
            <AddTarget period={period} />
          </div>
        )
      )}
      <div className="target-grid">
        {targets.data.map((target) => (
          <InCurrency key={target.code} currency={target.currency}>
            <TargetCard target={target} />
          </InCurrency>
        ))}
      </div>
      {period !== null && <DroppedList plan={plan} kind="targets" />}
    </div>
  );
}

function AddTarget({ period }: { period: Period }) {
  const t = useDraftTexts();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {t('addTarget.ok')}
      </Button>
      {adding && <AddTargetDialog period={period} onClose={() => setAdding(false)} />}
    </>
  );
}
