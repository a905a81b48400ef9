import { useLanguage, useName } from '../../app/i18n';
import { useMoment } from '../../app/moment';
import { useUnit } from '../../app/unit';
import { instantText } from '../../lib/dates';
import { percentOf, subtractMoney } from '../../lib/decimal';
import { isNegative, isZero } from '../investment/typed-amount';
import type { Formula, OpenedOf, Section, TargetSection } from '../opened/opened.api';
import { useFormulaTexts } from './formulas.texts';
import type { Axis } from '../plan/axes';
import type { PartsFilter, Progress } from './insight.api';
import type { PlannedCurve } from './planned';

/** A target up to a month, or a year of it, as known at a moment of its own or at the page's. */
export interface Counted {
  target: string;
  asOf: string;
  knownAt?: string;
  year?: number;
  /** Of a part by the breakdown: what it asks of the entries, and of what is due. */
  filter?: PartsFilter;
  part?: DuePart;
}

/** A part of a target by its breakdown, and the part it divides. */
export interface DuePart {
  axis: Axis;
  key: string;
  withinAxis?: Axis;
  withinKey?: string;
}

/** What the page tells of it. */
export interface Amounts {
  verified: string;
  due: string;
  ahead: string;
}

/** Four places tell as much as two and leave no doubt that it was worked out from what stands above. */
const PLACES = 4;

/** Figures that are worked out from others: each opens to them, and they to their rows. */
export function useFormulas() {
  const t = useFormulaTexts();
  const { format, label } = useUnit();

  const minus = (one: [string, string], other: [string, string], result: string): Formula => ({
    says: t('minus', {
      ...{ one: one[0], amount: format(one[1], PLACES), other: other[0], less: format(other[1], PLACES) },
      ...{ result: format(result, PLACES), unit: label },
    }),
    agrees: isZero(subtractMoney(subtractMoney(one[1], other[1]), result)),
  });
  const verifiedOf = (
    { target, asOf, knownAt, year, filter }: Counted,
    verified: string,
    what: string,
  ): TargetSection => ({
    ...{ target, asOf, knownAt, head: t('verified') },
    opened: { filter: filter ?? { year }, what, verified },
  });
  const dueSection = (
    of: 'due' | 'planned-due',
    { target, asOf, knownAt, year, part }: Counted,
    shown: string,
    head?: string,
  ): Section => ({ of, shown, head, query: { target, asOf, knownAt, year, ...part } });

  const dueOf = (counted: Counted, due: string, what: string): OpenedOf => ({
    ...{ what, knownAt: counted.knownAt, sections: [dueSection('due', counted, due)] },
  });
  const apart = (of: 'due' | 'planned-due', counted: Counted, { verified, due, ahead }: Amounts, what: string) => {
    const name = t(of === 'due' ? 'due' : 'plannedDue');
    return {
      ...{ what, knownAt: counted.knownAt, formula: minus([t('verified'), verified], [name, due], ahead) },
      // The short list first: the other goes on for long.
      sections: [dueSection(of, counted, due, name), verifiedOf(counted, verified, what)],
    };
  };
  /** One figure as a share of another, in one line. */
  const over = (verified: string, [name, amount]: [string, string]): string =>
    t('over', {
      ...{ one: t('verified'), amount: format(verified, PLACES), other: name, less: format(amount, PLACES) },
      result: percentOf(verified, amount) ?? '—',
    });
  /** What people have set: the version that says so, who set it, when and why. */
  const promisedOf = (
    { target, knownAt, part }: Pick<Counted, 'target' | 'knownAt' | 'part'>,
    amount: string,
    what: string,
    figure?: 'baseline',
  ): OpenedOf => ({
    ...{ what, knownAt },
    sections: [{ of: 'promised', query: { target, knownAt, ...part, figure }, shown: amount }],
  });
  return { t, format, label, minus, over, verifiedOf, dueOf, apart, promisedOf };
}

/** By these names a page elsewhere leads to a figure of the number page, opened. */
export const OPENABLE = ['ratio', 'ahead', 'due', 'left', 'target'] as const;
export type Openable = (typeof OPENABLE)[number];
export const isOpenable = (name: string | null): name is Openable => OPENABLE.some((each) => each === name);

/** The figures of the number page that follow from others. */
export function useNumberFormulas(progress: Progress): Record<Openable, OpenedOf> {
  const { t, minus, over, verifiedOf, dueOf, apart, promisedOf } = useFormulas();
  const facts = useTargetFacts(progress);
  const { target, asOf, verified, linearDue: due, aheadOfLinear: ahead } = progress;
  const counted = { target: target.code, asOf };
  const left = subtractMoney(target.amount, verified);
  const what = (name: string) => `${facts.name} · ${name}`;
  const verifiedParts = [verifiedOf(counted, verified, t('verified'))];
  const beyond = isNegative(left);
  return {
    ratio: {
      what: what(t('ratio')),
      facts: facts.told,
      says: over(verified, [t('target'), target.amount]),
      sections: verifiedParts,
    },
    left: {
      ...{ what: what(t(beyond ? 'done' : 'left')), facts: facts.told, sections: verifiedParts },
      formula: minus([t('target'), target.amount], [t('verified'), verified], left),
    },
    target: { ...promisedOf(counted, target.amount, what(t('target'))), facts: facts.told },
    due: { ...dueOf(counted, due, what(t('due'))), facts: facts.told },
    ahead: { ...apart('due', counted, { verified, due, ahead }, what(t('ahead'))), facts: facts.told },
  };
}

/** 计划序时: what is due by the projects' own plans, and how far what is verified is from it. */
export function usePlannedFormulas(curve: PlannedCurve | undefined): { ahead: OpenedOf | null } {
  const { t, apart } = useFormulas();
  if (curve?.plannedDue == null || curve.aheadOfPlanned === null) return { ahead: null };
  const { targetCode: target, asOf, verified, plannedDue: due, aheadOfPlanned: ahead } = curve;
  return { ahead: apart('planned-due', { target, asOf }, { verified, due, ahead }, t('plannedAhead')) };
}

function useTargetFacts({ target, asOf, knownAt }: Progress): { name: string; told: NonNullable<OpenedOf['facts']> } {
  const { t, format, label } = useFormulas();
  const name = useName();
  const language = useLanguage();
  const moment = useMoment();
  const known = knownAt ?? moment;
  const { version, windowFrom: from, windowTo: to } = target;
  const amount = t('target.version', { amount: format(target.amount, PLACES), unit: label, version });
  const basis = language === 'en' ? target.basisEn : target.basisZh;
  const told = [
    { name: t('target'), value: amount },
    { name: t('window'), value: t('window.of', { from, to }) },
    { name: t('counted'), value: asOf },
    { name: t('known'), value: known === null ? t('known.now') : instantText(known) },
    ...(basis === '' ? [] : [{ name: t('basis'), value: basis }]),
  ];
  return { name: name(target), told };
}
