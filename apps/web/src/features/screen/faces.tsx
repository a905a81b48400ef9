import { useLanguage, useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { today } from '../../lib/dates';
import { formatMoney, shareOf, subtractMoney, toFen } from '../../lib/decimal';
import { isNegative, isZero, largestOf } from '../investment/typed-amount';
import type { Openable } from '../insight/formulas';
import type { Part, Progress } from '../insight/insight.api';
import type { ScreenFigures } from './screen.api';
import { useScreenTexts } from './screen.texts';
import { Way } from './way';

/** The page whose figures open. */
export const NUMBER = '/insight';
/** There, with one of its figures opened. */
export const opened = (figure: Openable): string => `${NUMBER}?open=${figure}`;

const yi = (amount: string, places = 2) => formatMoney(amount, 'yi', places);

/** A face that is read from five metres: few words, nothing smaller than 32 px at 1920 × 1080. */
export function ProgressFace({ progress, figures }: { progress: Progress; figures: ScreenFigures | undefined }) {
  const t = useScreenTexts();
  return (
    <div className="wall-face wall-progress">
      <section>
        <h2>{t('curve')}</h2>
        <Curve progress={progress} />
      </section>
      <dl className="wall-beside">
        {figures !== undefined && (
          <Figure
            name={t('thisMonth', { month: Number(figures.thisMonth.slice(5)) })}
            value={figures.verifiedThisMonth}
            to={sinceBegan(figures.thisMonth, progress)}
          />
        )}
        <Figure name={t('pending')} value={progress.pending} to={NUMBER} />
        <Figure name={t('due')} value={progress.linearDue} to={opened('due')} />
      </dl>
    </div>
  );
}

/** The entry stands in the ledger with its trail; of a secret one not even the way there is told. */
function Latest({ entry: { amount, projectName, month } }: { entry: ScreenFigures['latest'][number] }) {
  const told = `${isNegative(amount) || isZero(amount) ? '' : '+'}${formatMoney(amount, 'wan', 0)}`;
  if (projectName === null) return <>{told}</>;
  const search = new URLSearchParams({ q: projectName, from: month, to: month });
  return <Way to={`/ledger?${search.toString()}`} name={projectName} amount={told} needs="entry.read" />;
}

/** What verdicts moved in a month is the bridge since the last moment before it: new, progress, restated and removed. */
function sinceBegan(month: string, { target, asOf }: Progress): string {
  const from = new Date(Date.parse(`${month}-01T00:00:00+08:00`) - 1).toISOString();
  return `/bridge?${new URLSearchParams({ target: target.code, from, asOf }).toString()}`;
}

function Figure({ name, value, to }: { name: string; value: string; to: string }) {
  const common = useCommonTexts();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Way to={to} name={name} amount={`${yi(value)} ${common('unit.yi')}`}>
          {yi(value)}
        </Way>{' '}
        <small>{common('unit.yi')}</small>
      </dd>
    </div>
  );
}

/** Two lines and their ends; what else a chart offers (axes, tips) nobody reads from there. */
function Curve({ progress }: { progress: Progress }) {
  const t = useScreenTexts();
  const common = useCommonTexts();
  const { months, target, asOf } = progress;
  const top = largestOf([target.amount, progress.verified]);
  const x = (index: number) => (months.length < 2 ? 0 : (index / (months.length - 1)) * 1000);
  const y = (amount: string) => 400 - shareOf(amount, top) * 400;
  const path = (points: string[]) => points.map((point, at) => `${at === 0 ? 'M' : 'L'}${point}`).join('');
  const told = months.filter((each) => each.month <= asOf);
  const verified = path(told.map((each, at) => `${x(at).toFixed(1)} ${y(each.cumulative).toFixed(1)}`));
  const linear = path(months.map((each, at) => `${x(at).toFixed(1)} ${y(each.linear).toFixed(1)}`));
  const alt = t('curve.alt', {
    verified: yi(progress.verified),
    due: yi(progress.linearDue),
    target: yi(target.amount, 0),
    unit: common('unit.yi'),
  });
  return (
    <figure className="wall-curve">
      <svg viewBox="0 0 1000 400" preserveAspectRatio="none" role="img" aria-label={alt}>
        <line x1="0" y1="400" x2="1000" y2="400" className="wall-base" />
        <path d={linear} className="wall-linear" />
        {told.length > 0 && (
          <path d={`${verified}L${x(told.length - 1).toFixed(1)} 400L0 400Z`} className="wall-area" />
        )}
        <path d={verified} className="wall-verified" />
      </svg>
      <figcaption>
        <span>{target.windowFrom}</span>
        <span>
          <i className="wall-key-verified" /> {t('curve.verified')} <i className="wall-key-linear" />{' '}
          {t('curve.linear')}
        </span>
        <span>{target.windowTo}</span>
      </figcaption>
    </figure>
  );
}

