import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { useLanguage, useName } from '../../app/i18n';
import { currentPlan, useIndustries } from '../../app/reference';
import { useCan } from '../../app/session';
import { ChainActionTag } from '../../components/chain-action';
import { ProblemAlert } from '../../components/problem-alert';
import { usePlanProjects } from '../plan/plan.api';
import { usePlanEnterprises, useSegmentZones, type ChainIndustry, type ChainSegment } from './chain.api';
import type { OpenedOf } from '../opened/opened.api';
import { ChainCount, ChainSettled } from './chain-figure';
import { useChainTexts } from './chain.texts';

const LISTED = 8;

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="segment-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Figures({ segment, onFigure }: { segment: ChainSegment; onFigure: (opened: OpenedOf) => void }) {
  const t = useChainTexts();
  const name = useName();
  const here = { of: name(segment), segments: [segment], onOpen: onFigure };
  return (
    <div className="segment-figures">
      {(['enterprises', 'leads', 'talks', 'signed', 'producing'] as const).map((kind) => (
        <div key={kind}>
          <div className="figure-label">{t(kind)}</div>
          <div className="figure-value figure-second">
            <ChainCount {...here} figure={kind} />
          </div>
        </div>
      ))}
      <div>
        <div className="figure-label">{t('planned')}</div>
        <div className="figure-value figure-second">
          <ChainSettled {...here} />
        </div>
      </div>
    </div>
  );
}

function Enterprises({ segment, leaders }: { segment: ChainSegment; leaders: string[] }) {
  const t = useChainTexts();
  const name = useName();
  const enterprises = usePlanEnterprises();
  if (enterprises.isPending) return <Skeleton active title={false} />;
  if (enterprises.isError) return <ProblemAlert error={enterprises.error} onRetry={() => void enterprises.refetch()} />;
  const here = enterprises.data.filter((each) => each.segmentCodes.includes(segment.code));
  if (here.length === 0) return <p className="hint">{t('detail.enterprises.none')}</p>;
  return (
    <ul className="history">
      {here.map((each) => (
        <li key={each.code}>
          <strong>{name(each)}</strong>{' '}
          {(leaders.includes(each.nameZh) || each.roles.some((role) => role.role === 'leader')) && (
            <span className="tag tag-strong">{t('detail.leader')}</span>
          )}
          <div className="hint" lang="zh-CN">
            {[...new Set(each.roles.map((role) => role.words))].join('、')} · {each.source.split('; ')[0]}
          </div>
        </li>
      ))}
    </ul>
  );
}

function PlanProjects({ segment }: { segment: ChainSegment }) {
  const t = useChainTexts();
  const name = useName();
  const projects = usePlanProjects(currentPlan);
  if (projects.isPending) return <Skeleton active title={false} />;
  if (projects.isError) return <ProblemAlert error={projects.error} onRetry={() => void projects.refetch()} />;
  const here = projects.data.items.filter((each) => each.segmentCode === segment.code);
  if (here.length === 0) return <p className="hint">{t('detail.planProjects.none')}</p>;
  return (
    <ul className="segment-list">
      {here.slice(0, LISTED).map((each) => (
        <li key={each.code}>
          {name(each)} <span className="hint">{each.source}</span>
        </li>
      ))}
      {here.length > LISTED && (
        <li>
          <Link to="/plan/projects">{t('detail.more', { count: here.length - LISTED })}</Link>
        </li>
      )}
    </ul>
  );
}

function Zones({ segmentCode }: { segmentCode: string }) {
  const english = useLanguage() === 'en';
  const zones = useSegmentZones(segmentCode);
  if (zones.isPending) return <Skeleton active title={false} />;
  if (zones.isError) return <ProblemAlert error={zones.error} onRetry={() => void zones.refetch()} />;
  return (
    <ul className="segment-list">
      {zones.data.slice(0, 4).map((fit) => (
        <li key={fit.zoneCode}>
          <Link to={`/land?zone=${fit.zoneCode}`}>{english ? fit.zoneNameEn : fit.zoneNameZh}</Link>{' '}
          <span className="hint">{english ? fit.reasonEn : fit.reasonZh}</span>
        </li>
      ))}
    </ul>
  );
}

/** One link of the chain, opened: what to do about it, who is here, what the plan wants. */
interface Props {
  segment: ChainSegment;
  industry: ChainIndustry;
  onClose: () => void;
  onFigure: (opened: OpenedOf) => void;
}

export function SegmentDrawer({ segment, industry, onClose, onFigure }: Props) {
  const t = useChainTexts();
  const name = useName();
  const can = useCan();
  const english = useLanguage() === 'en';
  const reference = useIndustries().data?.find((each) => each.code === industry.code);
  const focus = reference?.segments.find((each) => each.code === segment.code)?.focus ?? [];
  const here = `industryCode=${industry.code}&segmentCode=${segment.code}`;
  return (
    <Drawer
      open
      size={560}
      title={`${name(industry)} · ${name(segment)}`}
      onClose={onClose}
      footer={
        <div className="row">
          {can('lead.create') && (
            <Link to={`/leads/new?${here}`}>
              <Button type="primary" icon={<PlusOutlined />}>
                {t('detail.log')}
              </Button>
            </Link>
          )}
          {can('lead.read') && (
            <Link to={`/leads?segmentCode=${segment.code}`}>
              <Button>{t('detail.leads')}</Button>
            </Link>
          )}
          {can('project.read') && (
            <Link to={`/projects?as=table&segmentCode=${segment.code}`}>
              <Button>{t('detail.projects')}</Button>
            </Link>
          )}
        </div>
      }
    >
      <p className={`segment-gap gap-note-${segment.gap}`}>
        <strong>{english ? segment.gapEn : segment.gapZh}</strong>
        <span className="quiet">{english ? segment.gapRuleEn : segment.gapRuleZh}</span>
      </p>
      <Figures segment={segment} onFigure={onFigure} />
      <Part title={t('detail.action')}>
        <p>
          <ChainActionTag action={segment.chainAction} />{' '}
          <span className="quiet">{english ? segment.chainReasonEn : segment.chainReasonZh}</span>{' '}
          <span className="hint">{t(segment.chainActionBasis === 'set' ? 'detail.set' : 'detail.derived')}</span>
        </p>
      </Part>
      <Part title={t('detail.enterprises', { count: segment.enterprises })}>
        <Enterprises segment={segment} leaders={reference?.leadersZh ?? []} />
      </Part>
      <Part title={t('detail.focus')}>
        {focus.length === 0 ? (
          <p className="hint">{t('detail.focus.none')}</p>
        ) : (
          <p className="quiet">{focus.map((each) => (english ? each.en : each.zh)).join(english ? '; ' : '、')}</p>
        )}
      </Part>
      <Part title={t('detail.zones')}>
        <Zones segmentCode={segment.code} />
      </Part>
      <Part title={t('detail.planProjects', { count: segment.planProjects })}>
        <PlanProjects segment={segment} />
      </Part>
    </Drawer>
  );
}
