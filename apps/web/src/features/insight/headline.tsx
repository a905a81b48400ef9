import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { thisMonth } from '../../lib/dates';
import { useLanguage, useName } from '../../app/i18n';
import { InCurrency, useUnit } from '../../app/unit';
import { Filled, PLACE } from '../../components/filled';
import { percentOf, subtractMoney } from '../../lib/decimal';
import { isNegative, isZero } from '../investment/typed-amount';
import { Opens } from '../opened/opens';
import type { OpenedOf } from '../opened/opened.api';
import { type Openable, useFormulas } from './formulas';
import type { Progress } from './insight.api';
import { useInsightTexts } from './insight.texts';
import type { Opened } from './parts-list';
import { PlannedSentence, type PlannedCurve } from './planned';

/** The figure is there before the calendar. */
const MonthField = lazy(() => import('../projects/date-fields').then((fields) => ({ default: fields.MonthField })));

interface AsOfProps {
  progress: Progress;
  onAsOf: (month: string | null) => void;
}

/** The month as a button; the calendar comes when another one is wanted. */
function AsOfMonth({ progress, onAsOf }: AsOfProps) {
  const t = useInsightTexts();
  const [choosing, setChoosing] = useState(false);
  const { windowFrom, windowTo } = progress.target;
  const button = (
    <Button id="as-of" aria-label={`${t('asOf.label')} ${progress.asOf}`} onClick={() => setChoosing(true)}>
      {progress.asOf} <span aria-hidden="true">▾</span>
    </Button>
  );
  if (!choosing) return button;
  return (
    <span className="filter-month">
      <Suspense fallback={button}>
        <MonthField
          id="as-of"
          aria-label={t('asOf.label')}
          allowClear={false}
          chosenNow
          value={progress.asOf}
          min={windowFrom}
          max={thisMonth() < windowTo ? thisMonth() : windowTo}
          onChange={onAsOf}
          onClose={() => setChoosing(false)}
        />
      </Suspense>
    </span>
  );
}

interface Props {
  progress: Progress;
  chosen: boolean;
  onAsOf: (month: string | null) => void;
  onOpen: (opened: Opened) => void;
  formulas: Record<Openable, OpenedOf>;
  onFormula: (opened: OpenedOf) => void;
  planned?: PlannedCurve;
}

/** One sentence and one figure; the figure opens into its parts. */
export function Headline({ progress, chosen, onAsOf, onOpen, formulas, onFormula, planned }: Props) {
  const t = useInsightTexts();
  const name = useName();
  const { format, label } = useUnit();
  const { target } = progress;
  const whole: Opened = { filter: {}, what: `${name(target)} · ${t('whole')}`, verified: progress.verified };
  const ahead = progress.aheadOfLinear;
  const reached = percentOf(progress.verified, target.amount) ?? '—';
  const apart = format(ahead.replace('-', ''));
  const speed = isZero(ahead) ? t('sentence.even') : isNegative(ahead) ? t('sentence.behind') : t('sentence.ahead');
  return (
    <section className="headline" aria-label={t('title')}>
      <p className="headline-lead">{t(`sentence.${target.entryKind}`, { asOf: progress.asOf })}</p>
      <p className="headline-figure">
        <button
          type="button"
          onClick={() => onOpen(whole)}
          aria-label={t('part.open', { name: whole.what, amount: format(progress.verified), unit: label })}
        >
          {format(progress.verified)}
        </button>
        <span className="headline-unit">{label}</span>
      </p>
      <p className="headline-rest">
        <Filled
          text={t('sentence.reach', { target: PLACE('target') })}
          places={{
            target: (
              <Opens
                name={formulas.target.what}
                amount={`${format(target.amount, 0)} ${label}`}
                onOpen={() => onFormula(formulas.target)}
              >
                {format(target.amount, 0)} {label}
              </Opens>
            ),
          }}
        />{' '}
        <strong>
          <Opens name={formulas.ratio.what} amount={`${reached}%`} onOpen={() => onFormula(formulas.ratio)}>
            {reached}%
          </Opens>
        </strong>
        <span aria-hidden="true"> · </span>
        {speed}{' '}
        {!isZero(ahead) && (
          <strong>
            <Opens name={speed} amount={`${apart} ${label}`} onOpen={() => onFormula(formulas.ahead)}>
              {apart} {label}
            </Opens>
          </strong>
        )}
        <PlannedSentence curve={planned} onFormula={onFormula} />
      </p>
      <Meter progress={progress} />
      {progress.asOfDefaulted && (
        <p className="hints headline-note" role="note">
          {t('asOf.defaulted', { from: target.windowFrom, to: target.windowTo, asOf: progress.asOf })}
        </p>
      )}
      <div className="row headline-asof">
        <label htmlFor="as-of">{t('asOf')}</label>
        <AsOfMonth progress={progress} onAsOf={onAsOf} />
        {chosen && (
          <Button type="link" size="small" onClick={() => onAsOf(null)}>
            {t('asOf.back')}
          </Button>
        )}
        <Link to={`/bridge?target=${target.code}`}>{t('bridge')}</Link>
      </div>
    </section>
  );
}

