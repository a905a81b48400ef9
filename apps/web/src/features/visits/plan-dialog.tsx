import { App, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useLanguage } from '../../app/i18n';
import { AskDialog } from '../../components/ask-dialog';
import { DateInput } from '../../components/date-input';
import { today } from '../../lib/dates';
import { useAppointees } from '../lights/lights.api';
import { useChangePlan, usePlanVisit, type PlanVisit, type ProjectVisits, type VisitPlan } from './visits.api';
import { useVisitTexts, VISITED_BY } from './visits.texts';

const FIELDS = ['visitedBy', 'visitorId', 'dueOn', 'purpose', 'recurring'];

/** Everybody one may name, with their team. */
export function usePeople(enabled = true) {
  const english = useLanguage() === 'en';
  const people = useAppointees(enabled).data?.agents ?? [];
  return people.map((each) => ({
    value: each.id,
    label: [each.name, english ? each.teamNameEn : each.teamNameZh].filter(Boolean).join(' · '),
  }));
}

interface Props {
  projectId: string;
  visits: ProjectVisits;
  onClose: () => void;
}

export function PlanDialog({ projectId, visits, onClose }: Props) {
  const t = useVisitTexts();
  const { message } = App.useApp();
  const plan = usePlanVisit(projectId);
  const nextOn = visits.nextOn < today() ? today() : visits.nextOn;
  return (
    <AskDialog<PlanVisit>
      title={t('plan')}
      ok={t('plan')}
      busy={plan.isPending}
      error={plan.error}
      fields={FIELDS}
      initial={{ visitedBy: 'agent', dueOn: nextOn, recurring: false }}
      onClose={onClose}
      onSave={async (body) => {
        await plan.mutateAsync(body);
        void message.success(t('plan.done'));
      }}
    >
      <PlanFields visits={visits} />
    </AskDialog>
  );
}

export function ChangePlanDialog({ plan, visits, onClose }: Omit<Props, 'projectId'> & { plan: VisitPlan }) {
  const t = useVisitTexts();
  const { message } = App.useApp();
  const change = useChangePlan(plan);
  const { visitedBy, visitorId, dueOn, purpose, recurring } = plan;
  return (
    <AskDialog<PlanVisit>
      title={t('plan.change')}
      ok={t('plan.change')}
      busy={change.isPending}
      error={change.error}
      fields={FIELDS}
      initial={{ visitedBy, visitorId: visitedBy === 'other' ? visitorId : undefined, dueOn, purpose, recurring }}
      onClose={onClose}
      onSave={async (body) => {
        await change.mutateAsync(body);
        void message.success(t('plan.done'));
      }}
    >
      <PlanFields visits={visits} />
    </AskDialog>
  );
}

function PlanFields({ visits }: { visits: ProjectVisits }) {
  const t = useVisitTexts();
  const english = useLanguage() === 'en';
  const people = usePeople();
  const required = { required: true, message: t('required') };
  return (
    <>
      <Form.Item name="visitedBy" label={t('plan.by')} rules={[required]}>
        <Radio.Group options={VISITED_BY.map((value) => ({ value, label: t(`by.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['visitedBy']}>
        {({ getFieldValue }) =>
          getFieldValue('visitedBy') === 'other' && (
            <Form.Item name="visitorId" label={t('plan.visitor')} rules={[required]}>
              <Select options={people} showSearch={{ optionFilterProp: 'label' }} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="dueOn" label={t('plan.dueOn')} rules={[required]}>
        <DateInput min={today()} />
      </Form.Item>
      <Form.Item name="purpose" label={t('plan.purpose')} rules={[{ ...required, whitespace: true, min: 2 }]}>
        <Input maxLength={500} placeholder={t('plan.purposeExample')} />
      </Form.Item>
      <Form.Item
        name="recurring"
        valuePropName="checked"
        extra={t('plan.recurringHint', { rhythm: english ? visits.rhythmEn : visits.rhythmZh })}
      >
        <Checkbox>{t('plan.recurring')}</Checkbox>
      </Form.Item>
    </>
  );
}
