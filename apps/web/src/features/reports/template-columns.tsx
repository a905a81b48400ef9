import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useName } from '../../app/i18n';
import type { ReportField, SetTemplate } from './templates.api';
import { useTemplateTexts } from './templates.texts';

type Column = SetTemplate['columns'][number];

/** What a column that is new is told with. */
const WIDTH = 14;

/** The columns of a ledger in their order; each field once. */
export function TemplateColumns({ fields, disabled }: { fields: ReportField[]; disabled: boolean }) {
  const t = useTemplateTexts();
  const name = useName();
  const form = Form.useFormInstance<SetTemplate>();
  const columns = Form.useWatch<Column[] | undefined>('columns', form) ?? [];
  const known = new Map(fields.map((each) => [each.field, each]));
  const called = (field: Column['field'] | undefined) => {
    const found = field === undefined ? undefined : known.get(field);
    return found === undefined ? '' : name({ nameZh: found.zh, nameEn: found.en });
  };
  const free = fields.filter(({ field }) => !columns.some((column) => column?.field === field));
  const required = { required: true, whitespace: true, message: t('required') };
  return (
    <Form.List name="columns">
      {(rows, { add, remove, move }, { errors, warnings }) => (
        <>
          <Form.ErrorList errors={errors} warnings={warnings} />
          <div className="template-columns-head" aria-hidden="true">
            {(['field', 'zh', 'en', 'width'] as const).map((part) => (
              <span key={part}>{t(`columns.${part}`)}</span>
            ))}
          </div>
          <ol className="template-columns">
            {rows.map((row, at) => {
              const field = columns[at]?.field;
              const label = called(field);
              return (
                <li key={row.key}>
                  <div className="template-name">
                    <Form.Item name={[row.name, 'field']}>
                      <FieldName label={label} money={field !== undefined && known.get(field)?.kind === 'money'} />
                    </Form.Item>
                  </div>
                  <div data-head={t('columns.zh')}>
                    <Form.Item name={[row.name, 'zh']} rules={[required]}>
                      <Input maxLength={40} aria-label={`${label} ${t('columns.zh')}`} />
                    </Form.Item>
                  </div>
                  <div data-head={t('columns.en')}>
                    <Form.Item name={[row.name, 'en']} rules={[required]}>
                      <Input maxLength={80} aria-label={`${label} ${t('columns.en')}`} />
                    </Form.Item>
                  </div>
                  <div data-head={t('columns.width')}>
                    <Form.Item name={[row.name, 'width']} rules={[{ required: true, message: t('required') }]}>
                      <InputNumber min={4} max={80} precision={0} aria-label={`${label} ${t('columns.width')}`} />
                    </Form.Item>
                  </div>
                  {!disabled && (
                    <span className="template-moves">
                      <Button
                        type="text"
                        icon={<ArrowUpOutlined />}
                        disabled={at === 0}
                        aria-label={t('columns.up', { name: label })}
                        onClick={() => move(at, at - 1)}
                      />
                      <Button
                        type="text"
                        icon={<ArrowDownOutlined />}
                        disabled={at === rows.length - 1}
                        aria-label={t('columns.down', { name: label })}
                        onClick={() => move(at, at + 1)}
                      />
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={t('columns.remove', { name: label })}
                        onClick={() => remove(at)}
                      />
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
          {!disabled &&
            (free.length === 0 ? (
              <p className="hint">{t('columns.none')}</p>
            ) : (
              <Select
                aria-label={t('columns.add')}
                placeholder={t('columns.add')}
                value={null}
                style={{ minWidth: 220 }}
                options={free.map(({ field }) => ({ value: field, label: called(field) }))}
                onChange={(field: Column['field'] | null) => {
                  const found = field === null ? undefined : known.get(field);
                  if (found !== undefined) add({ field, zh: found.zh, en: found.en, width: WIDTH });
                }}
              />
            ))}
        </>
      )}
    </Form.List>
  );
}

/** Which fact a column shows: it is chosen when the column is added. */
function FieldName({ label, money }: { label: string; money: boolean }) {
  const t = useTemplateTexts();
  return (
    <span className="template-field">
      {label}
      {money && <span className="cell-sub">{t('columns.money')}</span>}
    </span>
  );
}
