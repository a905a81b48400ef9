import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Progress, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ProblemError } from '../../api/problem';
import { useLanguage } from '../../app/i18n';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { download } from '../../components/export-button';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { instantText } from '../../lib/dates';
import { DryRun } from './dry-run';
import {
  isWorking,
  useAnswer,
  useCancel,
  useEarlierImports,
  useImport,
  useLoad,
  type Answers,
  type ImportListRow,
  type ImportView,
} from './imports.api';
import { useImportTexts } from './imports.texts';
import { Defaults, Questions } from './questions';
import { Understanding } from './understanding';
import { UploadBox } from './upload-box';
import { VerifyImportDialog } from './verify-import';
import './imports.css';
import '../investment/investment.css';

export default function ImportPage() {
  const { id } = useParams();
  return id === undefined ? <Start /> : <One key={id} id={id} />;
}

function Download({ path, name, text }: { path: string; name: string; text: string }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await download(path, {}, name);
    } catch (error) {
      void message.error(error instanceof ProblemError ? error.title : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void run()}>
      {text}
    </Button>
  );
}

function Start() {
  const t = useImportTexts();
  const can = useCan();
  return (
    <div className="page stack">
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={<Download path="project-imports/template" name="berth-template.xlsx" text={t('template')} />}
      />
      {can('import.load') && <UploadBox />}
      <Earlier />
    </div>
  );
}

function Earlier() {
  const t = useImportTexts();
  const list = useEarlierImports();
  const columns: Column<ImportListRow>[] = [
    {
      key: 'file',
      title: t('col.file'),
      cell: (row) => (
        <Link to={`/imports/${row.id}`} className="row-link">
          {row.fileName}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('col.state'),
      cell: (row) => <span className={row.state === 'done' ? 'tag tag-strong' : 'tag'}>{t(`state.${row.state}`)}</span>,
    },
    { key: 'rows', title: t('col.rows'), num: true, cell: (row) => row.summary?.rows ?? row.total },
    {
      key: 'result',
      title: t('col.result'),
      cell: (row) =>
        row.summary === null
          ? '—'
          : (['loaded', 'new', 'update', 'unchanged', 'error'] as const)
              .filter((each) => (row.summary?.[each] ?? 0) > 0)
              .map((each) => `${t(`outcome.${each}`)} ${row.summary?.[each] ?? 0}`)
              .join(' · '),
    },
    {
      key: 'by',
      title: t('col.by'),
      cell: (row) => (
        <>
          {row.createdByName}
          <span className="cell-sub">
            <DateText value={row.createdAt} />
          </span>
        </>
      ),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('earlier')}</h2>
      <DataTable
        caption={t('earlier.caption')}
        columns={columns}
        rows={list.data?.items ?? []}
        rowKey={(row) => row.id}
        pending={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<p className="hint">{t('earlier.none')}</p>}
      />
    </section>
  );
}

function One({ id }: { id: string }) {
  const t = useImportTexts();
  const one = useImport(id);
  if (one.error) {
    return (
      <div className="page">
        <ProblemAlert error={one.error} onRetry={() => void one.refetch()} />
      </div>
    );
  }
  if (one.data === undefined) {
    return (
      <div className="page" aria-busy="true">
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    );
  }
  const view = one.data;
  return (
    <div className="page stack">
      <PageHeader
        title={view.fileName}
        before={<Link to="/imports">{t('title')}</Link>}
        sub={
          <span className="row">
            <span className={view.state === 'done' ? 'tag tag-strong' : 'tag'} role="status">
              {t(`state.${view.state}`)}
            </span>
            <span className="hint">{t('by', { name: view.createdByName, at: instantText(view.createdAt) })}</span>
          </span>
        }
        actions={<Actions view={view} />}
      />
      <Body view={view} />
    </div>
  );
}

function Actions({ view }: { view: ImportView }) {
  const t = useImportTexts();
  const can = useCan();
  const go = useNavigate();
  const { message } = App.useApp();
  const cancel = useCancel(view.id);
  const [verifying, setVerifying] = useState(false);
  const open = isWorking(view.state) || view.state === 'needs_answers' || view.state === 'ready';
  const waiting = view.summary?.pendingMilestones ?? 0;
  return (
    <>
      {view.summary !== null && view.summary.error > 0 && (
        <span title={t('marked.hint')}>
          <Download
            path={`project-imports/${view.id}/marked-workbook`}
            name={`marked-${view.fileName}`}
            text={t('marked')}
          />
        </span>
      )}
      {can('import.load') && open && (
        <Button
          loading={cancel.isPending}
          onClick={() =>
            cancel.mutate(undefined, {
              onSuccess: () => void message.success(t('cancelled')),
              onError: (error) => void message.error(error.message),
            })
          }
        >
          {t('cancel')}
        </Button>
      )}
      {can('import.load') && !open && <Button onClick={() => void go('/imports')}>{t('another')}</Button>}
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
          <Link to="/projects?view=table">{t('done.projects')}</Link>
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
