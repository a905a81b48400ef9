import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { DateText } from '../../components/date-text';
import { FileLink } from '../../components/file-link';
import { LightDot } from '../../components/light-dot';
import { Money } from '../../components/money';
import { StageTag, StatusTag } from '../../components/stage-tag';
import type { ProjectView } from '../projects/projects.api';
import { type CapitalIncrease, type ChildProjects, type Relation, useChildren, useIncreases } from './changes.api';
import { useChangeTexts } from './changes.texts';
import './changes.css';

const WithdrawIncreaseDialog = lazy(() =>
  import('./capital-dialog').then((m) => ({ default: m.WithdrawIncreaseDialog })),
);

/** Under which project this one stands. */
export function ParentLink({ project }: { project: ProjectView }) {
  const t = useChangeTexts();
  if (project.parentId === null || project.relation === null) return null;
  const said = { name: project.parentName ?? t('child.hidden'), number: project.relationNo };
  const text = t(`child.parent.${project.relation}`, said);
  return project.parentName === null ? <span>{text}</span> : <Link to={`/projects/${project.parentId}`}>{text}</Link>;
}

/** Phases, expansions, increases and former investors: shown where there are any. */
export function GrowthPanels({ project }: { project: ProjectView }) {
  const children = useChildren(project.id);
  const increases = useIncreases(project.id);
  return (
    <>
      {children.data && children.data.items.length > 0 && <Children found={children.data} />}
      {increases.data && increases.data.length > 0 && <Increases project={project} found={increases.data} />}
      {project.owners.length > 1 && <Owners project={project} />}
    </>
  );
}

function Children({ found }: { found: ChildProjects }) {
  return (['phase', 'expansion'] as const).map((relation) => {
    const items = found.items.filter((item) => item.relation === relation);
    return items.length === 0 ? null : <ChildList key={relation} relation={relation} found={{ ...found, items }} />;
  });
}

function ChildList({ relation, found }: { relation: Relation; found: ChildProjects }) {
  const t = useChangeTexts();
  const sum = found.sums.find((each) => each.relation === relation);
  return (
    <section className="panel">
      <h2>{t(`child.title.${relation}`)}</h2>
      {relation === 'phase' && <p className="hint">{t('child.part')}</p>}
      <ul className="children">
        {found.items.map((item) => (
          <li key={item.id}>
            <div className="row">
              <span className="hint">
                {t(relation === 'phase' ? 'child.number' : 'child.expansion.number', { number: item.number })}
              </span>
              <Link to={`/projects/${item.id}`}>{item.name}</Link>
              <StageTag stage={item.stage} />
              <StatusTag status={item.status} />
              <LightDot light={item.light} />
            </div>
            <Amounts planned={item.plannedTotal} contracted={item.contractedAmount} completed={item.completed} />
          </li>
        ))}
        {sum && (
          <li>
            <strong>{t('child.sum')}</strong>
            <Amounts planned={sum.planned} contracted={sum.contracted} completed={sum.completed} />
          </li>
        )}
      </ul>
    </section>
  );
}

function Amounts(props: { planned: string | null; contracted: string | null; completed: string }) {
  const t = useChangeTexts();
  return (
    <dl className="child-amounts">
      {(['planned', 'contracted', 'completed'] as const).map((what) => (
        <div key={what}>
          <dt>{t(`child.${what}.sum`)}</dt>
          <dd>
            <Money value={props[what]} withUnit />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Increases({ project, found }: { project: ProjectView; found: CapitalIncrease[] }) {
  const t = useChangeTexts();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <section className="panel">
      <h2>{t('capital.title')}</h2>
      <ul className="children">
        {found.map((increase) => (
          <li key={increase.id} className={increase.withdrawnReason === null ? undefined : 'withdrawn'}>
            <div className="row">
              <DateText value={increase.on} />
              <span>{increase.reason}</span>
              {increase.agreementFileId !== null && (
                <FileLink file={{ id: increase.agreementFileId, name: increase.agreementName ?? t('capital.file') }} />
              )}
            </div>
            <dl className="child-amounts">
              {(['planned', 'contracted', 'fixed'] as const).map((what) => (
                <div key={what}>
                  <dt>{t(`capital.${what}`)}</dt>
                  <dd className={increase.withdrawnReason === null ? undefined : 'struck'}>
                    <Money value={increase[what]} withUnit />
                  </dd>
                </div>
              ))}
            </dl>
            <div className="row hint">
              {increase.withdrawnReason === null
                ? t('capital.by', { name: increase.recordedByName })
                : t('capital.withdrawn', { name: increase.withdrawnByName, reason: increase.withdrawnReason })}
              {increase.withdrawnReason === null && project.may.includes('project.edit') && (
                <Button size="small" onClick={() => setAsked(increase.id)}>
                  {t('capital.withdraw')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <Suspense fallback={null}>
          <WithdrawIncreaseDialog projectId={project.id} increaseId={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </section>
  );
}

function Owners({ project }: { project: ProjectView }) {
  const t = useChangeTexts();
  return (
    <section className="panel">
      <h2>{t('owner.title')}</h2>
      <ul className="children">
        {[...project.owners].reverse().map((owner, index, all) => (
          <li key={`${owner.fromMonth}-${owner.recordedAt}`}>
            <div className="row">
              <span className="hint">
                {index === all.length - 1 ? t('owner.first') : t('owner.since', { month: owner.fromMonth })}
              </span>
              <span>{owner.investorName}</span>
              {owner.reason !== null && <span className="hint">{owner.reason}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
