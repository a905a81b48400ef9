import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { readDate, today } from '../../lib/dates';
import { useCalendar } from './clocks.api';
import { useClockTexts } from './clocks.texts';

interface NewDay {
  day: string;
  name: string;
  source: string;
  working?: boolean;
}

function AddDay() {
  const t = useClockTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<NewDay>();
  const add = useMutation({
    mutationFn: ({ day, name, source, working = false }: NewDay) =>
      api.post('plan/calendar', { day: readDate(day), working, nameZh: name, nameEn: name, source }),
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: ['calendar'] });
      void message.success(t('calendar.saved'));
    },
  });
  return (
    <Form<NewDay> form={form} layout="vertical" requiredMark={false} onFinish={(values) => add.mutate(values)}>
      <FieldErrors form={form} error={add.error} />
      <ProblemAlert error={add.error} keptNote />
      <Form.Item name="day" label={t('calendar.day')} rules={[{ required: true }]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="name" label={t('calendar.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="source" label={t('calendar.source')} rules={[{ required: true, whitespace: true, min: 2 }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="working" valuePropName="checked">
        <Checkbox>{t('calendar.working')}</Checkbox>
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        {t('calendar.add')}
      </Button>
    </Form>
  );
}

/** Holidays and make-up working days of a year, each with the notice it comes from. */
export function CalendarTab() {
  const t = useClockTexts();
  const name = useName();
  const can = useCan();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const days = useCalendar(year);
  return (
    <div className="panel page-narrow">
      <label className="row">
        {t('calendar.year')}
        <InputNumber
          min={2020}
          max={2100}
          precision={0}
          value={year}
          aria-label={t('calendar.year')}
          onChange={(value) => value !== null && setYear(value)}
        />
      </label>
      <ProblemAlert error={days.error} />
      {days.data?.length === 0 && <p role="status">{t('calendar.none', { year })}</p>}
      <ul className="papers calendar-days">
        {days.data?.map((day) => (
          <li key={day.day} className="row" title={day.source}>
            <span className="num">{day.day}</span>
            <span className={day.working ? 'tag tag-strong' : 'tag'}>
              {t(day.working ? 'calendar.on' : 'calendar.off')}
            </span>
            <span>{name(day)}</span>
          </li>
        ))}
      </ul>
      {can('plan.manage') && <AddDay />}
    </div>
  );
}
