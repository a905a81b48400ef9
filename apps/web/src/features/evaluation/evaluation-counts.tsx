import { useState } from 'react';
import { useName } from '../../app/i18n';
import { Filled, PLACE } from '../../components/filled';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import type { Evaluation } from './evaluation.api';
import { useEvaluationTexts } from './evaluation.texts';

/** Each count of the summary by the result it counts. */
const RESULTS = { met: 'met', missed: 'missed', notYet: 'not_yet', noData: 'no_data', open: 'open' } as const;
type Counted = keyof typeof RESULTS;
const COUNTED = Object.keys(RESULTS) as Counted[];

/** How many were reached and how many were not; each number opens to its indicators. */
export function EvaluationCounts({ evaluation, plan }: { evaluation: Evaluation; plan: string }) {
  const t = useEvaluationTexts();
  const name = useName();
  const [opened, setOpened] = useState<OpenedOf | null>(null);
  const { counts, rows, year } = evaluation;
  const open = (of: Counted) => {
    const held = rows
      .filter(({ result }) => result === RESULTS[of])
      .map(({ indicator, actual }) => ({
        ...{
          key: indicator.code,
          name: name(indicator),
          said: [indicator.ref, actual?.printed].filter(Boolean).join(' · '),
        },
        to: `/evaluation?${new URLSearchParams({ plan, year: String(year), indicator: indicator.code }).toString()}`,
      }));
    setOpened({ what: t(`counts.${of}`), sections: [{ rows: held, shown: String(counts[of]) }] });
  };
  const places = Object.fromEntries(
    COUNTED.map((of) => [
      of,
      <Opens key={of} name={t(`counts.${of}`)} amount={counts[of]} onOpen={() => open(of)}>
        {counts[of]}
      </Opens>,
    ]),
  );
  const named = Object.fromEntries(COUNTED.map((of) => [of, PLACE(of)]));
  return (
    <>
      <p role="status">
        <Filled text={t('counts', named)} places={places} /> <span className="hint">{t('counts.hint')}</span>
      </p>
      <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}
