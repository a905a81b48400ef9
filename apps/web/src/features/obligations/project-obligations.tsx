import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyTeach } from '../../components/empty-teach';
import { FileLink } from '../../components/file-link';
import { ProblemAlert } from '../../components/problem-alert';
import { instantText } from '../../lib/dates';
import { CapacityCheck } from './capacity-check';
import { ObligationAmount, percent } from './obligation-amount';
import { ObligationLine } from './obligation-line';
import {
  useProjectObligations,
  useProjectPromises,
  useSetFromAgreement,
  type ObligationStory,
  type ProjectPromises,
} from './obligations.api';
import { OBLIGATION_SIDES, useObligationTexts } from './obligations.texts';
import { EndDialog, ReportDialog, VerifyDialog } from './step-dialogs';
import { TermsDialog } from './terms-dialog';
import './obligations.css';

type Act = ObligationStory['may'][number];

/** The project's tab: what each side has promised, side by side, with proof and verdict. */
export function ProjectObligations({ projectId }: { projectId: string }) {
  const t = useObligationTexts();
  const list = useProjectObligations(projectId);
  const promises = useProjectPromises(projectId);
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<{ act: Act; obligation: ObligationStory } | null>(null);
  const [adding, setAdding] = useState(false);
  const error = list.error ?? promises.error;
  if (error)
    return <ProblemAlert error={error} onRetry={() => void Promise.all([list.refetch(), promises.refetch()])} />;
  if (list.data === undefined || promises.data === undefined) return <Skeleton active title={false} />;
  const named = askedByLink(list.data, search);
  const asked = chosen ?? named;
  const close = () => {
    setChosen(null);
    if (named !== null) setSearch({ tab: 'obligations' }, { replace: true });
  };
  const { maySet, proposed, sides, check } = promises.data;
  const add = maySet && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <div className="stack">
      {proposed.length > 0 && maySet && <Proposed projectId={projectId} proposed={proposed} />}
      <CapacityCheck check={check} />
      {list.data.length === 0 ? (
        <div className="panel">
          <EmptyTeach title={t('none.title')} text={t('none.text')} action={add} />
        </div>
      ) : (
        <>
          <div className="row">{add}</div>
          <div className="obligation-sides">
            {OBLIGATION_SIDES.map((side) => (
              <Side
                key={side}
                kept={sides.find((each) => each.side === side)!}
                obligations={list.data.filter((each) => each.side === side)}
                onAct={(act, obligation) => setChosen({ act, obligation })}
              />
            ))}
          </div>
        </>
      )}
      {adding && <TermsDialog projectId={projectId} onClose={() => setAdding(false)} />}
      {asked !== null && <ActDialog {...asked} onClose={close} />}
    </div>
  );
}

/** A link of the to-do list names the promise and the act: its dialog opens at once. */
function askedByLink(list: ObligationStory[], search: URLSearchParams) {
  const obligation = list.find(({ id }) => id === search.get('obligation'));
  const act = obligation?.may.find((each) => each === search.get('act'));
  return obligation === undefined || act === undefined ? null : { act, obligation };
}

function ActDialog({ act, obligation, onClose }: { act: Act; obligation: ObligationStory; onClose: () => void }) {
  if (act === 'report') return <ReportDialog obligation={obligation} onClose={onClose} />;
  if (act === 'verify') return <VerifyDialog obligation={obligation} onClose={onClose} />;
  if (act === 'change') return <TermsDialog projectId={obligation.projectId} changed={obligation} onClose={onClose} />;
  return <EndDialog obligation={obligation} act={act} onClose={onClose} />;
}

/** What the agreement promises and nobody has set yet: one click sets it all. */
function Proposed({ projectId, proposed }: { projectId: string; proposed: ProjectPromises['proposed'] }) {
  const t = useObligationTexts();
  const { message } = App.useApp();
  const set = useSetFromAgreement(projectId);
  const save = async () => {
    await set.mutateAsync();
    void message.success(t('proposed.done', { count: proposed.length }));
  };
  return (
    <section className="panel" aria-label={t('proposed')}>
      <div className="panel-head">
        <h2>{t('proposed')}</h2>
        <Button loading={set.isPending} onClick={() => void save().catch(() => undefined)}>
          {t('proposed.set', { count: proposed.length })}
        </Button>
      </div>
      <ProblemAlert error={set.error} />
      <p className="hint">{t('proposed.hint')}</p>
      <ul className="obligation-proposed">
        {proposed.map((each) => (
          <li key={each.term}>
            {t(`term.${each.term}`)}
            {each.amount !== null && <ObligationAmount kind={each.kind} value={each.amount} />}
            <span className="hint">{t('due', { date: each.dueOn })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SideProps {
  kept: ProjectPromises['sides'][number];
  obligations: ObligationStory[];
  onAct: (act: Act, obligation: ObligationStory) => void;
}

function Side({ kept, obligations, onAct }: SideProps) {
  const t = useObligationTexts();
  const title = t(`promised.${kept.side}`);
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span className="obligation-rate">
          <span className="hint">{t('rate')}</span> <strong className="num">{percent(kept.rate)}</strong>{' '}
          <span className="hint">{t('rate.of', { judged: kept.judged, count: kept.count })}</span>
        </span>
      </div>
      {obligations.length === 0 ? (
        <p className="hint">{t('side.none')}</p>
      ) : (
        <ul className="history">
          {obligations.map((obligation) => (
            <li key={obligation.id} className={obligation.state === 'withdrawn' ? 'obligation-over' : undefined}>
              <ObligationLine obligation={obligation} sided={false} />
              <div className="hint">{t(`source.${obligation.source}`)}</div>
              <Steps obligation={obligation} />
              <span className="row">
                {obligation.may.map((act) => (
                  <Button key={act} size="small" onClick={() => onAct(act, obligation)}>
                    {t(act)}
                  </Button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Steps({ obligation }: { obligation: ObligationStory }) {
  const t = useObligationTexts();
  return obligation.steps.map((step, at) => (
    <div key={at} className="row hint">
      <span>
        {instantText(step.recordedAt).slice(0, 10)} · {step.by} · {t(`step.${step.kind}`)}
        {step.changes !== null && ` · ${inWords(step.changes, t)}`}
        {step.note !== null && ` · ${step.note}`}
      </span>
      {step.proofFileId !== null && (
        <FileLink file={{ id: step.proofFileId, name: step.proofName ?? t('report.proof') }} />
      )}
    </div>
  ));
}

type Changes = NonNullable<ObligationStory['steps'][number]['changes']>;

/** Old and new terms in words; of a department only that it changed. */
function inWords(changes: Changes, t: ReturnType<typeof useObligationTexts>): string {
  return changes
    .map(({ field, from, to }) => {
      const name = t(`field.${field}` as 'field.text');
      if (field === 'teamId') return name;
      const word = (value: string | null) =>
        value === null ? '—' : field === 'kind' ? t(`kind.${value}` as 'kind.tax') : value.replace(/\.00$/, '');
      return `${name} ${word(from)} → ${word(to)}`;
    })
    .join(' · ');
}