const ROWS = 6;

export function PartsFace({ progress }: { progress: Progress }) {
  const t = useScreenTexts();
  // Of one root the places right under it.
  const roots = progress.byZone.filter((zone) => zone.depth === 0);
  const depth = roots.length === 1 && progress.byZone.some((zone) => zone.depth === 1) ? 1 : 0;
  const zones = progress.byZone.filter((zone) => zone.depth === depth);
  return (
    <div className="wall-face wall-parts">
      <Bars title={t('industries')} parts={progress.byIndustry} />
      <Bars title={t('zones')} parts={zones} />
    </div>
  );
}

function Bars({ title, parts }: { title: string; parts: Part[] }) {
  const t = useScreenTexts();
  const name = useName();
  const common = useCommonTexts();
  const sorted = [...parts].sort((one, other) =>
    (toFen(one.verified) ?? 0n) < (toFen(other.verified) ?? 0n) ? 1 : -1,
  );
  const shown = sorted.length > ROWS ? sorted.slice(0, ROWS - 1) : sorted;
  const rest = sorted.slice(shown.length);
  const scale = largestOf(sorted.map((part) => part.verified));
  const restSum = rest.reduce((sum, part) => subtractMoney(sum, subtractMoney('0.00', part.verified)), '0.00');
  return (
    <section>
      <h2>
        {title} <small>{common('unit.yi')}</small>
      </h2>
      <ol className="wall-bars">
        {shown.map((part) => (
          <BarRow key={part.code} name={name(part)} amount={part.verified} scale={scale} />
        ))}
        {rest.length > 0 && <BarRow name={t('rest', { count: rest.length })} amount={restSum} scale={scale} />}
      </ol>
    </section>
  );
}

function BarRow({ name, amount, scale }: { name: string; amount: string; scale: string }) {
  return (
    <li>
      <span className="wall-bar-name">{name}</span>
      <span className="wall-bar-figure">
        <Way to={NUMBER} name={name} amount={yi(amount)} />
      </span>
      <span className="wall-track" aria-hidden="true">
        <span style={{ width: `${shareOf(amount, scale) * 100}%` }} />
      </span>
    </li>
  );
}

const LATEST = 5;

export function NewsFace({ figures }: { figures: ScreenFigures }) {
  const t = useScreenTexts();
  const common = useCommonTexts();
  const english = useLanguage() === 'en';
  return (
    <div className="wall-face wall-news">
      <section>
        <h2>
          {t('lights')} <small>{t('lights.unit')}</small>
        </h2>
        <ul className="wall-lights">
          {(['green', 'yellow', 'red'] as const).map((light) => (
            <li key={light} data-light={light}>
              <span className="wall-lamp" aria-hidden="true" />
              <span>{common(`light.${light}`)}</span>
              <strong>
                <Way
                  to={`/projects?as=table&light=${light}`}
                  name={common(`light.${light}`)}
                  amount={String(figures.lights[light])}
                  needs="project.read"
                />
              </strong>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>
          {t('latest')} <small>{common('unit.wan')}</small>
        </h2>
        {figures.latest.length === 0 ? (
          <p className="wall-none">{t('latest.none')}</p>
        ) : (
          <ol className="wall-latest">
            {figures.latest.slice(0, LATEST).map((entry) => (
              <li key={`${entry.entryId} ${entry.verifiedAt}`}>
                <span className="wall-latest-name">{entry.projectName ?? t('latest.secret')}</span>
                <span className="wall-latest-zone">
                  {[english ? entry.zoneNameEn : entry.zoneNameZh, today(new Date(entry.verifiedAt))]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
                <span className="wall-latest-amount">
                  <Latest entry={entry} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
