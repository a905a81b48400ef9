import { App, Checkbox, Form, Input, Select } from 'antd';
import { useLanguage, useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { useEditDraft } from './drafts.api';
import { useDraftTexts } from './drafts.texts';
import { usePlanTexts } from './i18n';
import type { Indicator } from './plan.api';

const COMPARATORS = ['>=', '=', '<=', '>', '<'] as const;

interface Values {
  nameZh: string;
  nameEn: string;
  target?: string;
  comparator?: (typeof COMPARATORS)[number];
  property?: 'expected' | 'binding';
  drop?: boolean;
  reason: string;
}

/** One indicator of a draft: what it is called, what is promised and how strictly, or out of the draft. */
export function DraftIndicatorDialog({
  plan,
  indicator,
  onClose,
}: {
  plan: string;
  indicator: Indicator;
  onClose: () => void;
}) {
  const t = useDraftTexts();
  const words = usePlanTexts();
  const common = useCommonTexts();
  const name = useName();
  const english = useLanguage() === 'en';
  const { message } = App.useApp();
  const edit = useEditDraft(plan);
  const required = [{ required: true, message: t('required') }];
  const { nameZh, nameEn, comparator, property } = indicator;
  return (
    <AskDialog<Values>
      title={t('edit.title', { name: name(indicator), unit: english ? indicator.unitEn : indicator.unit })}
      ok={common('action.save')}
      width={600}
      initial={{
        ...{ nameZh, nameEn, target: indicator.target ?? '' },
        ...(comparator !== null && { comparator }),
        ...(property !== null && { property }),
      }}
      busy={edit.isPending}
      error={edit.error}
      fields={['nameZh', 'nameEn', 'target', 'comparator', 'property', 'reason']}
      onClose={onClose}
      onSave={async ({ target = '', drop, ...values }) => {
        const number = target.trim();
        await edit.mutateAsync({
          ...values,
          code: indicator.code,
          version: indicator.version,
          target: number === '' ? null : number,
          assignedFromAbove: number === '',
          ...(drop && { active: false }),
        });
        void message.success(t('edit.saved'));
      }}
    >
      <div className="form-pair">
        <Form.Item name="nameZh" label={t('target.nameZh')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('target.nameEn')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="comparator" label={t('edit.comparator')}>
          <Select options={COMPARATORS.map((value) => ({ value, label: t(`comparator.${value}`) }))} />
        </Form.Item>
        <Form.Item name="target" label={t('edit.target')} extra={t('edit.targetHint')}>
          <Input inputMode="decimal" suffix={english ? indicator.unitEn : indicator.unit} />
        </Form.Item>
      </div>
      <Form.Item name="property" label={words('ind.property')}>
        <Select
          options={(['expected', 'binding'] as const).map((value) => ({ value, label: words(`property.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('edit.reason')} rules={required}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="drop" valuePropName="checked">
        <Checkbox>{t('edit.drop')}</Checkbox>
      </Form.Item>
    </AskDialog>
  );
}
