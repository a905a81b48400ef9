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
    result: '/projects?as=table',
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
