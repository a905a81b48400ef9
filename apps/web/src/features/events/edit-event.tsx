import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, AutoComplete, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { AmountInput } from '../../components/amount-input';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { ZoneSelect } from '../../components/zone-select';
import { readAmount } from '../../lib/amount';
import { readDate } from '../../lib/dates';
import { useLeadTexts } from '../leads/i18n';
import '../leads/leads.css';
import { amountRule } from '../leads/lead-fields';
import { homeRegions, type HomeRegion } from '../leads/leads.api';
import { eventKinds, usePlanEvents, useTeams, type PromotionEvent } from './events.api';
import { useEventTexts } from './events.texts';

interface Values {
  name: string;
  kind: (typeof eventKinds)[number] | null;
  fromOn: string;
  toOn: string;
  place: string;
  homeRegion: HomeRegion | null;
  zoneCode: string | null;
  teamId: string | null;
  budget: string;
  spent: string;
  note: string;
}

const valuesOf = (event: PromotionEvent | null): Values => ({
  name: event?.name ?? '',
  kind: event?.kind ?? null,
  fromOn: event?.fromOn ?? '',
  toOn: event === null || event.toOn === event.fromOn ? '' : event.toOn,
  place: event?.place ?? '',
  homeRegion: event?.homeRegion ?? null,
  zoneCode: event?.zoneCode ?? null,
  teamId: event?.teamId ?? null,
  budget: event?.budget ?? '',
  spent: event?.spent ?? '',
  note: event?.note ?? '',
});

const orNull = (text: string | null | undefined) => (text?.trim() ? text.trim() : null);
const yuanOf = (typed: string) => {
  const read = readAmount(typed ?? '');
  return read !== null && 'yuan' in read ? read.yuan : null;
};

function bodyOf(values: Values, isNew: boolean): Record<string, unknown> {
  const fromOn = readDate(values.fromOn);
  const { kind, homeRegion, zoneCode, teamId } = values;
  return {
    name: values.name.trim(),
    kind,
    fromOn,
    toOn: readDate(values.toOn ?? '') ?? fromOn,
    place: orNull(values.place),
    homeRegion: homeRegion ?? null,
    zoneCode: zoneCode ?? null,
    ...(isNew && teamId === null ? {} : { teamId: teamId ?? null }),
    budget: yuanOf(values.budget),
    spent: yuanOf(values.spent),
    note: orNull(values.note),
  };
}

function DayFields() {
  const t = useEventTexts();
  const readable = {
    validator: (_: unknown, typed: string | undefined) =>
      !typed || readDate(typed) !== null ? Promise.resolve() : Promise.reject(new Error(t('field.wrongDay'))),
  };
  return (
    <div className="pair">
      <Form.Item
        name="fromOn"
        label={t('field.fromOn')}
        validateTrigger="onBlur"
        rules={[{ required: true, message: t('field.missingDay') }, readable]}
      >
        <DateInput />
      </Form.Item>
      <Form.Item
        name="toOn"
        label={t('field.toOn')}
        extra={t('field.toOnHint')}
        validateTrigger="onBlur"
        rules={[readable]}
      >
        <DateInput />
      </Form.Item>
    </div>
  );
}

function MoreFields() {
  const t = useEventTexts();
  const lead = useLeadTexts();
  const common = useCommonTexts();
  const name = useName();
  const teams = useTeams();
  const amount = [amountRule((key) => common(`money.${key}`))];
  return (
    <>
      <div className="pair">
        <Form.Item name="zoneCode" label={t('col.zone')}>
          <ZoneSelect />
        </Form.Item>
        <Form.Item name="homeRegion" label={t('col.homeRegion')}>
          <Select allowClear options={homeRegions.map((value) => ({ value, label: lead(`region.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="teamId" label={t('col.team')}>
        <Select
          allowClear
          loading={teams.isPending}
          placeholder={t('field.teamPlaceholder')}
          showSearch={{ optionFilterProp: 'label' }}
          options={(teams.data ?? []).map((team) => ({ value: team.id, label: name(team) }))}
        />
      </Form.Item>
      <div className="pair">
        <Form.Item name="budget" label={t('col.budget')} validateTrigger={[]} rules={amount}>
          <AmountInput placeholder="30万" />
        </Form.Item>
        <Form.Item name="spent" label={t('col.spent')} validateTrigger={[]} rules={amount}>
          <AmountInput placeholder="28.6万" />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
    </>
  );
}

/** Without an event: plans a new one. */
export function EditEvent(props: {
  event: PromotionEvent | null;
  onClose: () => void;
  onSaved?: (saved: PromotionEvent) => void;
}) {
  const { event, onClose, onSaved } = props;
  const t = useEventTexts();
  const common = useCommonTexts();
  const name = useName();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const planned = usePlanEvents();
  const save = useMutation({
    mutationFn: (values: Values) => {
      const body = bodyOf({ ...valuesOf(event), ...values }, event === null);
      return event === null
        ? api.post<PromotionEvent>('events', body, { idempotencyKey: key })
        : api.patch<PromotionEvent>(`events/${event.id}`, body, { version: event.version });
    },
    onSuccess: (saved) => {
      void client.invalidateQueries({ queryKey: ['events'] });
      void message.success(t(event === null ? 'created' : 'saved'));
      onSaved?.(saved);
      onClose();
    },
    onError: (error) => {
      if (isProblem(error, 'record.stale')) void client.invalidateQueries({ queryKey: ['events'] });
    },
  });
  return (
    <Drawer
      open
      size={560}
      title={t(event === null ? 'new' : 'edit')}
      onClose={onClose}
      footer={
        <div className="row">
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {common('action.save')}
          </Button>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
        </div>
      }
    >
      <Form<Values>
        name="edit-event"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOf(event)}
        scrollToFirstError
        onFinish={(values) => save.mutate(values)}
      >
        <FieldErrors form={form} error={save.error} />
        {isProblem(save.error, 'record.stale') ? (
          <p className="restored" role="alert">
            {t('stale')}
          </p>
        ) : (
          <ProblemAlert error={save.error} shownFields={Object.keys(valuesOf(null))} keptNote />
        )}
        <Form.Item
          name="name"
          label={t('field.name')}
          extra={event === null ? t('field.nameHint') : undefined}
          rules={[{ required: true, whitespace: true, message: t('field.missingName') }]}
        >
          <AutoComplete
            options={(planned.data ?? []).map((each) => ({ value: name(each) }))}
            showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
          >
            <Input maxLength={200} autoComplete="off" />
          </AutoComplete>
        </Form.Item>
        <Form.Item name="kind" label={t('col.kind')} rules={[{ required: true, message: t('field.missingKind') }]}>
          <Select options={eventKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <DayFields />
        <Form.Item name="place" label={t('col.place')}>
          <Input maxLength={200} placeholder={t('field.placePlaceholder')} />
        </Form.Item>
        <MoreFields />
      </Form>
    </Drawer>
  );
}
