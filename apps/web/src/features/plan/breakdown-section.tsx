import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { ProblemAlert } from '../../components/problem-alert';
import { useBreakdown, type Division } from './breakdown.api';
import { BreakdownEditor } from './breakdown-editor';
import { useBreakdownTexts } from './breakdown.texts';
import { DivisionSum } from './division-sum';
import type { Target } from './plan.api';
import { useUnitOf } from './use-unit-of';

/** How the target is broken down: every axis with its parts and what they leave of the whole. */
export function BreakdownSection({ target }: { target: Target }) {
  const t = useBreakdownTexts();
  const can = useCan();
  const name = useName();
  const [editing, setEditing] = useState(false);
  const breakdown = useBreakdown(target.code);
  if (breakdown.error) return <ProblemAlert error={breakdown.error} onRetry={() => void breakdown.refetch()} />;
  const { data } = breakdown;
  return (
    <section className="breakdown" aria-label={`${t('title')}: ${name(target)}`}>
      <div className="panel-head">
        <h3>{t('title')}</h3>
        {can('plan.manage') && data !== undefined && (
          <Button size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )}
      </div>
      {data?.divisions.length === 0 && <p className="hint">{t('none')}</p>}
      {data?.divisions.map((division) => (
        <DivisionList key={division.axis} division={division} unit={target.unit} />
      ))}
      {data !== undefined && data.version > 0 && (
        <p className="hint">{t('version', { version: data.version, by: data.recordedByName, reason: data.reason })}</p>
      )}
      {editing && data !== undefined && (
        <BreakdownEditor target={target} breakdown={data} onClose={() => setEditing(false)} />
      )}
    </section>
  );
}

function DivisionList({ division, unit }: { division: Division; unit: string }) {
  const t = useBreakdownTexts();
  const name = useName();
  const words = useUnitOf(unit);
  return (
    <details className="division" open={division.parts.length <= 6}>
      <summary>{t(`axis.${division.axis}`)}</summary>
      <ul className="division-parts">
        {division.parts.map((part) => (
          <li key={part.id}>
            <span>{name(part)}</span> <strong className="num">{words.exact(part.amount)}</strong>
            {part.divisions.map((below) => (
              <div key={below.axis} className="division-below">
                <span className="hint">{t(`axis.${below.axis}`)}</span>{' '}
                {below.parts.map((child) => `${name(child)} ${words.exact(child.amount)}`).join(' · ')}
                {below.differenceInUnit !== '0' && (
                  <DivisionSum sum={below.sum} differenceInUnit={below.differenceInUnit} unit={unit} />
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
      <DivisionSum sum={division.sum} differenceInUnit={division.differenceInUnit} unit={unit} />
    </details>
  );
}
