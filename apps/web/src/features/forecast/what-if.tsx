import { Alert, Button, InputNumber, Select, Slider } from 'antd';
import { useId, useState } from 'react';
import { useCommonTexts } from '../../app/texts';
import { useUnit } from '../../app/unit';
import { AmountInput } from '../../components/amount-input';
import { Money, MoneyHead } from '../../components/money';
import { modes } from '../../components/stage-tag';
import { readAmount } from '../../lib/amount';
import { subtractMoney } from '../../lib/decimal';
import { MonthField } from '../projects/date-fields';
import { isZero, typedForm } from '../investment/typed-amount';
import { Opens } from '../opened/opens';
import { Assumed } from './assumed';
import { AT, type Forecast, type Question, type Run, type Side } from './forecast.api';
import { useForecastTexts } from './forecast.texts';
import { chanceText } from './words';

const ACTS = ['speedUp', 'drop', 'unblock'] as const;
type Act = (typeof ACTS)[number];

interface Props {
  chosen: readonly string[];
  from: string;
  /** What the what-if shown took as changed: the next one begins with it. */
  before: Run['assumed'];
  pending: boolean;
  onAsk: (whatIf: NonNullable<Question['whatIf']>) => void;
}

function changesOf(act: Act, months: number, chosen: readonly string[]): NonNullable<Question['whatIf']> {
  if (chosen.length === 0) return {};
  const projectIds = [...chosen];
  return act === 'speedUp' ? { speedUp: { projectIds, months } } : { [act]: projectIds };
}

const namedIn = (assumed: Run['assumed'], act: Act) =>
  (act === 'speedUp' ? assumed?.speedUp?.projects : assumed?.[act]) ?? [];
const actOf = (assumed: Run['assumed']): Act => ACTS.find((act) => namedIn(assumed, act).length > 0) ?? 'speedUp';

/** The projects a what-if changed, as far as the table of the forecast names them. */
export function pickedIn({ assumed }: Run, { base }: Forecast): string[] {
  const named = new Set(namedIn(assumed, actOf(assumed)).map(({ projectId }) => projectId));
  return base.movers.flatMap(({ projectId }) => (projectId !== null && named.has(projectId) ? [projectId] : []));
}

function signingOf(assumed: Run['assumed'], from: string): Signing {
  const [first] = assumed?.add ?? [];
  if (first === undefined) return { amount: '', mode: 'greenfield', month: from, projects: 1 };
  return { ...first, amount: `${typedForm(first.amount, 'yi')}亿` };
}

export function WhatIf({ chosen, from, before, pending, onAsk }: Props) {
  const t = useForecastTexts();
  const [act, setAct] = useState<Act>(() => actOf(before));
  const [months, setMonths] = useState(before?.speedUp?.months ?? 3);
  const [more, setMore] = useState<Signing>(() => signingOf(before, from));
  const [problem, setProblem] = useState<'missing' | 'unread' | null>(null);
  const ask = () => {
    const read = readAmount(more.amount);
    const changes = changesOf(act, months, chosen);
    if (read !== null && 'yuan' in read && !isZero(read.yuan)) changes.add = [{ ...more, amount: read.yuan }];
    const nothing = Object.keys(changes).length === 0;
    // An amount that cannot be read is never left out in silence.
    const found = read !== null && 'problem' in read ? 'unread' : nothing ? 'missing' : null;
    setProblem(found);
    if (found === null) onAsk(changes);
  };
  return (
    <section className="panel what-if">
      <h2>{t('whatIf')}</h2>
      <p className="hint">{t('whatIf.hint')}</p>
      <div className="what-if-part">
        <strong>{chosen.length === 0 ? t('whatIf.none') : t('whatIf.projects', { count: chosen.length })}</strong>
        <span className="switch" role="group" aria-label={t('whatIf.act')}>
          {ACTS.map((each) => (
            <button key={each} type="button" aria-pressed={each === act} onClick={() => setAct(each)}>
              {t(`whatIf.${each}`)}
            </button>
          ))}
        </span>
        {act === 'speedUp' && (
          <div>
            <span className="hint">{t('whatIf.months', { count: months })}</span>
            <Slider
              min={1}
              max={12}
              value={months}
              onChange={setMonths}
              ariaLabelForHandle={t('whatIf.months', { count: months })}
            />
          </div>
        )}
      </div>
      <MoreSignings value={more} from={from} onChange={setMore} />
      {problem !== null && <Alert type="warning" showIcon title={t(`whatIf.${problem}`)} />}
      <Button type="primary" loading={pending} onClick={ask}>
        {t('whatIf.run')}
      </Button>
    </section>
  );
}

