import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { DataTable } from '../../components/data-table';
import type { Forecast, Run } from './forecast.api';
import { useForecastTexts } from './forecast.texts';

type Estimate = Forecast['model']['shock'];

const span = ({ low, middle, high }: Estimate, places: number): string =>
  `${middle.toFixed(places)} (${low.toFixed(places)}–${high.toFixed(places)})`;

type Season = Forecast['model']['seasons'][number];

/** Nothing of rules that did not know them yet. */
function seasonsText(seasons: readonly Season[], t: ReturnType<typeof useForecastTexts>): string {
  if (seasons.length === 0) return '';
  if (seasons.every(({ low, high }) => high - low < 0.005)) return ` ${t('learned.noSeasons')}`;
  const told = seasons.map((season) =>
    t('learned.season', { from: season.from, to: ((season.from + 1) % 12) + 1, pace: span(season, 2) }),
  );
  return ` ${t('learned.seasons', { seasons: told.join(t('learned.and')) })}`;
}

export function Method({ run, forecast }: { run: Run; forecast: Forecast }) {
  const t = useForecastTexts();
  const common = useCommonTexts();
  const { model } = forecast;
  type Row = (typeof model.modes)[number];
  const told = (key: 'half' | 'most' | 'ratio' | 'slip', title: string, places: number) => ({
    key,
    title,
    num: true,
    cell: (row: Row) => span(row[key], places),
  });
  return (
    <section className="panel">
      <h2>{t('method')}</h2>
      <p>{t('method.text', { draws: forecast.draws })}</p>
      <p className="hint">
        <Link to="/forecast/method">{t('method.open')}</Link>
        <span aria-hidden="true"> · </span>
        {t('method.note', { version: run.ruleVersion, seed: run.seed })}
      </p>
      <details className="chart-table">
        <summary>{t('learned')}</summary>
        <p className="hint">
          {t('learned.shock', {
            shock: Math.round(model.shock.middle * 100),
            arrivals: model.arrivals.middle.toFixed(1),
          })}
          {seasonsText(model.seasons, t)}
        </p>
        <DataTable<Row>
          caption={t('learned')}
          rows={model.modes}
          rowKey={({ mode }) => mode}
          columns={[
            { key: 'mode', title: t('learned.mode'), cell: ({ mode }) => common(`mode.${mode}`) },
            { key: 'projects', title: t('learned.projects'), num: true, cell: ({ projects }) => projects },
            told('half', t('learned.half'), 1),
            told('most', t('learned.most'), 1),
            told('ratio', t('learned.ratio'), 2),
            told('slip', t('learned.slip'), 0),
          ]}
        />
      </details>
    </section>
  );
}
