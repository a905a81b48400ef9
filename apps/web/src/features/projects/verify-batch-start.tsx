import { Button, Form } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { addMonths, thisMonth } from '../../lib/dates';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { AskDialog } from '../../components/ask-dialog';
import { ZoneSelect } from '../../components/zone-select';
import { MonthField } from './date-fields';
import { useBatchTexts } from './verify-batch.texts';
import { useBatches, useDrawBatch } from './verify-batches.api';

/** Draws a sample of a month and zone, and goes to look at it. */
export function DrawSample() {
  const t = useBatchTexts();
  const navigate = useNavigate();
  const draw = useDrawBatch();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('draw')}</Button>
      {open && (
        <AskDialog<{ month: string; zoneCode: string }>
          title={t('draw.title')}
          ok={t('draw.ok')}
          initial={{ month: addMonths(thisMonth(), -1) }}
          busy={draw.isPending}
          error={draw.error}
          fields={['month', 'zoneCode']}
          onSave={async (values) => {
            const { id } = await draw.mutateAsync(values);
            void navigate(`/verify?batch=${id}`);
          }}
          onClose={() => setOpen(false)}
        >
          <p className="hint">{t('draw.hint')}</p>
          <Form.Item name="month" label={t('draw.month')} rules={[{ required: true, message: t('required') }]}>
            <MonthField max={thisMonth()} allowClear={false} />
          </Form.Item>
          <Form.Item name="zoneCode" label={t('draw.zone')} rules={[{ required: true, message: t('required') }]}>
            <ZoneSelect />
          </Form.Item>
        </AskDialog>
      )}
    </>
  );
}

/** Samples that wait for somebody. */
export function RunningSamples() {
  const t = useBatchTexts();
  const names = useNames();
  const name = useName();
  const batches = useBatches();
  const running = (batches.data?.items ?? []).filter(({ state }) => state === 'open' || state === 'passed');
  if (running.length === 0) return null;
  return (
    <p className="row">
      <span className="hint">{t('running')}</span>
      {running.map((batch) => (
        <Link key={batch.id} to={`/verify?batch=${batch.id}`}>
          {t(batch.state === 'open' ? 'runningOne' : 'runningPassed', {
            month: batch.month,
            zone: name(names.zone(batch.zoneCode)),
            waiting: batch.waiting,
          })}
        </Link>
      ))}
    </p>
  );
}