interface Signing {
  amount: string;
  mode: string;
  month: string;
  projects: number;
}

function MoreSignings({ value, from, onChange }: { value: Signing; from: string; onChange: (value: Signing) => void }) {
  const t = useForecastTexts();
  const common = useCommonTexts();
  return (
    <fieldset className="what-if-part">
      <legend>{t('whatIf.add')}</legend>
      <label htmlFor="more-amount">{t('whatIf.amount')}</label>
      <AmountInput id="more-amount" value={value.amount} onChange={(amount) => onChange({ ...value, amount })} />
      <label htmlFor="more-mode">{t('whatIf.mode')}</label>
      <Select
        id="more-mode"
        value={value.mode}
        onChange={(mode) => onChange({ ...value, mode })}
        options={modes.map((mode) => ({ value: mode, label: common(`mode.${mode}`) }))}
      />
      <label htmlFor="more-month">{t('whatIf.month')}</label>
      <MonthField
        id="more-month"
        value={value.month}
        min={from}
        allowClear={false}
        onChange={(month) => onChange({ ...value, month: month ?? from })}
      />
      <label htmlFor="more-count">{t('whatIf.count')}</label>
      <InputNumber
        id="more-count"
        min={1}
        max={100}
        value={value.projects}
        onChange={(projects) => onChange({ ...value, projects: projects ?? 1 })}
      />
    </fieldset>
  );
}

/** Base and changed side by side, with the difference. */
export function Compared({
  run,
  forecast,
  onBack,
  onOpen,
}: {
  run: Run;
  forecast: Forecast;
  onBack: () => void;
  onOpen: (month: string, side: Side) => void;
}) {
  const t = useForecastTexts();
  const { label, format } = useUnit();
  const heading = useId();
  const { base, changed } = forecast;
  if (changed === null) return null;
  const endOf = (outlook: typeof base) => outlook.end ?? outlook.months.at(-1);
  const last = (outlook: typeof base) => endOf(outlook)?.quantiles[AT.p50] ?? forecast.done;
  const opens = (outlook: typeof base, side: Side) => {
    const end = endOf(outlook);
    if (end?.mean == null) return <Money value={end?.mean} />;
    const name = `${t(side === 'base' ? 'whatIf.before' : 'whatIf.after')} ${end.month} ${t('mean')}`;
    return (
      <Opens name={name} amount={format(end.mean)} onOpen={() => onOpen(end.month, side)}>
        <Money value={end.mean} />
      </Opens>
    );
  };
  const means = [endOf(base)?.mean, endOf(changed)?.mean];
  const points =
    base.probability === null || changed.probability === null
      ? null
      : Math.round(100 * changed.probability) - Math.round(100 * base.probability);
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('whatIf.result')}</h2>
      {run.assumed !== null && <Assumed assumed={run.assumed} />}
      <div className="table-scroll">
        <table className="compared">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('whatIf.before')}</th>
              <th scope="col">{t('whatIf.after')}</th>
              <th scope="col">{t('whatIf.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {points !== null && (
              <tr>
                <th scope="row">{t('whatIf.chance')}</th>
                <td className="num">{chanceText(base.probability)}</td>
                <td className="num">{chanceText(changed.probability)}</td>
                <td className="num">{t('whatIf.points', { points: points > 0 ? `+${points}` : points })}</td>
              </tr>
            )}
            <tr>
              <th scope="row">
                <MoneyHead text={t('whatIf.median')} />
              </th>
              <td>
                <Money value={last(base)} />
              </td>
              <td>
                <Money value={last(changed)} />
              </td>
              <td>
                <Money value={subtractMoney(last(changed), last(base))} />
              </td>
            </tr>
            <tr>
              <th scope="row">
                <MoneyHead text={t('whatIf.mean')} />
              </th>
              <td>{opens(base, 'base')}</td>
              <td>{opens(changed, 'changed')}</td>
              <td>
                <Money value={means[0] && means[1] ? subtractMoney(means[1], means[0]) : null} />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <Button onClick={onBack} aria-label={`${t('whatIf.back')} (${label})`}>
        {t('whatIf.back')}
      </Button>
    </section>
  );
}
