import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import type { Stage } from '../../components/stage-tag';
import { GatePanel } from './gate-panel';
import { WaiverDialog } from './project-dialogs';
import { useHoldsAny, useMissingText, useRoleWords } from './project-terms';
import type { Missing, ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';

const ACTION = {
  field: 'next.fill',
  milestone: 'next.report',
  evidence: 'next.attach',
  verification: 'next.verify',
  promise: 'next.promise',
} as const;

const RIGHT = {
  field: 'project.edit',
  milestone: 'milestone.report',
  evidence: 'milestone.report',
  verification: 'milestone.verify',
  promise: 'obligation.report',
} as const;

/** "下一步还缺": each item with who can supply it, and the button for the one who can. */
export function NextStep({ project }: { project: ProjectView }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const next = project.nextStage;
  const [search, setSearch] = useSearchParams();
  // A link of the to-do list names the rung: its dialog opens at once.
  const asked = (what: 'supply' | 'waive') => next !== null && search.get(what) === next.stage;
  const [supplying, setSupplying] = useState<Stage | null>(asked('supply') && next !== null ? next.stage : null);
  const [waiving, setWaiving] = useState(asked('waive') && project.may.includes('gate.waive'));
  const close = () => {
    setSupplying(null);
    setWaiving(false);
    if (search.has('supply') || search.has('waive')) setSearch({}, { replace: true });
  };
  if (next === null) {
    return (
      <section className="panel">
        <h2>{t('next.title')}</h2>
        <p className="hint">{t('next.top')}</p>
      </section>
    );
  }
  const lacking = next.missing.filter((item) => !item.waived && item.kind !== 'verification');
  return (
    <section className="panel" aria-label={t('next.title')}>
      <div className="panel-head">
        <h2>
          {t('next.title')}{' '}
          <span className="quiet next-to">{t('next.to', { stage: common(`stage.${next.stage}`) })}</span>
        </h2>
        {project.may.includes('gate.waive') && lacking.length > 0 && (
          <Button size="small" onClick={() => setWaiving(true)}>
            {t('next.waive')}
          </Button>
        )}
      </div>
      {next.missing.length === 0 ? (
        <p className="hint">{t('next.ready')}</p>
      ) : (
        <ul className="gate-list">
          {next.missing.map((item) => (
            <MissingItem
              key={item.code}
              item={item}
              may={project.may.includes(isPromiseVerdict(item) ? 'obligation.verify' : RIGHT[item.kind])}
              onSupply={() => setSupplying(next.stage)}
            />
          ))}
        </ul>
      )}
      <GatePanel project={project} stage={supplying} onClose={close} onStage={setSupplying} />
      {waiving && <WaiverDialog projectId={project.id} stage={next.stage} onClose={close} />}
    </section>
  );
}

const isPromiseVerdict = ({ kind, obligationId }: Missing) => kind === 'verification' && obligationId !== null;

/** The way to supply it: in place, in the verifier's queue, or on the promise itself. */
function Supply({ item, onSupply }: { item: Missing; onSupply: () => void }) {
  const t = useProjectTexts();
  if (item.obligationId !== null) {
    const act = item.kind === 'verification' ? 'verify' : 'report';
    return <Link to={`?tab=obligations&obligation=${item.obligationId}&act=${act}`}>{t(ACTION[item.kind])}</Link>;
  }
  if (item.kind === 'verification') return <Link to="/verify">{t('next.verify')}</Link>;
  return (
    <Button size="small" onClick={onSupply}>
      {t(ACTION[item.kind])}
    </Button>
  );
}

function MissingItem({ item, may, onSupply }: { item: Missing; may: boolean; onSupply: () => void }) {
  const t = useProjectTexts();
  const say = useMissingText();
  const roles = useRoleWords();
  const holds = useHoldsAny();
  const mine = may && holds(item.suppliedBy);
  return (
    <li>
      <span>
        <span aria-hidden="true">{item.waived ? '⤳' : item.kind === 'verification' ? '◔' : '○'}</span> {say(item)}{' '}
        {item.waived && <span className="tag tag-off">{t('gate.waived')}</span>}
        <span className="hint gate-who">
          {item.kind === 'verification'
            ? t('gate.waits', { who: roles(item.suppliedBy) })
            : t('gate.by', { who: roles(item.suppliedBy) })}
        </span>
      </span>
      {item.code.startsWith('appraisal.') && item.kind === 'milestone' && (
        <Link to="?tab=review">{t('next.review')}</Link>
      )}
      {mine && !item.waived && <Supply item={item} onSupply={onSupply} />}
    </li>
  );
}
