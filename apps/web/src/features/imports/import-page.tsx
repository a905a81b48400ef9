import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import type { Column } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { StageTag } from '../../components/stage-tag';
import type { ImportKind } from './import-kind';
import { ImportPages } from './import-run';
import type { ImportRow, ImportView } from './imports.api';
import { LEDGER_FIELDS, useImportTexts } from './imports.texts';
import { Defaults } from './project-defaults';
import { VerifyImportDialog } from './verify-import';

/** 台账导入: ledgers of projects. */
export default function ProjectImportPage() {
  const t = useImportTexts();
  const kind: ImportKind = {
    api: 'project-imports',
    path: '/imports',
    permission: 'import.load',
    words: { title: t('title'), sub: t('sub'), records: t('rows.name') },
    workbooks: [
      {
        kind: null,
        name: t('title'),
        hint: t('drop.hint'),
        template: { path: 'project-imports/template', file: 'berth-template.xlsx' },
      },
    ],
    result: '/projects?view=table',
    fieldsOf: () => LEDGER_FIELDS,
    useColumns: useProjectColumns,
    markedHint: t('marked.hint'),
    Defaults,
    Actions: Verify,
  };
  return <ImportPages kind={kind} />;
}

function useProjectColumns(): Column<ImportRow>[] {
  const t = useImportTexts();
  const names = useNames();
  const name = useName();
  return [
    {
      key: 'name',
      title: t('rows.name'),
      cell: (row) => (
        <>
          {!row.projectId ? (
            <strong>{row.name ?? '—'}</strong>
          ) : (
            <Link to={`/projects/${row.projectId}`} className="row-link">
              {row.name}
            </Link>
          )}
          <span className="cell-sub">{[row.investor, name(names.zone(row.zoneCode))].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'planned',
      title: <MoneyHead text={t('rows.planned')} />,
      num: true,
      cell: (row) => <Money value={row.plannedTotal ?? null} />,
    },
    { key: 'stage', title: '', wide: true, cell: (row) => !!row.stage && <StageTag stage={row.stage} /> },
  ];
}

function Verify({ view }: { view: ImportView }) {
  const t = useImportTexts();
  const can = useCan();
  const [verifying, setVerifying] = useState(false);
  const waiting = view.summary?.pendingMilestones ?? 0;
  return (
    <>
      {can('import.verify') && view.state === 'done' && waiting > 0 && (
        <Button type="primary" onClick={() => setVerifying(true)}>
          {t('verify', { count: waiting })}
        </Button>
      )}
      {verifying && <VerifyImportDialog id={view.id} onClose={() => setVerifying(false)} />}
    </>
  );
}

function Body({ view }: { view: ImportView }) {
  const t = useImportTexts();
  const english = useLanguage() === 'en';
  const can = useCan();
  const answer = useAnswer(view.id);
  const editable = can('import.load') && (view.state === 'needs_answers' || view.state === 'ready');
  const say = (answers: Answers) => answer.mutate({ version: view.version, answers });
  if (view.state === 'failed') {
    return (
      <Alert
        type="error"
        showIcon
        title={t('failed.title')}
        description={`${(english ? view.errorEn : view.errorZh) ?? view.errorCode ?? ''} ${t('failed.kept')}`}
      />
    );
  }
  return (
    <>
      {isWorking(view.state) && (
        <div className="panel" role="status">
          <Progress
            percent={view.total === 0 ? 0 : Math.floor((view.progress / view.total) * 100)}
            status="active"
            aria-label={t(`state.${view.state}`)}
          />
          <p>
            {view.total > 0 && t('progress', { done: view.progress, total: view.total })}{' '}
            <span className="hint">{t('leave')}</span>
          </p>
        </div>
      )}
      {view.state === 'done' && view.summary !== null && (
        <p className="hints" role="status">
          <strong>{t('done.title', { count: view.summary.loaded })}</strong>{' '}
          <Link to="/projects?as=table">{t('done.projects')}</Link>
        </p>
      )}
      <ProblemAlert error={answer.error} keptNote />
      <Questions questions={view.questions} editable={editable && !answer.isPending} onAnswer={say} />
      {editable && <Defaults view={view} editable={!answer.isPending} onAnswer={say} />}
      {editable && <LoadBar view={view} />}
      {view.summary !== null && <DryRun view={view} />}
      {view.sheets.length > 0 && (
        <Understanding sheets={view.sheets} editable={editable && !answer.isPending} onCorrect={say} />
      )}
    </>
  );
}

function LoadBar({ view }: { view: ImportView }) {
  const t = useImportTexts();
  const load = useLoad(view.id);
  const { summary } = view;
  if (summary === null) return null;
  const count = summary.new + summary.update;
  const open = view.questions.filter((question) => question.answer === null && question.default === null).length;
  return (
    <div className="panel load-bar">
      <ProblemAlert error={load.error} />
      <Button
        type="primary"
        size="large"
        disabled={count === 0 || open > 0 || view.state !== 'ready'}
        loading={load.isPending}
        onClick={() => load.mutate(undefined)}
      >
        {count === 0 ? t('load.nothing') : t('load', { count })}
      </Button>
      <span className="quiet">
        {open > 0
          ? t('questions.left', { count: open })
          : summary.error > 0
            ? t('load.rest', { count: summary.error })
            : t('dryRun.hint')}
      </span>
    </div>
  );
}
