import type { ReactNode } from 'react';
import { useCommonTexts } from '../../app/texts';
import { useUnit } from '../../app/unit';
import { Fact } from '../../components/facts';
import type { ForecastProject } from './forecast.api';
import { useOpenedForecastTexts } from './opened-forecast.texts';

type Estimate = ForecastProject['counted'];
type Rate = ForecastProject['rates'][number];

const span = ({ low, middle, high }: Estimate, places: number, times = 1) => ({
  low: (low * times).toFixed(places),
  middle: (middle * times).toFixed(places),
  high: (high * times).toFixed(places),
});

const STEPS = ['appraisal', 'signed', 'registered', 'start'] as const;
const LADDER = ['negotiation', 'appraisal', 'signed', 'registered', 'started'];

/** What was made of a project's plan, each with the figures it comes from. */
export function Applied({ project }: { project: ForecastProject }) {
  const t = useOpenedForecastTexts();
  const { told, learned } = project;
  const begun = told.began !== null;
  return (
    <dl className="facts">
      {!begun && <Start project={project} />}
      <Leaving project={project} />
      <Curve project={project} />
      {!begun && learned === null && <Fact name={t('applied.history')}>{t('applied.mode.none')}</Fact>}
      <Fact name={t('applied.counted')}>
        <Counts project={project} />
      </Fact>
      <Fact name={t('applied.pace')}>{t('applied.pace.text')}</Fact>
    </dl>
  );
}

/** Steps still ahead, lateness against the plan, and when works then begin. */
function Start({ project: { told, learned, rates, measured } }: { project: ForecastProject }) {
  const t = useOpenedForecastTexts();
  const common = useCommonTexts();
  const ahead = STEPS.slice(LADDER.indexOf(told.rung));
  const percent = Math.round(told.begun * 100);
  return (
    <>
      {ahead.flatMap((step) => {
        const rate = rates.find(({ clock }) => clock === step);
        return rate === undefined
          ? []
          : [
              <Fact key={step} name={t(`applied.step.${step}`)}>
                <Monthly rate={rate} text="applied.step.text" />
              </Fact>,
            ];
      })}
      {learned !== null && (
        <Fact name={t('applied.slip')}>
          {t(learned.slip.middle < 0 ? 'applied.slip.early' : 'applied.slip.late', {
            mode: common(`mode.${told.mode}`),
            slip: Math.abs(learned.slip.middle),
            ...{ low: learned.slip.low, high: learned.slip.high },
          })}
        </Fact>
      )}
      <Fact name={t('applied.begins')}>
        {told.halfBegun === null
          ? t('applied.begins.few', { measured, percent })
          : t('applied.begins.half', { month: told.halfBegun, measured, percent })}
      </Fact>
    </>
  );
}

function Leaving({ project: { told, rates } }: { project: ForecastProject }) {
  const t = useOpenedForecastTexts();
  const clock = told.began !== null ? 'works' : LADDER.indexOf(told.rung) >= 2 ? 'agreed' : 'talks';
  const rate = rates.find((each) => each.clock === clock);
  if (rate === undefined) return null;
  return (
    <Fact name={t(`applied.leave.${clock}`)}>
      <Monthly rate={rate} text="applied.leave.text" />
    </Fact>
  );
}

function Monthly({ rate, text }: { rate: Rate; text: 'applied.leave.text' | 'applied.step.text' }): ReactNode {
  const t = useOpenedForecastTexts();
  const { low, middle, high } = span(rate, rate.middle < 0.1 ? 2 : 0, 100);
  return <>{t(text, { rate: middle, low, high, months: rate.months, events: rate.events })}</>;
}

function Curve({ project: { told, learned } }: { project: ForecastProject }) {
  const t = useOpenedForecastTexts();
  const common = useCommonTexts();
  const { format, label } = useUnit();
  const mode = common(`mode.${told.mode}`);
  const months = span(told.months, 1);
  const ratio = span(told.ratio, 2);
  const amount = `${format((Number(told.planned) * told.ratio.middle).toFixed(2))} ${label}`;
  const shifted = told.began === null && Math.abs(told.industry - 1) >= 0.005;
  return (
    <>
      <Fact name={t('applied.months')}>
        {told.began === null
          ? t('applied.months.mode', { ...months, mode }) +
            (shifted ? t('applied.industry', { factor: told.industry.toFixed(2) }) : '')
          : t('applied.months.own', months)}
      </Fact>
      <Fact name={t('applied.ratio')}>{t('applied.ratio.text', { ...ratio, amount })}</Fact>
      {learned !== null && (
        <Fact name={t('applied.history')}>
          {t('applied.mode', {
            ...{ mode, projects: learned.projects },
            half: learned.half.middle.toFixed(1),
            most: learned.most.middle.toFixed(1),
            ratio: learned.ratio.middle.toFixed(2),
          })}
        </Fact>
      )}
    </>
  );
}

function Counts({ project: { told, counted } }: { project: ForecastProject }): ReactNode {
  const t = useOpenedForecastTexts();
  if (told.counted === null) {
    const { low, middle, high } = span(counted, 0, 100);
    return <>{t('applied.counted.zone', { percent: middle, low, high })}</>;
  }
  if (told.counted === 1) return <>{t('applied.counted.all')}</>;
  return <>{t('applied.counted.part', { percent: Math.round(told.counted * 100) })}</>;
}
