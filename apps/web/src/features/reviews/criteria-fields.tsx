import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useLanguage } from '../../app/i18n';
import { today } from '../../lib/dates';
import { useCriteriaTexts } from './criteria.texts';
import { useCriteria, type CriteriaSet } from './reviews.api';

interface CriterionValues {
  code: string;
  nameZh: string;
  nameEn: string;
  points: number;
  measure?: string | null;
  direction?: 'higher' | 'lower' | null;
  /** As typed: 300=20；250=16 */
  bands?: string;
  source: string;
}

export interface CriteriaValues {
  code: string;
  nameZh: string;
  nameEn: string;
  mode?: string | null;
  industryCode?: string | null;
  passMark: number;
  quorum: number;
  fromOn: string;
  active: boolean;
  source: string;
  criteria: CriterionValues[];
  vetoes: { code: string; nameZh: string; nameEn: string; source: string }[];
}

/** Null when it cannot be read. */
export function bandsOf(typed: string | undefined): { at: string; points: number }[] | null {
  const parts = (typed ?? '')
    .normalize('NFKC')
    .split(/[;,\n]/)
    .map((part) => part.replace(/[\s≥≤]/g, ''))
    .filter(Boolean);
  const bands = parts.map((part) => /^(\d{1,12}(?:\.\d{1,4})?)(?:=|:|→)(\d{1,3})$/.exec(part));
  return bands.includes(null) ? null : bands.map((band) => ({ at: band![1]!, points: Number(band![2]) }));
}

/** Where the next version begins: as the present one, from today on. */
export function typedCriteria(set: CriteriaSet): CriteriaValues {
  const { code, nameZh, nameEn, mode, industryCode, passMark, quorum, active, source, vetoes } = set;
  const criteria = set.criteria.map(({ bands, ...one }) => ({
    ...one,
    bands: bands.map(({ at, points }) => `${at}=${points}`).join('；'),
  }));
  return {
    code,
    nameZh,
    nameEn,
    mode,
    industryCode,
    passMark,
    quorum,
    fromOn: today(),
    active,
    source,
    criteria,
    vetoes,
  };
}

function useRequired() {
  const t = useCriteriaTexts();
  return [{ required: true, message: t('required') }];
}

export function CriterionFields() {
  const t = useCriteriaTexts();
  const english = useLanguage() === 'en';
  const measures = useCriteria().data?.measures ?? [];
  const required = useRequired();
  return (
    <Form.List name="criteria">
      {(fields, { add, remove }) => (
        <fieldset className="review-conditions">
          <legend>{t('criterion')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="review-condition">
              <Form.Item name={[name, 'code']} label={t('edit.code')} rules={required}>
                <Input maxLength={50} />
              </Form.Item>
              <Form.Item name={[name, 'nameZh']} label={t('edit.nameZh')} rules={required}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'nameEn']} label={t('edit.nameEn')} rules={required}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[name, 'points']} label={t('points')} rules={required}>
                <InputNumber min={1} max={100} precision={0} />
              </Form.Item>
              <Form.Item name={[name, 'measure']} label={t('edit.measure')}>
                <Select
                  allowClear
                  placeholder={t('edit.byHand')}
                  popupMatchSelectWidth={false}
                  options={measures.map((each) => ({ value: each.code, label: english ? each.en : each.zh }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'direction']} label={t('edit.direction')}>
                <Select
                  allowClear
                  popupMatchSelectWidth={false}
                  options={(['higher', 'lower'] as const).map((value) => ({ value, label: t(`edit.${value}`) }))}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'bands']}
                label={t('edit.bands')}
                extra={t('edit.bandsHint')}
                className="review-condition-text"
                rules={[
                  {
                    validator: (_, typed: string | undefined) =>
                      bandsOf(typed) === null ? Promise.reject(new Error(t('edit.bandsWrong'))) : Promise.resolve(),
                  },
                ]}
              >
                <Input maxLength={300} />
              </Form.Item>
              <Form.Item name={[name, 'source']} label={t('source')} className="review-condition-text" rules={required}>
                <Input maxLength={200} />
              </Form.Item>
              <Button size="small" type="text" onClick={() => remove(name)}>
                {t('edit.drop')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('edit.add')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}

export function VetoFields() {
  const t = useCriteriaTexts();
  const required = useRequired();
  return (
    <Form.List name="vetoes">
      {(fields, { add, remove }) => (
        <fieldset className="review-conditions">
          <legend>{t('vetoes')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="review-condition">
              {(['code', 'nameZh', 'nameEn'] as const).map((field) => (
                <Form.Item key={field} name={[name, field]} label={t(`edit.${field}`)} rules={required}>
                  <Input maxLength={field === 'code' ? 50 : 200} />
                </Form.Item>
              ))}
              <Form.Item name={[name, 'source']} label={t('source')} rules={required}>
                <Input maxLength={200} />
              </Form.Item>
              <Button size="small" type="text" onClick={() => remove(name)}>
                {t('edit.drop')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('edit.addVeto')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
