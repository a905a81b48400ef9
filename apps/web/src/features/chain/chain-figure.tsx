import { useUnit } from '../../app/unit';
import { Money } from '../../components/money';
import { addMoney } from '../../lib/decimal';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import type { ChainIndustry, ChainSegment } from './chain.api';
import { useChainTexts } from './chain.texts';

type Figure = 'enterprises' | 'leads' | 'talks' | 'signed' | 'producing';

interface Props {
  /** Whose: an industry, a segment, all. */
  of: string;
  segments: readonly ChainSegment[];
  onOpen: (opened: OpenedOf) => void;
}

const query = (figure: string, segments: readonly ChainSegment[]) => ({
  figure,
  segments: segments.map(({ code }) => code).join(','),
});

/** How many leads or projects some segments have; opens to them. */
export function ChainCount({ of, segments, onOpen, figure }: Props & { figure: Figure }) {
  const t = useChainTexts();
  const count = segments.reduce((all, each) => all + each[figure], 0);
  const what = `${of} · ${t(figure)}`;
  const open = () =>
    onOpen({
      what,
      sections: [{ of: 'chain', query: query(figure, segments), shown: String(count), counts: true }],
    });
  return count === 0 ? (
    <>0</>
  ) : (
    <Opens name={what} amount={count} onOpen={open}>
      {count}
    </Opens>
  );
}

/** What is planned of the signed and the producing of some segments, or how many they are; opens to the projects. */
export function ChainSettled({ of, segments, onOpen, counts = false }: Props & { counts?: boolean }) {
  const t = useChainTexts();
  const { format, label } = useUnit();
  const count = segments.reduce((all, each) => all + each.signed + each.producing, 0);
  const planned = addMoney(...segments.map((each) => each.plannedTotal));
  const what = `${of} · ${t('planned')}`;
  const shown = counts ? String(count) : planned;
  const open = () => onOpen({ what, sections: [{ of: 'chain', query: query('settled', segments), shown, counts }] });
  return (
    <Opens name={what} amount={counts ? t('settled', { number: count }) : `${format(planned)}${label}`} onOpen={open}>
      {counts ? t('settled', { number: count }) : <Money value={planned} withUnit />}
    </Opens>
  );
}

/** What of an industry names no segment; each number opens. */
export function ChainUnplaced({ of, industry, onOpen }: Omit<Props, 'segments'> & { industry: ChainIndustry }) {
  const t = useChainTexts();
  const { code, unplaced } = industry;
  const number = (figure: 'leads' | 'projects', count: number) => {
    const what = `${of} · ${t('unplaced.what')} · ${t(figure)}`;
    const section = { of: 'chain' as const, query: { figure, industryCode: code }, shown: String(count), counts: true };
    return (
      <>
        {t(figure)}{' '}
        {count === 0 ? (
          0
        ) : (
          <Opens name={what} amount={count} onOpen={() => onOpen({ what, sections: [section] })}>
            {count}
          </Opens>
        )}
      </>
    );
  };
  const projects = unplaced.talks + unplaced.signed + unplaced.producing;
  if (unplaced.leads + projects === 0) return null;
  return (
    <p className="hint">
      {t('unplaced')} {number('leads', unplaced.leads)} · {number('projects', projects)}
    </p>
  );
}
