import { App, AutoComplete, Form, Input, Select } from 'antd';
import { useLanguage } from '../../app/i18n';
import type { Schemas } from '../../api/types';
import { AskDialog } from '../../components/ask-dialog';
import { plainNumber } from '../../lib/plain-number';
import { useAddIndicator } from './drafts.api';
import { useDraftTexts } from './drafts.texts';
import { usePlanTexts } from './i18n';
import { ComparatorField, PromisedField, PropertyField } from './indicator-fields';
import { useAllIndicators } from './plan.api';
import { NameFields, ReasonField, useRequired } from './target-fields';

type Values = Schemas['AddDraftIndicator'];
const KINDS = ['level', 'cumulative', 'growth', 'ratio'] as const;
const FIELDS = ['code', 'nameZh', 'nameEn', 'unit', 'unitEn', 'kind', 'property', 'comparator', 'target', 'reason'];

/** An indicator the plan before did not have. */
export function AddIndicatorDialog({ plan, onClose }: { plan: string; onClose: () => void }) {
  const t = useDraftTexts();
  const words = usePlanTexts();
  const required = useRequired();
  const { message } = App.useApp();
  const add = useAddIndicator(plan);
  return (
    <AskDialog<Values>
      title={t('addIndicator.title')}
      ok={t('addIndicator.ok')}
      width={640}
      initial={{ kind: 'level', comparator: '>=', property: 'expected' }}
      busy={add.isPending}
      error={add.error}
      fields={FIELDS}
      keptAs={`indicator.of.${plan}`}
      onClose={onClose}
      onSave={async ({ target, unitEn, ...values }) => {
        const [number, english] = [plainNumber(target), unitEn?.trim() ?? ''];
        await add.mutateAsync({
          ...values,
          ...(number !== '' && { target: number }),
          ...(english !== '' && { unitEn: english }),
        });
        void message.success(t('add.saved'));
      }}
    >
      <Form.Item name="code" label={t('add.code')} extra={t('addIndicator.codeHint')} rules={required}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <NameFields />
      <UnitFields />
      <div className="form-pair">
        <Form.Item name="kind" label={words('ind.kind')} rules={required}>
          <Select options={KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))} />
        </Form.Item>
        <PropertyField />
      </div>
      <div className="form-pair">
        <ComparatorField />
        <PromisedField />
      </div>
      <ReasonField />
    </AskDialog>
  );
}

/** A unit the plans use, which brings its English along, or a new one with its own. */
function UnitFields() {
  const t = useDraftTexts();
  const words = usePlanTexts();
  const english = useLanguage() === 'en';
  const used = new Map((useAllIndicators().data ?? []).map(({ unit, unitEn }) => [unit, unitEn]));
  const options = [...used].map(([value, en]) => ({
    value,
    label: english && en !== value ? `${value} · ${en}` : value,
  }));
  return (
    <div className="form-pair">
      <Form.Item name="unit" label={words('ind.unit')} rules={useRequired()}>
        <AutoComplete
          maxLength={20}
          options={options}
          showSearch={{ filterOption: (typed, option) => String(option?.label).includes(typed) }}
        />
      </Form.Item>
      <Form.Item name="unitEn" label={t('addIndicator.unitEn')} extra={t('addIndicator.unitHint')}>
        <Input maxLength={40} />
      </Form.Item>
    </div>
  );
}
