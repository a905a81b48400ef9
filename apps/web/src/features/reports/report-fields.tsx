import { Form, Select } from 'antd';
import { useName } from '../../app/i18n';
import { ChipChoice } from '../../components/chip-choice';
import { useTemplates, type Template } from './reports.api';
import { useReportsTexts } from './reports.texts';

/** Which report, in which unit and language: asked for by hand and by a schedule alike. */
export function ReportFields() {
  const t = useReportsTexts();
  const name = useName();
  const templates = useTemplates();
  const form = Form.useFormInstance<{ unit: Template['unit'] }>();
  const items = templates.data?.items ?? [];
  const options = items
    .filter(({ active }) => active)
    .map((item) => ({
      value: item.code,
      label: `${name({ nameZh: item.titleZh, nameEn: item.titleEn })} · ${t(`period.${item.period}`)} · ${t(`kind.${item.kind}`)}`,
    }));
  return (
    <>
      <Form.Item name="templateCode" label={t('template')} rules={[{ required: true, message: t('required') }]}>
        <Select
          options={options}
          loading={templates.isPending}
          onChange={(code: string) => {
            const unit = items.find((item) => item.code === code)?.unit ?? null;
            if (unit !== null) form.setFieldsValue({ unit });
          }}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="unit" label={t('unit')} required>
          <ChipChoice
            label={t('unit')}
            options={(['yi', 'wan'] as const).map((value) => ({ value, label: t(`unit.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="language" label={t('language')} required>
          <ChipChoice
            label={t('language')}
            options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
          />
        </Form.Item>
      </div>
    </>
  );
}
