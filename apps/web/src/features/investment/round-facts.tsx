import type { ReactNode } from 'react';
import { percentOf, subtractMoney } from '../../lib/decimal';
import { ExactMoney } from './exact-money';
import { useInvestmentTexts } from './investment.texts';
import type { RoundRow } from './round.api';
import type { FactColumn } from './round-row';
import { isZero } from './typed-amount';

function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <span className="round-two">
      {first}
      {second !== null && <span className="hint">{second}</span>}
    </span>
  );
}

/** What a figure is compared with while it is typed. */
export function useRoundFacts(expectedShare: string, planning: boolean): FactColumn[] {
  const t = useInvestmentTexts();
  const expected = Math.round(Number(expectedShare) * 100);
  const year = ({ yearReported, yearPlan }: RoundRow) => {
    const share = percentOf(yearReported, yearPlan, 0);
    const against = share === null ? t('round.noPlan') : t('round.share', { share, expected });
    return <TwoLines first={<ExactMoney value={yearReported} />} second={against} />;
  };
  const cumulative = ({ verified, reported }: RoundRow) => {
    const waits = subtractMoney(reported, verified);
    return (
      <TwoLines
        first={<ExactMoney value={verified} />}
        second={
          isZero(waits) ? null : (
            <>
              {t('round.waits')} <ExactMoney value={waits} />
            </>
          )
        }
      />
    );
  };
  const left = ({ left: rest, plannedTotal }: RoundRow) => (
    <TwoLines
      first={<ExactMoney value={rest} />}
      second={
        plannedTotal === null ? null : (
          <>
            {t('round.of')} <ExactMoney value={plannedTotal} />
          </>
        )
      }
    />
  );
  const last = { key: 'last', head: t('round.last'), cell: (row: RoundRow) => <ExactMoney value={row.last} /> };
  return [
    ...(planning ? [] : [last]),
    { key: 'cumulative', head: t('round.cumulative'), cell: cumulative },
    { key: 'year', head: t('round.year'), cell: year },
    { key: 'left', head: t('round.left'), cell: left },
  ];
}
