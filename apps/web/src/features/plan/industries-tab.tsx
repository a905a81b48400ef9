import { EditOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useLanguage, useName } from '../../app/i18n';
import { useIndustries, type Industry, type Segment } from '../../app/reference';
import { useCan } from '../../app/session';
import { ChainActionTag } from '../../components/chain-action';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import { ChainActionForm } from './chain-action-form';
import { usePlanTexts } from './i18n';

function SegmentLine({ segment }: { segment: Segment }) {
  const t = usePlanTexts();
  const name = useName();
  const english = useLanguage() === 'en';
  const can = useCan();
  const [editing, setEditing] = useState(false);
  return (
    <li>
      <details>
        <summary>
          <strong>{name(segment)}</strong> <span className="tag">{t(`tier.${segment.tier}`)}</span>{' '}
          <ChainActionTag action={segment.chainAction} />
        </summary>
        <p className="quiet">
          {segment.focus.map((each) => (english ? each.en : each.zh)).join(english ? '; ' : '、') || '—'}
        </p>
        <p className="hint">{t('source', { source: segment.source })}</p>
        <p className="quiet">
          {english ? segment.chainReasonEn : segment.chainReasonZh}{' '}
          <span className="hint">{t(segment.chainActionBasis === 'set' ? 'chain.set' : 'chain.derived')}</span>{' '}
          {can('plan.manage') && (
            <Button
              size="small"
              icon={<EditOutlined />}
              aria-label={t('chain.edit', { segment: name(segment) })}
              onClick={() => setEditing(true)}
            />
          )}
        </p>
      </details>
      {editing && <ChainActionForm segment={segment} onClose={() => setEditing(false)} />}
    </li>
  );
}

function IndustryCard({ industry }: { industry: Industry }) {
  const t = usePlanTexts();
  const name = useName();
  const english = useLanguage() === 'en';
  const words: [string, string | null][] = [
    [t('industry.brand'), english ? industry.brandEn : industry.brandZh],
    [t('industry.structure'), english ? industry.structureEn : industry.structureZh],
    [t('industry.spatial'), english ? industry.spatialEn : industry.spatialZh],
  ];
  const note = english ? industry.noteEn : industry.noteZh;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{name(industry)}</h2>
        <span className="hint">{t('industry.segments', { count: industry.segments.length })}</span>
      </div>
      {industry.targetValue !== null && (
        <div>
          <div className="figure-label">
            {t('industry.target', { measure: english ? industry.measureEn : industry.measureZh })}
          </div>
          <div className="figure-value figure-second">
            {industry.targetValue}
            <span className="figure-unit" lang="zh-CN">
              {industry.targetUnit}
            </span>
          </div>
        </div>
      )}
      <dl className="target-words">
        {words
          .filter(([, text]) => text)
          .map(([label, text]) => (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {note && <p className="hint">{note}</p>}
      <ul className="history">
        {industry.segments.map((segment) => (
          <SegmentLine key={segment.code} segment={segment} />
        ))}
      </ul>
    </section>
  );
}

export function IndustriesTab({ plan }: { plan: string }) {
  const t = usePlanTexts();
  const industries = useIndustries(plan);
  if (industries.isPending) return <Skeleton active />;
  if (industries.isError) return <ProblemAlert error={industries.error} onRetry={() => void industries.refetch()} />;
  if (industries.data.length === 0) return <EmptyTeach title={t('tab.industries')} text={t('industry.empty')} />;
  return (
    <div className="target-grid">
      {industries.data.map((industry) => (
        <IndustryCard key={industry.code} industry={industry} />
      ))}
    </div>
  );
}
