import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input } from 'antd';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useCommonTexts } from '../../app/texts';
import { plainQuantity, readQuantity } from '../../lib/quantity';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useLeadTexts } from './i18n';
import { contactOf, emptyDraft, formNames, originOf, plannedTotalOf, type LeadDraft } from './lead-draft';
import { AmountField, FurtherFields, ReachFields, WhereFields } from './lead-fields';
import type { Lead } from './leads.api';

function draftOf(lead: Lead): LeadDraft {
  return {
    ...emptyDraft(),
    investorName: lead.investorName,
    title: lead.title,
    source: lead.source,
    sourceDetail: lead.sourceDetail ?? '',
    event: lead.eventId === null ? null : { id: lead.eventId, name: lead.eventName ?? '' },
    intermediary: lead.intermediaryId === null ? null : { id: lead.intermediaryId, name: lead.intermediaryName ?? '' },
    homeRegion: lead.homeRegion,
    person: lead.contact?.name ?? '',
    personTitle: lead.contact?.title ?? '',
    phone: lead.contact?.phone ?? '',
    email: lead.contact?.email ?? '',
    wechat: lead.contact?.wechat ?? '',
    plannedTotal: lead.plannedTotal ?? '',
    landNeedMu: plainQuantity(lead.landNeedMu ?? ''),
    plantNeedM2: plainQuantity(lead.plantNeedM2 ?? ''),
    industry: lead.industryCode === null ? null : { industryCode: lead.industryCode, segmentCode: lead.segmentCode },
    zoneCode: lead.zoneCode,
    note: lead.note ?? '',
  };
}

/** Null clears a field; a contact is sent only when it was touched, so that masked details are never written back. */
function patchOf(draft: LeadDraft, before: LeadDraft): Record<string, unknown> {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const contactKeys = ['person', 'personTitle', 'phone', 'email', 'wechat'] as const;
  const touched = contactKeys.some((key) => draft[key] !== before[key]);
  // An intermediary the reader may not know looks like none: what was not touched is not sent.
  const [origin, was] = [originOf(draft), originOf(before)];
  return {
    title: draft.title.trim(),
    source: draft.source,
    ...(origin.eventId === was.eventId ? {} : { eventId: origin.eventId }),
    ...(origin.intermediaryId === was.intermediaryId ? {} : { intermediaryId: origin.intermediaryId }),
    sourceDetail: orNull(draft.sourceDetail),
    homeRegion: draft.homeRegion,
    industryCode: draft.industry?.industryCode ?? null,
    segmentCode: draft.industry?.segmentCode ?? null,
    zoneCode: draft.zoneCode ?? null,
    plannedTotal: plannedTotalOf(draft.plannedTotal) ?? null,
    landNeedMu: readQuantity(draft.landNeedMu) ?? null,
    plantNeedM2: readQuantity(draft.plantNeedM2) ?? null,
    note: orNull(draft.note),
    ...(touched ? { contact: contactOf(draft) ?? null } : {}),
  };
}

export function EditLead({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<LeadDraft>();
  const before = draftOf(lead);
  const save = useMutation({
    mutationFn: () =>
      api.patch(`leads/${lead.id}`, patchOf({ ...before, ...form.getFieldsValue(true) } as LeadDraft, before), {
        version: lead.version,
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['leads'] });
      void message.success(t('edit.saved'));
      onClose();
    },
    onError: (error) => {
      if (isProblem(error, 'record.stale')) void client.invalidateQueries({ queryKey: ['leads', lead.id] });
    },
  });
  return (
    <Drawer
      open
      size={600}
      title={t('edit')}
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
      <Form<LeadDraft>
        name="edit-lead"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={before}
        scrollToFirstError
        onFinish={() => save.mutate()}
      >
        <FieldErrors form={form} error={save.error} rename={formNames} />
        {isProblem(save.error, 'record.stale') ? (
          <p className="restored" role="alert">
            {t('stale')}
          </p>
        ) : (
          <ProblemAlert error={save.error} keptNote />
        )}
        <Form.Item
          name="title"
          label={t('log.what')}
          rules={[{ required: true, whitespace: true, message: t('log.whatMissing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <WhereFields />
        <ReachFields />
        <AmountField />
        <FurtherFields withInvestor={false} />
      </Form>
    </Drawer>
  );
}
