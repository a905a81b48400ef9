import { Form, Select } from 'antd';
import { useDraftTexts } from './drafts.texts';
import { usePlanTexts } from './i18n';

const COMPARATORS = ['>=', '=', '<=', '>', '<'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** What counts as met. */
export function ComparatorField() {
  const t = useDraftTexts();
  return (
    <Form.Item name="comparator" label={t('edit.comparator')}>
      <Select options={COMPARATORS.map((value) => ({ value, label: t(`comparator.${value}`) }))} />
    </Form.Item>
  );
}

/** 预期性 or 约束性. */
export function PropertyField() {
  const words = usePlanTexts();
  return (
    <Form.Item name="property" label={words('ind.property')}>
      <Select
        options={(['expected', 'binding'] as const).map((value) => ({ value, label: words(`property.${value}`) }))}
      />
    </Form.Item>
  );
}
