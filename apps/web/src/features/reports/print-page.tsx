import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { KNOWN_AT } from '../../app/moment';
import { ProblemAlert } from '../../components/problem-alert';
import { formatMoney, shareOf } from '../../lib/decimal';
import { useTitle } from '../../lib/use-title';
import { Opens } from '../opened/opens';
import { besideOf, FigureDrawer, Figures, type OpenedFigure } from './report-figures';
import { usePrinted, type Printed } from './reports.api';
import { useReportsTexts } from './reports.texts';
import './reports.css';

type Section = Printed['sections'][number];
type Chart = NonNullable<Section['chart']>;
type Table = NonNullable<Section['table']>;

/** As many columns need the sheet lying. */
const WIDE = 6;
const PLACES = { yi: 4, wan: 2 } as const;

/** The report on paper: A4, repeated heads, from the archived figures alone. */
export default function PrintPage() {
  const { id = '' } = useParams();
  const t = useReportsTexts();
  const printed = usePrinted(id);
  useTitle(printed.data?.title ?? t('title'));
  return (
    <div className="page report-print-page">
      <p className="row report-print-bar">
        <Button type="primary" disabled={printed.data === undefined} onClick={() => window.print()}>
          {t('print.now')}
        </Button>
        <Link to="/reports">{t('print.back')}</Link>
      </p>
      <ProblemAlert error={printed.error} onRetry={() => void printed.refetch()} />
      {printed.isPending && <Skeleton active paragraph={{ rows: 14 }} />}
      {printed.data && <Openable report={printed.data} />}
    </div>
  );
}

/** The paper, and beside it what its figures are made of, as known at the report's moment. */
export function Openable({ report }: { report: Printed }) {
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  return (
    <>
      <Figures report={report} onOpen={setOpened} />
      <Paper report={report} onOpen={setOpened} />
      <FigureDrawer opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

type OnOpen = (opened: OpenedFigure) => void;

function Paper({ report, onOpen }: { report: Printed; onOpen: OnOpen }) {
  const wide = report.sections.some(({ table }) => (table?.columns.length ?? 0) > WIDE);
  return (
    <article lang={report.language} className={wide ? 'report-paper wide' : 'report-paper'}>
      <h1>{report.title}</h1>
      {report.notes.map((note) => (
        <p key={note} className="report-note">
          {note}
        </p>
      ))}
      {report.sections.map((section, index) => (
        <section key={section.heading ?? index}>
          {section.heading !== null && <h2>{section.heading}</h2>}
          {section.sentences.map((sentence, at) => (
            <p key={sentence} className={index === 0 && at === 0 ? 'report-lead' : undefined}>
              {sentence}
            </p>
          ))}
          {section.chart !== null && <Bars chart={section.chart} title={section.heading ?? report.title} />}
          {section.table !== null && (
            <Sheet table={section.table} report={report} caption={section.heading ?? report.title} onOpen={onOpen} />
          )}
        </section>
      ))}
    </article>
  );
}

interface SheetProps {
  table: Table;
  report: Printed;
  caption: string;
  onOpen: OnOpen;
}

function Sheet({ table, report: { unit, knownAt }, caption, onOpen }: SheetProps) {
  const firstText = table.columns.findIndex(({ kind }) => kind === 'text');
  const shown = (value: string | null, kind: Table['columns'][number]['kind']) =>
    kind === 'money' ? formatMoney(value, unit, PLACES[unit]) : (value ?? '');
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="report-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ header, kind }) => (
              <th key={header} scope="col" className={kind === 'money' ? 'num' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ level, cells, opens, projectId, bridge, step }, index) => (
            <tr key={index} className={level === 'row' ? undefined : 'report-sum'}>
              {table.columns.map(({ header, kind, measure }, at) => {
                const text = shown(cells[at] ?? null, kind);
                const what = `${cells[firstText] ?? ''} · ${plain(header)}`;
                const of = (named: typeof measure) => cells[table.columns.findIndex((each) => each.measure === named)];
                return (
                  <td key={header} className={kind === 'money' ? 'num' : undefined}>
                    {measure !== undefined && opens !== undefined ? (
                      <Opens
                        name={`${caption} · ${what}`}
                        amount={text}
                        onOpen={() =>
                          onOpen({
                            what,
                            amount: cells[at] ?? '0.00',
                            target: { ...opens, measure },
                            beside: besideOf(of('verified'), of('due')),
                          })
                        }
                      >
                        {text}
                      </Opens>
                    ) : kind === 'money' && bridge !== undefined && step !== undefined ? (
                      <Opens
                        name={`${caption} · ${what}`}
                        amount={text}
                        onOpen={() => onOpen({ what, amount: cells[at] ?? '0.00', step: { ...step, bridge } })}
                      >
                        {text}
                      </Opens>
                    ) : at === firstText && projectId !== undefined ? (
                      <Link to={`/projects/${projectId}?tab=investment&${KNOWN_AT}=${encodeURIComponent(knownAt)}`}>
                        {text}
                      </Link>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column's head without its unit, which stands with the amount. */
const plain = (header: string): string => header.replace(/\s?[(（].*[)）]$/, '');

const [WIDTH, HEIGHT, BASE] = [640, 200, 160];
const GREYS = ['var(--accent)', '#8a8f98'];

/** Plain bars: the figures stand in the table below. */
function Bars({ chart, title }: { chart: Chart; title: string }) {
  const t = useReportsTexts();
  const all = chart.series.flatMap(({ values }) => values);
  const most = all.reduce((top, value) => (shareOf(value, top) > 1 ? value : top), all[0] ?? '0');
  const slot = WIDTH / Math.max(chart.labels.length, 1);
  const bar = Math.min(36, (slot * 0.7) / chart.series.length);
  return (
    <figure className="report-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('print.chart', { title })}>
        {chart.labels.map((label, at) => (
          <g key={label} transform={`translate(${slot * (at + 0.5)} 0)`}>
            {chart.series.map(({ name, values }, of) => {
              const height = Math.max(0, shareOf(values[at], most)) * (BASE - 16);
              const x = (of - chart.series.length / 2) * bar;
              return <rect key={name} x={x} y={BASE - height} width={bar - 2} height={height} fill={GREYS[of]} />;
            })}
            <text y={BASE + 18} textAnchor="middle">
              {label.length > 6 && chart.labels.length > 6 ? `${label.slice(0, 5)}…` : label}
            </text>
          </g>
        ))}
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
      </svg>
      {chart.series.length > 1 && (
        <figcaption>
          {chart.series.map(({ name }, of) => (
            <span key={name}>
              <i style={{ background: GREYS[of] }} /> {name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
