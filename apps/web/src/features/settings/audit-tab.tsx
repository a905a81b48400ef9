import { useCommonTexts } from '../../app/texts';
import type { Column } from '../../components/data-table';
import { DateInput } from '../../components/date-input';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { FilterChoice } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { useListQuery } from '../../components/use-list-query';
import { readDate } from '../../lib/dates';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useAuditTexts } from './audit.texts';
import type { AuditEvent } from './settings.api';

const kinds = [
  'user',
  'team',
  'session',
  'investor',
  'lead',
  'project',
  'milestone',
  'entry',
  'file',
  'import',
  'target',
  'zone',
  'plan',
  'api_key',
  'webhook',
  'contact',
  'event',
  'task',
  'land_unit',
  'month',
  'report',
  'report_template',
  'forecast',
] as const;

/** A detail as short text: what a reader of the trail needs at a glance; the whole is in its title. */
function shortDetail(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ');
}

function useColumns(): Column<AuditEvent>[] {
  const t = useAuditTexts();
  // Rows outlive the code that wrote them: a word no longer known is shown as it was written.
  const words = (...keys: string[]): string => {
    for (const key of keys) {
      const text = t(key as 'event.user.created');
      if (text !== key) return text;
    }
    return keys[0]!.replace(/^(event|subject)\./, '');
  };
  const actionWords = (action: string) => words(`event.${action}`, `deed.${action.split('.')[1] ?? ''}`);
  return [
    { key: 'at', title: t('at'), cell: (row) => <DateText value={row.at} /> },
    {
      key: 'actor',
      title: t('actor'),
      tight: true,
      cell: (row) => (
        <>
          {row.actorName ?? t('system')}
          {row.apiKeyName !== null && <span className="cell-sub">{t('byKey', { name: row.apiKeyName })}</span>}
        </>
      ),
    },
    { key: 'action', title: t('action'), tight: true, cell: (row) => actionWords(row.action) },
    {
      key: 'subject',
      title: t('subject'),
      cell: (row) => (
        <>
          {words(`subject.${row.subjectType}`)}
          <span className="cell-sub" title={row.subjectId}>
            {row.subjectId.slice(0, 8)}
          </span>
        </>
      ),
    },
    {
      key: 'detail',
      title: t('detail'),
      cell: (row) => (
        <span className="audit-detail" title={shortDetail(row.detail)}>
          {shortDetail(row.detail)}
        </span>
      ),
    },
    { key: 'ip', title: t('ip'), wide: true, tight: true, cell: (row) => row.ip ?? '' },
  ];
}

/** A date filter that goes into the address once it is a date. */
function DateFilter({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (date: string | null) => void;
}) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  return (
    <span className="date-filter">
      <DateInput
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(typed) => {
          setText(typed);
          if (typed === '') onChange(null);
          else if (/^\d{4}-\d{2}-\d{2}$/.test(typed) && readDate(typed) !== null) onChange(typed);
        }}
      />
    </span>
  );
}

export function AuditTab() {
  const t = useAuditTexts();
  const common = useCommonTexts();
  const columns = useColumns();
  const list = useListQuery<AuditEvent>('audit-events', {
    filters: ['subjectType', 'action', 'from', 'to', 'actorId', 'subjectId'],
    sort: '-at',
  });
  return (
    <section className="panel">
      <div className="toolbar">
        <FilterChoice
          label={t('kind')}
          value={list.filters['subjectType']}
          options={kinds.map((kind) => ({ value: kind, label: t(`subject.${kind}`) }))}
          onChange={(subjectType) => list.set({ subjectType })}
        />
        <DateFilter label={t('from')} value={list.filters['from']} onChange={(from) => list.set({ from })} />
        <DateFilter label={t('to')} value={list.filters['to']} onChange={(to) => list.set({ to })} />
        {list.filtered && (
          <Button type="link" onClick={list.clear}>
            {common('list.clearFilters')}
          </Button>
        )}
        <span className="hint">{t('hint')}</span>
      </div>
      <ListPage
        list={list}
        caption={t('title')}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyTeach title={t('title')} text={t('empty')} />}
      />
    </section>
  );
}
