import { Drawer } from 'antd';
import { Link } from 'react-router';
import { addMoney, formatMoney } from '../../lib/decimal';
import '../insight/insight.css';
import { type Amounts, type Counted, useFormulas } from '../insight/formulas';
import { BridgeParts } from '../bridge/bridge-parts';
import { PartsDrawer } from '../insight/parts-later';
import { ExactMoney } from '../investment/exact-money';
import { OpenedDrawer } from '../opened/opened-later';
import { Opens } from '../opened/opens';
import { useOpenedTexts } from '../opened/opened.texts';
import type { Printed } from './reports.api';
import { useReportsTexts } from './reports.texts';

type Figure = Printed['figures'][number];
type Target = NonNullable<Figure['target']>;

export interface OpenedFigure {
  what: string;
  /** As the report tells it: in 元, or how many parts there are. */
  amount: string;
  counts?: boolean;
  target?: Target | null;
  /** What the report tells beside it, of the same row: the figures a distance is worked out from. */
  beside?: Pick<Amounts, 'verified' | 'due'>;
  parts?: Figure['parts'];
  /** A step of the bridge, or what one project moved of it. */
  step?: Step;
}

export interface Step extends NonNullable<Figure['step']> {
  bridge: NonNullable<Figure['bridge']>;
}

const PLACES = { yi: 4, wan: 2 } as const;

/** The figures of the report's sentences, to open on the screen; on paper the sentences tell them. */
export function Figures({ report, onOpen }: { report: Printed; onOpen: (opened: OpenedFigure) => void }) {
  const t = useReportsTexts();
  const { figures, unit } = report;
  if (figures.length === 0) return null;
  const told = (measure: Target['measure']) => figures.find((each) => each.target?.measure === measure)?.amount;
  const beside = besideOf(told('verified'), told('due'));
  return (
    <section className="panel report-figures" aria-label={t('figures')}>
      {figures.map((figure) => {
        const { name, measure, amount, target, bridge, step, parts } = figure;
        const counts = measure === 'count';
        const text = counts ? amount : `${formatMoney(amount, unit, PLACES[unit])} ${t(`unit.${unit}`)}`;
        return (
          <div key={name} className="figure">
            <div className="figure-label">{name}</div>
            <div className="figure-value">
              {bridge !== null && step === null ? (
                <Link to={bridgeAddress(bridge)}>{text}</Link>
              ) : target === null && parts === null && step === null ? (
                text
              ) : (
                <Opens
                  name={name}
                  amount={text}
                  onOpen={() =>
                    onOpen({
                      ...{ what: name, amount, counts, target, parts, beside },
                      step: bridge === null || step === null ? undefined : { ...step, bridge },
                    })
                  }
                >
                  {text}
                </Opens>
              )}
            </div>
          </div>
        );
      })}
      <p className="hint report-figures-note">{t('figures.note')}</p>
    </section>
  );
}

export const besideOf = (verified?: string | null, due?: string | null): OpenedFigure['beside'] =>
  verified == null || due == null ? undefined : { verified, due };

/** The bridge between the two reports, each end counted as far as it was. */
function bridgeAddress(bridge: NonNullable<Figure['bridge']>): string {
  return `/bridge?${new URLSearchParams({ ...bridge }).toString()}`;
}

/** The parts of a figure as they were known at the report's moment. */
export function FigureDrawer({ opened, onClose }: { opened: OpenedFigure | null; onClose: () => void }) {
  const { target, parts, step } = opened ?? {};
  if (step !== undefined) return <StepDrawer step={step} opened={opened!} onClose={onClose} />;
  if (target == null) return <ArchivedParts opened={parts == null ? null : opened} onClose={onClose} />;
  const { asOf, knownAt, measure, year, industryCode, zoneCode, zoneAlone } = target;
  const { what, amount, beside } = opened!;
  if (measure === 'due' || measure === 'ahead') {
    const counted = { target: target.target, asOf, knownAt, year: year ?? undefined };
    return <ScheduleDrawer {...{ counted, what, measure, amount, beside, onClose }} />;
  }
  const filter = {
    year: year ?? undefined,
    industryCode: industryCode ?? undefined,
    zoneCode: zoneCode ?? undefined,
    zoneAlone: zoneAlone || undefined,
  };
  return (
    <PartsDrawer
      target={target.target}
      asOf={asOf}
      knownAt={knownAt}
      opened={{ filter, what, verified: amount, pending: measure === 'pending' ? amount : undefined }}
      onClose={onClose}
    />
  );
}

/** What moved the number by this step between the report before and this one. */
function StepDrawer({ step, opened, onClose }: { step: Step; opened: OpenedFigure; onClose: () => void }) {
  const { bridge, row, projectId } = step;
  const { what, amount: shown } = opened;
  return (
    <BridgeParts
      span={{ ...bridge }}
      opened={{ row, projectId: projectId ?? undefined, what, shown }}
      onClose={onClose}
    />
  );
}

interface ScheduleProps extends Pick<OpenedFigure, 'what' | 'amount' | 'beside'> {
  counted: Counted;
  measure: 'due' | 'ahead';
  onClose: () => void;
}

/** What was due by then, and with what was verified the distance to it. */
function ScheduleDrawer({ counted, what, measure, amount, beside, onClose }: ScheduleProps) {
  const { dueOf, apart } = useFormulas();
  const opened =
    measure === 'due' || beside === undefined
      ? dueOf(counted, amount, what)
      : apart('due', counted, { ...beside, ahead: amount }, what);
  return <OpenedDrawer opened={opened} onClose={onClose} />;
}

/** The report's own rows: what they were when it was made. */
function ArchivedParts({ opened, onClose }: { opened: OpenedFigure | null; onClose: () => void }) {
  const t = useOpenedTexts();
  const parts = opened?.parts ?? [];
  const counts = opened?.counts === true;
  const sum = counts ? String(parts.length) : addMoney(...parts.map(({ amount }) => amount));
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      size="min(620px, 100vw)"
      title={opened === null ? '' : t('title', { what: opened.what })}
      destroyOnHidden
    >
      <div className="parts-sum">
        <div className="row">
          <span className="quiet">{t('sum')}</span>
          <strong>{counts ? sum : <ExactMoney value={sum} withUnit />}</strong>
          {!counts && <span className="hint">{t('count', { count: parts.length })}</span>}
        </div>
        <div className="hint" role="status">
          {sum === opened?.amount ? `✓ ${t('agrees')}` : t('differs', { shown: opened?.amount ?? '' })}
        </div>
      </div>
      {parts.length === 0 && <p className="hint">{t('none')}</p>}
      <ol className="parts">
        {parts.map(({ projectId, name, note, amount }, index) => (
          <li key={index} className="part-line part-line-still">
            <span className="part-name">
              {projectId === null ? name : <Link to={`/projects/${projectId}?tab=investment`}>{name}</Link>}{' '}
              {note !== null && <span className="hint part-said">{note}</span>}
            </span>
            <span className="part-amount">{amount !== null && <ExactMoney value={amount} withUnit />}</span>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
