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
import { type ImportKind, ImportKindContext, useImportKind } from './import-kind';
import {
  isWorking,
  toLoad,
  written,
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
import { Questions } from './questions';
import { Understanding } from './understanding';
import { UploadBox } from './upload-box';
import './imports.css';
import '../investment/investment.css';

/** The pages of one kind of import: where it starts, and one import on its way. */
export function ImportPages({ kind }: { kind: ImportKind }) {
  const { id } = useParams();
  return <ImportKindContext value={kind}>{id === undefined ? <Start /> : <One key={id} id={id} />}</ImportKindContext>;
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
  const { words, workbooks, permission } = useImportKind();
  return (
    <div className="page stack">
      <PageHeader
        title={words.title}
        sub={words.sub}
        actions={workbooks.map(({ name, template }) => (
          <Download
            key={template.path}
            path={template.path}
            name={template.file}
            text={workbooks.length > 1 ? t('template.of', { name }) : t('template')}
          />
        ))}
      />
      {can(permission) && <UploadBox />}
      <Earlier />
    </div>
  );
}

function Earlier() {
  const t = useImportTexts();
  const { path, workbooks } = useImportKind();
  const list = useEarlierImports();
  const columns: Column<ImportListRow>[] = [
    {
      key: 'file',
      title: t('col.file'),
      cell: (row) => (
        <>
          <Link to={`${path}/${row.id}`} className="row-link">
            {row.fileName}
          </Link>
          {workbooks.length > 1 && (
            <span className="cell-sub">{workbooks.find(({ kind }) => kind === row.kind)?.name}</span>
          )}
        </>
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
          : (['loaded', 'updated', 'new', 'update', 'unchanged', 'claimed', 'error'] as const)
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
  const { path, words } = useImportKind();
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
        before={<Link to={path}>{words.title}</Link>}
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
  const { api, path, permission, markedHint, Actions: Own } = useImportKind();
  const cancel = useCancel(view.id);
  const open = isWorking(view.state) || view.state === 'needs_answers' || view.state === 'ready';
  const marked = (view.summary?.error ?? 0) + (view.summary?.claimed ?? 0) > 0 && !isWorking(view.state);
  return (
    <>
      {marked && (
        <span title={markedHint}>
          <Download path={`${api}/${view.id}/marked-workbook`} name={`marked-${view.fileName}`} text={t('marked')} />
        </span>
      )}
      {can(permission) && open && (
        <Button
          loading={cancel.isPending}
          onClick={() =>
            cancel.mutate(undefined, {
              onSuccess: (after) =>
                void message.success(
                  after.summary !== null && written(after.summary) > 0
                    ? t('cancelled.kept', { count: written(after.summary) })
                    : t('cancelled'),
                ),
              onError: (error) => void message.error(error.message),
            })
          }
        >
          {t('cancel')}
        </Button>
      )}
      {can(permission) && !open && <Button onClick={() => void go(path)}>{t('another')}</Button>}
      {Own !== undefined && <Own view={view} />}
    </>
  );
}

function Body({ view }: { view: ImportView }) {
  const t = useImportTexts();
  const english = useLanguage() === 'en';
  const can = useCan();
  const answer = useAnswer(view.id);
  const { permission, result, words, fieldsOf, Defaults } = useImportKind();
  const editable = can(permission) && (view.state === 'needs_answers' || view.state === 'ready');
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
          <strong>{t('done.title', { count: written(view.summary) })}</strong>{' '}
          <Link to={result}>{t('done.see', { records: words.records })}</Link>
        </p>
      )}
      <ProblemAlert error={answer.error} keptNote />
      <Questions questions={view.questions} editable={editable && !answer.isPending} onAnswer={say} />
      {editable && Defaults !== undefined && <Defaults view={view} editable={!answer.isPending} onAnswer={say} />}
      {editable && <LoadBar view={view} />}
      {view.summary !== null && !(view.state === 'reading' && view.summary.rows === 0) && <DryRun view={view} />}
      {view.sheets.length > 0 && (
        <Understanding
          sheets={view.sheets}
          fields={fieldsOf(view)}
          editable={editable && !answer.isPending}
          onCorrect={say}
        />
      )}
    </>
  );
}

function LoadBar({ view }: { view: ImportView }) {
  const t = useImportTexts();
  const load = useLoad(view.id);
  const { summary } = view;
  if (summary === null) return null;
  const count = toLoad(summary);
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
          : (summary.error ?? 0) > 0
            ? t('load.rest', { count: summary.error ?? 0 })
            : t('dryRun.hint')}
      </span>
    </div>
  );
}
