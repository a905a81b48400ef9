import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { Money, MoneyHead } from '../../components/money';
import type { ImportKind } from '../imports/import-kind';
import { ImportPages } from '../imports/import-run';
import type { ImportRow } from '../imports/imports.api';
import { LEAD_FIELDS, TALK_FIELDS, useLeadImportTexts } from './lead-imports.texts';

/** 线索导入: lists of leads, and records of talks with their people. */
export default function LeadImportPage() {
  const t = useLeadImportTexts();
  const template = (kind: string, file: string) => ({ path: `lead-imports/template?kind=${kind}`, file });
  const kind: ImportKind = {
    api: 'lead-imports',
    path: '/lead-imports',
    permission: 'lead.import',
    words: { title: t('title'), sub: t('sub'), records: t('records') },
    workbooks: [
      { kind: 'leads', name: t('leads'), hint: t('leads.hint'), template: template('leads', t('leads.file')) },
      {
        kind: 'interactions',
        name: t('talks'),
        hint: t('talks.hint'),
        template: template('interactions', t('talks.file')),
      },
    ],
    result: '/leads',
    fieldsOf: (view) => (view.kind === 'interactions' ? TALK_FIELDS : LEAD_FIELDS),
    useColumns: useLeadColumns,
    markedHint: t('marked.hint'),
  };
  return <ImportPages kind={kind} />;
}

function useLeadColumns(): Column<ImportRow>[] {
  const t = useLeadImportTexts();
  const names = useNames();
  const name = useName();
  return [
    {
      key: 'name',
      title: t('col.name'),
      cell: (row) => (
        <>
          {!row.subjectId ? (
            <strong>{row.name ?? '—'}</strong>
          ) : (
            <Link to={`/leads/${row.subjectId}`} className="row-link">
              {row.name}
            </Link>
          )}
          <span className="cell-sub">{[row.about, name(names.zone(row.zoneCode))].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'on', title: t('col.on'), tight: true, cell: (row) => (row.on ? <DateText value={row.on} /> : '—') },
    {
      key: 'amount',
      title: <MoneyHead text={t('col.amount')} />,
      num: true,
      cell: (row) => <Money value={row.amount ?? null} />,
    },
    { key: 'person', title: t('col.person'), wide: true, tight: true, cell: (row) => row.personName ?? '' },
  ];
}
