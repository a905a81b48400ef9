import { Select } from 'antd';
import { useNavigate } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { currentPlan } from '../../app/reference';
import { useIndicators } from '../plan/plan.api';
import { useInsightTexts } from './insight.texts';
import { seriesOf } from './series-of';

/** Opened already: it comes when it is asked for. */
export function OtherIndicators({ money, onClose }: { money: (string | null)[]; onClose: () => void }) {
  const t = useInsightTexts();
  const name = useName();
  const go = useNavigate();
  const english = useLanguage() === 'en';
  const indicators = useIndicators(currentPlan).data ?? [];
  return (
    <Select<string | null>
      className="target-others"
      autoFocus
      defaultOpen
      value={null}
      placeholder={t('choice.indicators')}
      aria-label={t('choice.indicatorsHint')}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      options={indicators
        .filter((each) => !money.includes(each.code))
        .map((each) => ({ value: each.code, label: `${name(each)} (${english ? each.unitEn : each.unit})` }))}
      onOpenChange={(open) => !open && onClose()}
      onChange={(indicator) => indicator !== null && void go(seriesOf(indicator))}
    />
  );
}
