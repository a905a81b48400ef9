import { useParams, useSearchParams } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { NotFound } from '../../app/not-found';
import { currentPlan } from '../../app/reference';
import { useCan } from '../../app/session';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import { useDraftTexts } from './drafts.texts';
import { usePlanTexts } from './i18n';
import { CompareTab } from './compare-tab';
import { IndicatorsTab } from './indicators-tab';
import { IndustriesTab } from './industries-tab';
import { usePeriods } from './plan.api';
import { PlanProjectsTab } from './projects-tab';
import { TargetsTab } from './targets-tab';
import './plan.css';

const tabs = {
  targets: TargetsTab,
  indicators: IndicatorsTab,
  industries: IndustriesTab,
  projects: PlanProjectsTab,
  compare: CompareTab,
} as const;
type Tab = keyof typeof tabs;

function isTab(name: string): name is Tab {
  return name in tabs;
}

export default function PlanPage() {
  const t = usePlanTexts();
  const drafts = useDraftTexts();
  const name = useName();
  const can = useCan();
  const english = useLanguage() === 'en';
  const { tab = 'targets' } = useParams();
  const [search, setSearch] = useSearchParams();
  const periods = usePeriods();
  const plan = search.get('plan') ?? currentPlan;
  if (!isTab(tab)) return <NotFound />;
  const period = periods.data?.find((each) => each.code === plan);
  const Content = tabs[tab];
  // A plan is compared with the one before it, by whoever reads what was reached.
  const shown = (Object.keys(tabs) as Tab[]).filter(
    (key) => key !== 'compare' || (period !== undefined && plan > currentPlan && can('target.read')),
  );
  const suffix = plan === currentPlan ? '' : `?plan=${plan}`;
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={period?.status === 'draft' ? drafts('draft') : english ? period?.titleEn : period?.titleZh}
        actions={
          <div className="switch" role="group" aria-label={t('period')}>
            {(periods.data ?? []).map((each) => (
              <button
                key={each.code}
                type="button"
                aria-pressed={each.code === plan}
                onClick={() => setSearch({ plan: each.code }, { replace: true })}
              >
                {name(each).replace(/“|”|规划|five-year plan /g, '')}
                {each.status === 'draft' && <span className="hint"> {t('period.draft')}</span>}
              </button>
            ))}
          </div>
        }
      />
      <LinkTabs
        label={t('title')}
        current={tab}
        tabs={shown.map((key) => ({ key, to: `/plan/${key}${suffix}`, text: t(`tab.${key}`) }))}
      />
      <Content plan={plan} />
    </div>
  );
}
