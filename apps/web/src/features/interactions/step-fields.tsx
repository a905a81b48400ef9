import { Button, Form, Input, Select, type FormInstance } from 'antd';
import { useState } from 'react';
import { DateInput } from '../../components/date-input';
import { addDays, readDate, today } from '../../lib/dates';
import { useDebounced } from '../../lib/use-debounced';
import { useTaskOwners } from '../tasks/tasks.api';
import type { InteractionDraft } from './interaction-draft';
import { useInteractionTexts } from './interactions.texts';

const SOON = [1, 3, 7] as const;

/** What was promised, until when and who does it. Nothing is asked unless something stands in the first box. */
export function StepFields({ leadId, form, onFill }: { leadId: string; form: FormInstance; onFill: () => void }) {
  const t = useInteractionTexts();
  const [typed, setTyped] = useState('');
  const owners = useTaskOwners(leadId, useDebounced(typed.trim(), 250));
  const step = (): InteractionDraft['nextStep'] => form.getFieldValue('nextStep') as InteractionDraft['nextStep'];
  const due = (days: number) => {
    form.setFieldValue(['nextStep', 'dueOn'], addDays(today(), days));
    onFill();
  };
  return (
    <>
      <Form.Item
        name={['nextStep', 'title']}
        label={t('nextStep.title')}
        dependencies={[['nextStep', 'dueOn']]}
        rules={[
          {
            validator: (_, title: string) =>
              title.trim() === '' && step().dueOn !== ''
                ? Promise.reject(new Error(t('nextStep.titleMissing')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input autoComplete="off" maxLength={200} placeholder={t('nextStep.placeholder')} />
      </Form.Item>
      <div className="pair">
        <Form.Item
          name={['nextStep', 'dueOn']}
          label={t('nextStep.dueOn')}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_, dueOn: string) =>
                step().title.trim() !== '' && readDate(dueOn) === null
                  ? Promise.reject(new Error(t('nextStep.dueMissing')))
                  : Promise.resolve(),
            },
          ]}
        >
          <DateInput />
        </Form.Item>
        <Form.Item name={['nextStep', 'owner']} label={t('nextStep.owner')}>
          <Select
            labelInValue
            allowClear
            placeholder={owners.data?.[0]?.name}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={(owners.data ?? []).map((person) => ({ value: person.id, label: person.name }))}
          />
        </Form.Item>
      </div>
      <div className="row soon">
        {SOON.map((days) => (
          <Button key={days} onClick={() => due(days)}>
            {t(`due.${days}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
