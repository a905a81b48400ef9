import { Form, Input, Select } from 'antd';
import { AmountInput } from '../../components/amount-input';
import { IndustrySegmentSelect } from '../../components/industry-segment-select';
import { ZoneSelect } from '../../components/zone-select';
import { useCommonTexts } from '../../app/texts';
import { readAmount } from '../../lib/amount';
import { readQuantity } from '../../lib/quantity';
import { tidyUscc, usccProblem } from '../../lib/uscc';
import { useLeadTexts } from './i18n';
import { tidyPhone, type LeadDraft } from './lead-draft';
import { OriginFields } from '../events/origin-fields';
import { homeRegions, leadSources } from './leads.api';

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\+\d[\d-]{6,18}|400-?\d{3}-?\d{4})$/;

export function amountRule(words: (key: 'unreadable' | 'tooPrecise' | 'negative' | 'tooLarge') => string) {
  return {
    validator: (_: unknown, typed: string | undefined) => {
      const read = readAmount(typed ?? '');
      return read !== null && 'problem' in read ? Promise.reject(new Error(words(read.problem))) : Promise.resolve();
    },
  };
}

/** The phone's shape is checked where it is typed; the API checks it again. */
export function usePhoneRule() {
  const t = useLeadTexts();
  return {
    validator: (_: unknown, typed: string | undefined) =>
      !typed || PHONE.test(tidyPhone(typed)) ? Promise.resolve() : Promise.reject(new Error(t('log.phoneWrong'))),
  };
}

export function WhereFields() {
  const t = useLeadTexts();
  return (
    <>
      <div className="pair">
        <Form.Item name="source" label={t('log.where')} rules={[{ required: true, message: t('log.requiredSource') }]}>
          <Select
            placeholder={t('log.sourcePlaceholder')}
            options={leadSources.map((value) => ({ value, label: t(`source.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="homeRegion"
          label={t('col.homeRegion')}
          rules={[{ required: true, message: t('log.requiredRegion') }]}
        >
          <Select
            placeholder={t('log.regionPlaceholder')}
            options={homeRegions.map((value) => ({ value, label: t(`region.${value}`) }))}
          />
        </Form.Item>
      </div>
      <OriginFields />
    </>
  );
}

export function ReachFields() {
  const t = useLeadTexts();
  const phoneRule = usePhoneRule();
  return (
    <div className="pair">
      <Form.Item
        name="person"
        label={`${t('log.reach')} · ${t('log.person')}`}
        dependencies={['phone', 'email', 'wechat', 'personTitle']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: (_, typed: string | undefined) => {
              const { phone, email, wechat, personTitle } = getFieldsValue(true) as LeadDraft;
              return (typed ?? '').trim() === '' &&
                [phone, email, wechat, personTitle].some((each) => (each ?? '') !== '')
                ? Promise.reject(new Error(t('log.requiredPerson')))
                : Promise.resolve();
            },
          }),
        ]}
      >
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item name="phone" label={t('log.phone')} validateTrigger="onBlur" rules={[phoneRule]}>
        <Input autoComplete="off" inputMode="tel" />
      </Form.Item>
    </div>
  );
}

export function AmountField() {
  const t = useLeadTexts();
  const common = useCommonTexts();
  return (
    <Form.Item
      name="plannedTotal"
      label={t('log.big')}
      validateTrigger={[]}
      rules={[amountRule((key) => common(`money.${key}`))]}
    >
      <AmountInput />
    </Form.Item>
  );
}

export function UsccField({ disabled }: { disabled?: boolean }) {
  const t = useLeadTexts();
  const typed = tidyUscc(Form.useWatch<string>('uscc') ?? '');
  const fine = typed.length === 18 && usccProblem(typed) === null;
  return (
    <Form.Item
      name="uscc"
      label={t('log.uscc')}
      validateTrigger="onBlur"
      extra={fine ? t('log.usccOk') : undefined}
      rules={[
        {
          validator: (_, value: string | undefined) => {
            const code = tidyUscc(value ?? '');
            const problem = code === '' ? null : usccProblem(code);
            return problem === null
              ? Promise.resolve()
              : Promise.reject(new Error(t(`log.uscc.${problem}`, { count: code.length })));
          },
        },
      ]}
    >
      <Input autoComplete="off" spellCheck={false} className="uscc" disabled={disabled} />
    </Form.Item>
  );
}

/** What the project would stand on: matched against the land a park has left. */
function NeedFields() {
  const t = useLeadTexts();
  const rule = {
    validator: (_: unknown, typed: string | undefined) =>
      readQuantity(typed ?? '') === undefined ? Promise.reject(new Error(t('need.wrong'))) : Promise.resolve(),
  };
  return (
    <div className="pair">
      <Form.Item name="landNeedMu" label={t('need.land')} validateTrigger="onBlur" rules={[rule]}>
        <Input autoComplete="off" inputMode="decimal" suffix={t('unit.mu')} />
      </Form.Item>
      <Form.Item name="plantNeedM2" label={t('need.plant')} validateTrigger="onBlur" rules={[rule]}>
        <Input autoComplete="off" inputMode="decimal" suffix="㎡" />
      </Form.Item>
    </div>
  );
}

export function FurtherFields({ withInvestor, investorChosen }: { withInvestor: boolean; investorChosen?: boolean }) {
  const t = useLeadTexts();
  return (
    <>
      {withInvestor && (
        <div className="pair">
          <UsccField disabled={investorChosen} />
          <Form.Item name="country" label={t('log.country')}>
            <Input maxLength={60} disabled={investorChosen} />
          </Form.Item>
        </div>
      )}
      <div className="pair">
        <Form.Item name="industry" label={t('log.industry')}>
          <IndustrySegmentSelect />
        </Form.Item>
        <Form.Item name="zoneCode" label={t('log.zone')}>
          <ZoneSelect />
        </Form.Item>
      </div>
      <NeedFields />
      <div className="pair">
        <Form.Item name="personTitle" label={t('log.personTitle')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="wechat" label={t('log.wechat')}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="email" label={t('log.email')}>
          <Input autoComplete="off" inputMode="email" />
        </Form.Item>
        <Form.Item name="sourceDetail" label={t('log.sourceDetail')}>
          <Input maxLength={200} placeholder={t('log.sourceDetailPlaceholder')} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('log.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </>
  );
}
