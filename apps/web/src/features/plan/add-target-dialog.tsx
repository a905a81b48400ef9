import { App, Checkbox, Form, Input, Select } from 'antd';
import { useName } from '../../app/i18n';
import { AskDialog } from '../../components/ask-dialog';
import type { Schemas } from '../../api/types';
import { useAddTarget } from './drafts.api';
import { useDraftTexts } from './drafts.texts';
import { usePlanTexts } from './i18n';
import { useIndicators, useTargets, type Period } from './plan.api';
import { exactAmount, NameFields, PromiseFields, TARGET_FIELDS, type TargetValues, useRequired } from './target-fields';
import { useUnitOf } from './use-unit-of';

type Added = Schemas['AddDraftTarget'];
type Values = TargetValues & Pick<Added, 'code' | 'indicatorCode' | 'unit' | 'entryKind' | 'keyListOnly'>;

const KINDS = ['completed', 'funds', 'foreign_capital'] as const;
const UNITS = ['亿元', '亿美元'] as const;
const currencyOf = (unit: string): string => (unit === '亿美元' ? 'USD' : 'CNY');

/** A target the plan before did not have: what it counts, in which unit, and all that every target says. */
export function AddTargetDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const t = useDraftTexts();
  const { message } = App.useApp();
  const add = useAddTarget(period.code);
  return (
    <AskDialog<Values>
      title={t('addTarget.title')}
      ok={t('addTarget.ok')}
      width={640}
      initial={{
        unit: '亿元',
        entryKind: 'completed',
        keyListOnly: false,
        windowFrom: `${period.fromYear}-01`,
        windowTo: `${period.toYear}-12`,
      }}
      busy={add.isPending}
      error={add.error}
      fields={['code', 'indicatorCode', 'unit', 'entryKind', 'keyListOnly', ...TARGET_FIELDS]}
      keptAs={`target.of.${period.code}`}
      onClose={onClose}
      onSave={async ({ amount, ...values }) => {
        await add.mutateAsync({ ...values, amount: exactAmount(amount, currencyOf(values.unit)) });
        void message.success(t('add.saved'));
      }}
    >
      <CountedFields plan={period.code} />
    </AskDialog>
  );
}

function CountedFields({ plan }: { plan: string }) {
  const t = useDraftTexts();
  const words = usePlanTexts();
  const required = useRequired();
  const form = Form.useFormInstance<Values>();
  const unit = Form.useWatch('unit', form) ?? '亿元';
  const label = { 亿元: useUnitOf('亿元').label, 亿美元: useUnitOf('亿美元').label };
  return (
    <>
      <Form.Item name="code" label={t('add.code')} extra={t('addTarget.codeHint')} rules={required}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <NameFields />
      <div className="form-pair">
        <Form.Item name="entryKind" label={words('targets.scope')} rules={required}>
          <Select options={KINDS.map((value) => ({ value, label: words(`scope.${value}`) }))} />
        </Form.Item>
        <Form.Item name="unit" label={words('ind.unit')} rules={required}>
          <Select options={UNITS.map((value) => ({ value, label: label[value] }))} />
        </Form.Item>
      </div>
      <Form.Item name="keyListOnly" valuePropName="checked">
        <Checkbox>{words('scope.keyListOnly')}</Checkbox>
      </Form.Item>
      <IndicatorField plan={plan} unit={unit} />
      <PromiseFields unit={unit} currency={currencyOf(unit)} />
    </>
  );
}

/** The indicator it stands for: of its currency, and of no other target. */
function IndicatorField({ plan, unit }: { plan: string; unit: string }) {
  const t = useDraftTexts();
  const name = useName();
  const indicators = useIndicators(plan);
  const targets = useTargets(plan);
  const taken = new Set((targets.data ?? []).map((each) => each.indicatorCode));
  const options = (indicators.data ?? [])
    .filter((each) => each.unit === unit && !taken.has(each.code))
    .map((each) => ({ value: each.code, label: name(each) }));
  return (
    <Form.Item name="indicatorCode" label={t('addTarget.indicator')} extra={t('addTarget.indicatorHint')}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}
