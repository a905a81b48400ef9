import { useUnit } from '../../app/unit';
import { useCommonTexts } from '../../app/texts';

/** What an event costs is told in 万元, whatever unit the page shows investments in: in 亿元 it would round to nothing. */
export function Wan({ value }: { value: string }) {
  const { format } = useUnit();
  const t = useCommonTexts();
  return (
    <span className="num" title={`¥ ${format(value, 2, 'yuan')}`}>
      {format(value, 2, 'wan')}
      <span className="figure-unit">{t('unit.wan')}</span>
    </span>
  );
}
