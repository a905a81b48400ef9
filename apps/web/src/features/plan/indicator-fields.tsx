import { Form, Input, Select } from 'antd';
import { plainNumber } from '../../lib/plain-number';
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

const NUMBER = /^-?\d{1,15}(\.\d{1,8})?$/;

/** What is promised, in the indicator's unit; left empty it is assigned from above. */
export function PromisedField({ unit }: { unit?: string }) {
  const t = useDraftTexts();
  return (
    <Form.Item
      name="target"
      label={t('edit.target')}
      extra={t('edit.targetHint')}
      rules={[
        {
          validator: (_, typed: string | null | undefined) => {
            const number = plainNumber(typed);
            return number === '' || NUMBER.test(number)
              ? Promise.resolve()
              : Promise.reject(new Error(t('edit.targetPlain')));
          },
        },
      ]}
    >
      <Input inputMode="decimal" suffix={unit} />
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
