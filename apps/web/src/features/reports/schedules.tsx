import { App, Button, Checkbox, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useLanguage, useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { useUnit } from '../../app/unit';
import { AskDialog } from '../../components/ask-dialog';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { ReportFields } from './report-fields';
import { useSchedules, useSetSchedule, type Schedule, type SetSchedule } from './reports.api';
import { useReportsTexts } from './reports.texts';

/** What is made by itself, and when. */
export function Schedules() {
  const t = useReportsTexts();
  const can = useCan();
  const schedules = useSchedules();
  const [editing, setEditing] = useState<Schedule | 'new' | null>(null);
  const columns = useColumns(setEditing);
  const add = can('report.schedule') && <Button onClick={() => setEditing('new')}>{t('schedule.add')}</Button>;
  const rows = schedules.data?.items ?? [];
  return (
    <>
      {rows.length > 0 && <div className="toolbar">{add}</div>}
      <DataTable<Schedule>
        caption={t('tab.schedules')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        pending={schedules.isPending}
        error={schedules.error}
        onRetry={() => void schedules.refetch()}
        empty={<EmptyTeach title={t('schedules.empty')} text={t('schedules.text')} action={add} />}
      />
      {editing !== null && (
        <ScheduleDialog schedule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

function useColumns(onEdit: (schedule: Schedule) => void): Column<Schedule>[] {
  const t = useReportsTexts();
  const name = useName();
  const titleOf = (row: Schedule) => name({ nameZh: row.titleZh, nameEn: row.titleEn });
  return [
    {
      key: 'title',
      title: t('template'),
      cell: (row) => (
        <>
          {titleOf(row)}
          <span className="cell-sub">
            {t(`unit.${row.unit}`)} · {t(`language.${row.language}`)}
          </span>
        </>
      ),
    },
    { key: 'when', title: t('when'), cell: (row) => t(`when.${row.period}`, { day: row.day, hour: row.hour }) },
    { key: 'owner', title: t('owner'), cell: (row) => t('owner.of', { name: row.ownerName }) },
    { key: 'tell', title: t('tell'), cell: (row) => t(row.tellLeadership ? 'tell.leadership' : 'tell.owner') },
    {
      key: 'active',
      title: t('state'),
      cell: (row) => (
        <span className="row">
          {t(row.active ? 'on_' : 'off')}
          {row.mine && (
            <Button size="small" aria-label={t('schedule.edit.of', { name: titleOf(row) })} onClick={() => onEdit(row)}>
              {t('schedule.edit')}
            </Button>
          )}
        </span>
      ),
    },
  ];
}

function ScheduleDialog({ schedule, onClose }: { schedule: Schedule | null; onClose: () => void }) {
  const t = useReportsTexts();
  const common = useCommonTexts();
  const { unit } = useUnit();
  const language = useLanguage();
  const { message } = App.useApp();
  const set = useSetSchedule();
  const usual = { templateCode: 'LEDGER-M', unit, language, day: 5, hour: 8, tellLeadership: false, active: true };
  const required = { required: true, message: t('required') };
  return (
    <AskDialog<SetSchedule>
      title={t(schedule === null ? 'schedule.add' : 'schedule.edit')}
      ok={common('action.save')}
      initial={schedule ?? usual}
      busy={set.isPending}
      error={set.error}
      fields={['templateCode', 'unit', 'language', 'day', 'hour']}
      onClose={onClose}
      onSave={async (body) => {
        await set.mutateAsync({ schedule, body });
        void message.success(t('schedule.saved'));
      }}
    >
      <ReportFields />
      <div className="form-pair">
        <Form.Item name="day" label={t('day')} extra={t('day.hint')} rules={[required]}>
          <InputNumber min={1} max={28} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="hour" label={t('hour')} rules={[required]}>
          <InputNumber min={0} max={23} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item name="tellLeadership" valuePropName="checked">
        <Checkbox>{t('tellLeadership')}</Checkbox>
      </Form.Item>
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{t('active')}</Checkbox>
      </Form.Item>
    </AskDialog>
  );
}
