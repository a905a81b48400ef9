import { Checkbox, Form, Select } from 'antd';
import { useName } from '../../app/i18n';
import { ChipChoice } from '../../components/chip-choice';
import { useReportsTexts } from './reports.texts';
import { TemplateColumns } from './template-columns';
import type { TemplateList } from './templates.api';
import { useTemplateTexts } from './templates.texts';

/** What is proposed when the report is asked for. */
export function UnitField() {
  const t = useTemplateTexts();
  const reports = useReportsTexts();
  return (
    <Form.Item name="unit" label={t('unit')} extra={t('unit.hint')} required>
      <ChipChoice
        label={t('unit')}
        options={[
          { value: 'none', label: t('unit.none') },
          ...(['yi', 'wan'] as const).map((value) => ({ value, label: reports(`unit.${value}`) })),
        ]}
      />
    </Form.Item>
  );
}

export function LedgerFields({ fields, disabled }: { fields: TemplateList['fields']; disabled: boolean }) {
  const t = useTemplateTexts();
  return (
    <>
      <div className="form-pair">
        <Form.Item name="grouping" label={t('grouping')}>
          <Select
            allowClear
            placeholder={t('grouping.none')}
            options={(['zone', 'industry'] as const).map((value) => ({ value, label: t(`grouping.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="sheets" label={t('sheets')} required>
          <Select options={(['one', 'each'] as const).map((value) => ({ value, label: t(`sheets.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="keyListOnly" valuePropName="checked">
        <Checkbox>{t('keyListOnly')}</Checkbox>
      </Form.Item>
      <h2>{t('columns')}</h2>
      <TemplateColumns fields={fields} disabled={disabled} />
    </>
  );
}

export function SectionsField({ sections }: { sections: TemplateList['sections'] }) {
  const t = useTemplateTexts();
  const name = useName();
  return (
    <Form.Item name="sections" label={t('sections')} extra={t('sections.hint')}>
      <Checkbox.Group
        options={sections.map(({ code, zh, en }) => ({ value: code, label: name({ nameZh: zh, nameEn: en }) }))}
      />
    </Form.Item>
  );
}
