import { App, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { addMonths, thisMonth } from '../../lib/dates';
import { newKey } from '../../api/client';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { Fact } from '../../components/facts';
import { MonthField } from '../projects/date-fields';
import { useRoundTerms, useSetRoundTerm, type RoundTerm, type SetRoundTerm } from './round.api';
import { useRoundTermTexts } from './round-terms.texts';

/** By which day months are to be reported: what that comes to, and every term there was. */
export function RoundTerms() {
  const t = useRoundTermTexts();
  const can = useCan();
  const terms = useRoundTerms();
  const [changing, setChanging] = useState(false);
  const columns = useColumns();
  const { items = [], coming = [] } = terms.data ?? {};
  return (
    <div className="stack">
      {coming.length > 0 && (
        <section className="panel">
          <h2>{t('coming')}</h2>
          <dl className="facts">
            {coming.map(({ month, dueOn, remindOn }) => (
              <Fact key={month} name={month}>
                {t('coming.due', { on: dueOn })} <span className="hint">{t('coming.remind', { on: remindOn })}</span>
              </Fact>
            ))}
          </dl>
        </section>
      )}
      <section className="panel">
        <div className="panel-head">
          <h2>{t('history')}</h2>
          {can('round.terms') && <Button onClick={() => setChanging(true)}>{t('change')}</Button>}
        </div>
        <DataTable<RoundTerm>
          caption={t('history')}
          columns={columns}
          rows={items}
          rowKey={(row) => `${row.fromMonth} ${row.recordedAt}`}
          pending={terms.isPending}
          error={terms.error}
          onRetry={() => void terms.refetch()}
          empty={<p className="hint">{t('none')}</p>}
        />
      </section>
      {changing && (
        <TermDialog
          before={items.find(({ standing }) => standing)}
          first={coming[0]?.month ?? thisMonth()}
          onClose={() => setChanging(false)}
        />
      )}
    </div>
  );
}

function useColumns(): Column<RoundTerm>[] {
  const t = useRoundTermTexts();
  return [
    {
      key: 'fromMonth',
      title: t('fromMonth'),
      tight: true,
      cell: (row) => (
        <>
          {row.fromMonth} {!row.standing && <span className="tag tag-off">{t('replaced')}</span>}
        </>
      ),
    },
    { key: 'dueDay', title: t('dueDay'), cell: (row) => t('dueOn', { day: row.dueDay }) },
    { key: 'remindDays', title: t('remindDays'), cell: (row) => t('remind', { days: row.remindDays }) },
    { key: 'reason', title: t('reason'), cell: (row) => row.reason },
    {
      key: 'by',
      title: t('by'),
      cell: (row) => (
        <>
          {row.setByName ?? t('initial')}
          <span className="cell-sub">
            <DateText value={row.recordedAt} />
          </span>
        </>
      ),
    },
  ];
}

function TermDialog({ before, first, onClose }: { before?: RoundTerm; first: string; onClose: () => void }) {
  const t = useRoundTermTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [key] = useState(newKey);
  const set = useSetRoundTerm();
  const required = { required: true, message: t('required') };
  return (
    <AskDialog<SetRoundTerm>
      title={t('change')}
      ok={common('action.save')}
      initial={{ fromMonth: first, dueDay: before?.dueDay, remindDays: before?.remindDays }}
      busy={set.isPending}
      error={set.error}
      fields={['fromMonth', 'dueDay', 'remindDays', 'reason']}
      onClose={onClose}
      onSave={async (values) => {
        await set.mutateAsync({ ...values, key });
        void message.success(t('changed'));
      }}
    >
      <Form.Item name="fromMonth" label={t('fromMonth')} extra={t('fromMonth.hint')} rules={[required]}>
        <MonthField min={first} max={addMonths(thisMonth(), 24)} allowClear={false} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="dueDay" label={t('dueDay')} extra={t('dueDay.hint')} rules={[required]}>
          <InputNumber min={1} max={28} precision={0} />
        </Form.Item>
        <Form.Item name="remindDays" label={t('remindDays')} extra={t('remindDays.hint')} rules={[required]}>
          <InputNumber min={1} max={10} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={t('reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={t('reason.example')} />
      </Form.Item>
    </AskDialog>
  );
}
