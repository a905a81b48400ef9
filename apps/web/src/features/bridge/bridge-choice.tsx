import { Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { instantText } from '../../lib/dates';
import { useMonths } from '../months/months.api';
import type { Span } from './bridge.api';
import { useBridgeTexts } from './bridge.texts';

const MomentPicker = lazy(() => import('../../app/moment-picker'));

const isMonth = (end: string): boolean => /^\d{4}-\d{2}$/.test(end);

/** Stands for a moment that is still to be picked. */
const ANOTHER = 'another';

export function Ends({ span, onChoose }: { span: Span; onChoose: (side: 'from' | 'to', value: string) => void }) {
  const t = useBridgeTexts();
  const months = useMonths(null);
  const [picking, setPicking] = useState<'from' | 'to' | null>(null);
  const closed = (months.data?.items ?? [])
    .filter((row) => row.state === 'closed')
    .map(({ month }) => ({ value: month, label: t('closedMonth', { month }) }));
  const options = (side: 'from' | 'to') => {
    const value = span[side];
    const known = value === null || closed.some((each) => each.value === value);
    const first = t(side === 'to' ? 'now' : closed.length === 0 ? 'from.month' : 'from.default');
    const given = known
      ? []
      : [{ value, label: isMonth(value) ? t('closedMonth', { month: value }) : instantText(value) }];
    return [{ value: '', label: first }, ...given, ...closed, { value: ANOTHER, label: t('another') }];
  };
  const picked = picking === null ? null : span[picking];
  return (
    <div className="toolbar row">
      {(['from', 'to'] as const).map((side) => (
        <label key={side} className="row">
          <span className="hint">{t(side)}</span>
          <Select
            aria-label={t(side)}
            value={span[side] ?? ''}
            options={options(side)}
            onChange={(value) => (value === ANOTHER ? setPicking(side) : onChoose(side, value))}
            style={{ minWidth: 190 }}
          />
        </label>
      ))}
      {picking !== null && (
        <Suspense>
          <MomentPicker
            title={t(picking)}
            what={t('another.what')}
            moment={picked === null || isMonth(picked) ? null : picked}
            onChoose={(moment) => {
              onChoose(picking, moment);
              setPicking(null);
            }}
            onClose={() => setPicking(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
