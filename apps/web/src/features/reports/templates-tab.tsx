import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { newKey } from '../../api/client';
import { useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { useTemplates, type Template } from './reports.api';
import { useReportsTexts } from './reports.texts';
import { useCopyTemplate, type CopyTemplate } from './templates.api';
import { useTemplateTexts } from './templates.texts';

export const PERIODS = ['weekly', 'biweekly', 'monthly', 'quarterly', 'yearly'] as const;

/** What reports look like, and which are in use. */
export function TemplatesTab() {
  const t = useTemplateTexts();
  const templates = useTemplates();
  const [copying, setCopying] = useState<Template | null>(null);
  const columns = useColumns(setCopying);
  return (
    <>
      <p className="hint">{t('hint')}</p>
      <DataTable<Template>
        caption={t('hint')}
        columns={columns}
        rows={templates.data?.items ?? []}
        rowKey={(row) => row.code}
        pending={templates.isPending}
        error={templates.error}
        onRetry={() => void templates.refetch()}
        empty={<p className="hint">{t('empty')}</p>}
      />
      {copying !== null && <CopyDialog base={copying} onClose={() => setCopying(null)} />}
    </>
  );
}

function useColumns(onCopy: (template: Template) => void): Column<Template>[] {
  const t = useTemplateTexts();
  const reports = useReportsTexts();
  const may = useCan()('report.template');
  const name = useName();
  const titleOf = ({ titleZh, titleEn }: Template) => name({ nameZh: titleZh, nameEn: titleEn });
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (row) => (
        <>
          <Link to={`/reports/templates/${row.code}`} className="row-link">
            {titleOf(row)}
          </Link>
          <span className="cell-sub">
            {reports(`kind.${row.kind}`)} · {reports(`period.${row.period}`)}
          </span>
        </>
      ),
    },
    { key: 'contents', title: t('contents'), cell: (row) => <Contents template={row} /> },
    {
      key: 'version',
      title: t('version'),
      cell: (row) => (
        <>
          {t('version.of', { version: row.version })}
          <span className="cell-sub">
            {row.setByName ?? t('initial')} · <DateText value={row.recordedAt} />
          </span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      tight: true,
      cell: (row) => (
        <>
          <span className={row.active ? 'tag' : 'tag tag-off'}>{t(row.active ? 'on' : 'off')}</span>
          {row.schedules > 0 && <span className="cell-sub">{t('scheduled', { count: row.schedules })}</span>}
        </>
      ),
    },
    {
      key: 'act',
      title: <span className="visually-hidden">{t('edit')}</span>,
      cell: (row) =>
        may && (
          <span className="row">
            <Link
              to={`/reports/templates/${row.code}`}
              aria-label={t('edit.of', { name: `${titleOf(row)} ${row.code}` })}
            >
              {t('edit')}
            </Link>
            <Button
              size="small"
              aria-label={t('copy.of', { name: `${titleOf(row)} ${row.code}` })}
              onClick={() => onCopy(row)}
            >
              {t('copy')}
            </Button>
          </span>
        ),
    },
  ];
}

function Contents({ template }: { template: Template }) {
  const t = useTemplateTexts();
  const { kind, columns, sections, grouping, sheets } = template;
  if (kind === 'brief')
    return sections === null ? t('contents.all') : t('contents.sections', { count: sections.length });
  const parts = [
    t('contents.columns', { count: columns.length }),
    ...(grouping === null ? [] : [t(`grouping.${grouping}`)]),
    ...(sheets === 'each' ? [t('contents.each')] : []),
  ];
  return parts.join(' · ');
}

function CopyDialog({ base, onClose }: { base: Template; onClose: () => void }) {
  const t = useTemplateTexts();
  const reports = useReportsTexts();
  const common = useCommonTexts();
  const name = useName();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const copy = useCopyTemplate(base, key);
  const required = { required: true, whitespace: true, message: t('required') };
  return (
    <AskDialog<CopyTemplate>
      title={t('copy.of', { name: name({ nameZh: base.titleZh, nameEn: base.titleEn }) })}
      ok={common('action.save')}
      initial={{ period: base.period }}
      busy={copy.isPending}
      error={copy.error}
      fields={['titleZh', 'titleEn', 'period', 'reason']}
      onClose={onClose}
      onSave={async (values) => {
        const made = await copy.mutateAsync(values);
        void message.success(t('copied', { name: name({ nameZh: made.titleZh, nameEn: made.titleEn }) }));
        void navigate(`/reports/templates/${made.code}`);
      }}
    >
      <p className="hint">{t('copy.hint')}</p>
      <Form.Item name="titleZh" label={t('titleZh')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="titleEn" label={t('titleEn')} rules={[required]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="period" label={reports('period')} rules={[{ required: true }]}>
        <Select options={PERIODS.map((value) => ({ value, label: reports(`period.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason.copy')} rules={[required]}>
        <Input maxLength={500} />
      </Form.Item>
    </AskDialog>
  );
}