/** Verified, what waits, and where the schedule stands, on one bar to the target. */
function Meter({ progress }: { progress: Progress }) {
  const percent = (amount: string) =>
    Math.min(100, Number(percentOf(amount, progress.target.amount, 2)?.replace('−', '-') ?? 0));
  const verified = percent(progress.verified);
  const pending = Math.max(0, Math.min(100 - verified, percent(progress.pending)));
  return (
    <div className="meter" aria-hidden="true">
      <span className="meter-verified" style={{ width: `${verified}%` }} />
      <span className="meter-pending" style={{ width: `${pending}%` }} />
      <span className="meter-due" style={{ left: `${percent(progress.linearDue)}%` }} />
    </div>
  );
}

type BesideProps = Pick<Props, 'progress' | 'onOpen' | 'formulas' | 'onFormula'>;

/** The figures beside the headline. */
export function BesideFigures({ progress, onOpen, formulas, onFormula }: BesideProps) {
  const t = useInsightTexts();
  const language = useLanguage();
  const { format, label } = useUnit();
  const left = subtractMoney(progress.target.amount, progress.verified);
  const { baseline } = progress;
  const { promisedOf } = useFormulas();
  const promised = (amount: string) => promisedOf({ target: progress.target.code }, amount, t('baseline'), 'baseline');
  const note = language === 'en' ? baseline?.noteEn : baseline?.noteZh;
  const basis = language === 'en' ? progress.target.basisEn : progress.target.basisZh;
  return (
    <aside className="beside">
      <Figure
        name={t('pending')}
        value={format(progress.pending)}
        unit={label}
        hint={t('pending.hint')}
        onOpen={() =>
          onOpen({ filter: {}, what: t('pending'), verified: progress.verified, pending: progress.pending })
        }
      />
      <Figure name={t('due')} value={format(progress.linearDue)} unit={label} onOpen={() => onFormula(formulas.due)} />
      <Figure
        name={t(isNegative(left) ? 'done' : 'left')}
        value={format(left.replace('-', ''))}
        unit={label}
        onOpen={() => onFormula(formulas.left)}
      />
      {baseline !== null && (
        <Figure
          name={`${t('baseline')}${baseline.fromYear === null ? '' : ` ${baseline.fromYear}–${baseline.toYear ?? ''}`}`}
          value={format(baseline.amount, 1)}
          unit={label}
          hint={t('baseline.hint')}
          title={note ?? undefined}
          onOpen={() =>
            onFormula({ ...promised(baseline.amount), facts: note ? [{ name: t('basis'), value: note }] : [] })
          }
        />
      )}
      {progress.otherCurrencies.map((each) => (
        <InCurrency key={each.currency} currency={each.currency}>
          <OtherCurrency
            {...each}
            onOpen={() =>
              onOpen({
                filter: { currency: each.currency },
                what: t('otherCurrency', { currency: each.currency }),
                verified: each.verified,
              })
            }
          />
        </InCurrency>
      ))}
      {basis && (
        <p className="hint beside-basis">
          <strong>{t('basis')}</strong> {basis}
        </p>
      )}
    </aside>
  );
}

type OtherProps = Progress['otherCurrencies'][number] & { onOpen: () => void };

function OtherCurrency({ currency, verified, pending, onOpen }: OtherProps) {
  const t = useInsightTexts();
  const { format, label } = useUnit();
  return (
    <Figure
      name={t('otherCurrency', { currency })}
      onOpen={onOpen}
      value={format(verified, 4)}
      unit={label}
      hint={isZero(pending) ? undefined : `${t('pendingShort')} ${format(pending, 4)} ${label}`}
    />
  );
}

function Figure({
  name,
  value,
  unit,
  hint,
  onOpen,
  title,
}: {
  name: string;
  value: string;
  unit: string;
  hint?: string;
  onOpen?: () => void;
  title?: string;
}) {
  const inner = (
    <>
      {value}
      <span className="figure-unit">{unit}</span>
    </>
  );
  return (
    <div className="figure" title={title}>
      <div className="figure-label">{name}</div>
      <div className="figure-value">
        {onOpen === undefined ? (
          inner
        ) : (
          <Opens name={name} amount={`${value} ${unit}`} onOpen={onOpen}>
            {inner}
          </Opens>
        )}
      </div>
      {hint !== undefined && <div className="hint">{hint}</div>}
    </div>
  );
}
