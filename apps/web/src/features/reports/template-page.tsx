import { App, Button, Checkbox, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { FieldErrors } from '../../components/field-errors';
import { HistoryList } from '../../components/history-list';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { SaveProblem } from '../../components/save-problem';
import { RestoredNote } from '../../components/restored-note';
import { useTheirChanges } from '../../components/use-their-changes';
import { addMonths, thisMonth, today } from '../../lib/dates';
import { useDraft } from '../../components/use-draft';
import { useOnce } from '../../lib/use-once';
import { DateField } from '../projects/date-fields';
import { Openable } from './print-page';
import { useTemplates, type Printed, type Template } from './reports.api';
import { LedgerFields, SectionsField, UnitField } from './template-fields';
import {
  useChangeTemplate,
  usePreviewTemplate,
  useTemplateVersions,
  type SetTemplate,
  type TemplateList,
} from './templates.api';
import { useTemplateTexts } from './templates.texts';
import './reports.css';

type Values = Omit<SetTemplate, 'unit'> & { unit: 'yi' | 'wan' | 'none'; on: string };

/** One template: what a report of it shows, what it would look like today, and who changed it before. */
export default function TemplatePage() {
  const { code = '' } = useParams();
  const t = useTemplateTexts();
  const name = useName();
  const list = useTemplates();
  const template = list.data?.items.find((each) => each.code === code);
  const [saves, setSaves] = useState(0);
  return (
    <div className="page">
      <PageHeader
        title={template ? name({ nameZh: template.titleZh, nameEn: template.titleEn }) : code}
        sub={t('hint')}
        actions={<Link to="/reports/templates">{t('back')}</Link>}
      />
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton active />}
      {list.data !== undefined && template === undefined && <p>{t('empty')}</p>}
      <div className="stack">
        {list.data !== undefined && template !== undefined && (
          <Editor
            key={`${template.code} ${saves}`}
            template={template}
            list={list.data}
            onSaved={() => setSaves(saves + 1)}
          />
        )}
        <Versions code={code} />
      </div>
    </div>
  );
}

const NAMES = ['titleZh', 'titleEn', 'grouping', 'sheets', 'keyListOnly', 'sections', 'unit', 'active', 'reason'];
const namesOf = (count: number) =>
  [
    ...NAMES,
    ...Array.from({ length: count }, (_, at) => ['field', 'zh', 'en', 'width'].map((part) => `columns[${at}].${part}`)),
  ].flat();

function layoutOf(values: Values, template: Template) {
  const { unit, on: _on, ...rest } = values;
  const brief = template.kind === 'brief';
  return {
    ...rest,
    unit: unit === 'none' ? null : unit,
    columns: brief ? [] : (rest.columns ?? []),
    sections: brief ? rest.sections : null,
    grouping: brief ? template.grouping : (rest.grouping ?? null),
    sheets: brief ? template.sheets : rest.sheets,
    keyListOnly: brief ? template.keyListOnly : rest.keyListOnly,
  };
}

interface EditorProps {
  template: Template;
  list: TemplateList;
  onSaved: () => void;
}

const isNothing = (draft: object): boolean => Object.keys(draft).length === 0;

