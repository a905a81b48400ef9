import { InputNumber, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import type { LightRule } from './lights.api';
import { useLightTexts } from './lights.texts';

export type Thresholds = Pick<LightRule, 'yellowFrom' | 'redFrom' | 'active'>;

/** The thresholds of one rule, a line for each construction mode; shown, set and tried by the same table. */
export function ThresholdTable(props: {
  rules: LightRule[];
  valueOf: (rule: LightRule) => Thresholds;
  onChange: (rule: LightRule, change: Partial<Thresholds>) => void;
  disabled?: boolean;
  last?: (rule: LightRule) => ReactNode;
}) {
  const { rules, valueOf, onChange, disabled = false, last } = props;
  const t = useLightTexts();
  const common = useCommonTexts();
  const english = useLanguage() === 'en';
  const [first] = rules;
  if (first === undefined) return null;
  const name = english ? first.nameEn : first.nameZh;
  const number = (rule: LightRule, field: 'yellowFrom' | 'redFrom', label: string) => (
    <InputNumber
      aria-label={`${name} · ${common(`mode.${rule.mode}`)} · ${label}`}
      min={0}
      max={100}
      precision={0}
      disabled={disabled}
      value={valueOf(rule)[field]}
      onChange={(value) => onChange(rule, { [field]: value ?? 0 })}
    />
  );
  return (
    <section className="panel" aria-label={name}>
      <h2>{name}</h2>
      <p className="hint">{english ? first.measuresEn : first.measuresZh}</p>
      <table className="light-rules">
        <thead>
          <tr>
            <th scope="col">{t('rules.mode')}</th>
            <th scope="col">
              {t('rules.yellow')} <span className="hint">({t(`rules.unit.${first.unit}`)})</span>
            </th>
            <th scope="col">
              {t('rules.red')} <span className="hint">({t(`rules.unit.${first.unit}`)})</span>
            </th>
            <th scope="col">{t('rules.active')}</th>
            {last && <td />}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.mode}>
              <th scope="row">{common(`mode.${rule.mode}`)}</th>
              <td>{number(rule, 'yellowFrom', t('rules.yellow'))}</td>
              <td>{number(rule, 'redFrom', t('rules.red'))}</td>
              <td>
                <Switch
                  aria-label={`${name} · ${common(`mode.${rule.mode}`)} · ${t('rules.active')}`}
                  disabled={disabled}
                  checked={valueOf(rule).active}
                  onChange={(active) => onChange(rule, { active })}
                />
              </td>
              {last && <td>{last(rule)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t('rules.source', { source: first.source })}</p>
    </section>
  );
}

export const groupsOf = (rules: LightRule[]): LightRule[][] =>
  [...new Set(rules.map((rule) => rule.code))].map((code) => rules.filter((rule) => rule.code === code));

export const keyOf = (rule: Pick<LightRule, 'code' | 'mode'>): string => `${rule.code}.${rule.mode}`;