function Editor({ template, list, onSaved }: EditorProps) {
  const t = useTemplateTexts();
  const { message } = App.useApp();
  const may = useCan()('report.template');
  const language = useLanguage();
  const [form] = Form.useForm<Values>();
  const change = useChangeTemplate(template);
  const preview = usePreviewTemplate(template);
  const { draft, setDraft, drop, restored } = useDraft<Partial<Values>>(
    `report-template.${template.code}`,
    () => ({}),
    isNothing,
  );
  const initial = initialOf(template, list);
  useTheirChanges(form, initial, draft);
  const count = (Form.useWatch('columns', form) ?? []).length;
  const required = { required: true, whitespace: true, message: t('required') };
  const show = async () => {
    const values = await form.validateFields(['titleZh', 'titleEn', 'columns', 'on'], { recursive: true });
    const { reason: _reason, active: _active, ...layout } = layoutOf(form.getFieldsValue(true) as Values, template);
    preview.mutate({ ...layout, on: values.on, language });
  };
  const save = useOnce(async (values: Values) => {
    const all = { ...(form.getFieldsValue(true) as Values), ...values };
    const { version } = await change.mutateAsync(layoutOf(all, template));
    drop();
    void message.success(t('saved', { version }));
    onSaved();
  });
  const keep = (changed: Partial<Values>) => {
    const names = (Object.keys(changed) as (keyof Values)[]).filter((name) => name !== 'on');
    setDraft({ ...draft, ...Object.fromEntries(names.map((name) => [name, form.getFieldValue(name)])) });
  };
  const discard = () => {
    setDraft({});
    form.setFieldsValue({ reason: undefined, ...initial });
  };
  const error = change.error ?? preview.error;
  return (
    <>
      <Form<Values>
        name="report-template"
        form={form}
        layout="vertical"
        className="panel"
        requiredMark="optional"
        disabled={!may}
        initialValues={{ ...initial, ...draft }}
        onValuesChange={keep}
        onFinish={save}
      >
        {!may && <p className="hint">{t('readonly')}</p>}
        {restored && !isNothing(draft) && <RestoredNote onDiscard={discard} />}
        <FieldErrors form={form} error={error} />
        <SaveProblem error={error} shownFields={namesOf(count)} />
        <div className="form-pair">
          <Form.Item name="titleZh" label={t('titleZh')} rules={[required]}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="titleEn" label={t('titleEn')} rules={[required]}>
            <Input maxLength={120} />
          </Form.Item>
        </div>
        {may && <UnitField />}
        {template.kind === 'ledger' ? (
          <LedgerFields fields={list.fields} disabled={!may} />
        ) : (
          <SectionsField sections={list.sections} />
        )}
        <Form.Item name="active" valuePropName="checked" extra={t('active.hint')}>
          <Checkbox>{t('active')}</Checkbox>
        </Form.Item>
        {may && (
          <>
            <div className="form-pair">
              <Form.Item name="reason" label={t('reason')} rules={[required]}>
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name="on" label={t('preview.on')} extra={t('preview.hint')} required>
                <DateField max={today()} allowClear={false} />
              </Form.Item>
            </div>
            <div className="form-actions">
              <Button type="primary" htmlType="submit" loading={change.isPending}>
                {t('save')}
              </Button>
              <Button loading={preview.isPending} onClick={() => void show().catch(() => undefined)}>
                {t('preview')}
              </Button>
            </div>
          </>
        )}
      </Form>
      {preview.data !== undefined && (
        <section className="panel" aria-label={t('preview.title')}>
          <h2>{t('preview.title')}</h2>
          {isEmpty(preview.data) && <p className="hint">{t('preview.empty')}</p>}
          <Openable report={preview.data} />
        </section>
      )}
    </>
  );
}

/** A ledger of no project: the period, or the key list, has none. */
const isEmpty = ({ sections }: Printed): boolean =>
  sections.every(({ table, sentences }) => sentences.length === 0 && table?.rows.every(({ level }) => level !== 'row'));

function initialOf(template: Template, list: TemplateList): Partial<Values> {
  const { titleZh, titleEn, grouping, sheets, keyListOnly, active, columns, sections, unit } = template;
  return {
    ...{ titleZh, titleEn, grouping, sheets, keyListOnly, active },
    columns: columns.map(({ field, headerZh: zh, headerEn: en, width }) => ({ field, zh, en, width })),
    sections: sections ?? list.sections.map((each) => each.code),
    unit: unit ?? 'none',
    on: `${addMonths(thisMonth(), -1)}-15`,
  };
}

function Versions({ code }: { code: string }) {
  const t = useTemplateTexts();
  const name = useName();
  const versions = useTemplateVersions(code);
  if (versions.data === undefined) return null;
  return (
    <section className="panel">
      <h2>{t('versions')}</h2>
      <HistoryList
        empty={t('empty')}
        events={versions.data.items.map(({ version, recordedAt, setByName, titleZh, titleEn, reason, active }) => ({
          key: String(version),
          at: recordedAt,
          who: setByName ?? t('initial'),
          what: `${t('version.of', { version })} · ${name({ nameZh: titleZh, nameEn: titleEn })} · ${t(active ? 'on' : 'off')} · ${reason}`,
        }))}
      />
    </section>
  );
}
