import { App, Form, Input, Radio, Select } from 'antd';
import { useName } from '../../app/i18n';
import { AmountInput } from '../../components/amount-input';
import { AskDialog } from '../../components/ask-dialog';
import { DateInput } from '../../components/date-input';
import { useBlockerReference } from '../blockers/blockers.api';
import { typedOf, useAmountRule, yuanOf } from '../reviews/amount-field';
import {
  useChangeObligation,
  useObligationKinds,
  useSetObligation,
  type ObligationStory,
  type SetObligation,
} from './obligations.api';
import { OBLIGATION_SIDES, useObligationTexts } from './obligations.texts';

interface Values {
  side: SetObligation['side'];
  kind: SetObligation['kind'];
  text: string;
  amount?: string;
  dueOn: string;
  teamId?: string | null;
  reason?: string;
}

interface Props {
  projectId: string;
  /** Changed, with a reason; absent: a new one. */
  changed?: ObligationStory;
  initial?: Partial<Values>;
  /** Where a new one is sent; the project's own obligations when absent. */
  path?: string;
  onClose: () => void;
}

/** The terms of one promise: set by hand, or changed with a reason. */
export function TermsDialog({ projectId, changed, initial, path, onClose }: Props) {
  const t = useObligationTexts();
  const { message } = App.useApp();
  const set = useSetObligation(projectId, path);
  const change = useChangeObligation(projectId);
  const title = t(changed === undefined ? 'add' : 'change');
  const save = async (values: Values) => {
    const amount = yuanOf(values.amount);
    const body = { ...values, amount, teamId: values.side === 'zone' ? (values.teamId ?? null) : null };
    if (changed === undefined) await set.mutateAsync(body);
    else {
      const { side: _side, ...terms } = body;
      await change.mutateAsync({
        id: changed.id,
        version: changed.version,
        body: { ...terms, reason: values.reason ?? '' },
      });
    }
    void message.success(t(changed === undefined ? 'add.done' : 'change.done'));
  };
  return (
    <AskDialog<Values>
      title={title}
      ok={title}
      busy={set.isPending || change.isPending}
      error={set.error ?? change.error}
      fields={['side', 'kind', 'text', 'amount', 'dueOn', 'teamId', 'reason']}
      initial={
        changed === undefined
          ? { side: 'investor', kind: 'investment', ...initial }
          : {
              side: changed.side,
              kind: changed.kind,
              text: changed.text,
              amount: typedOf(changed.amount),
              dueOn: changed.dueOn,
              teamId: changed.teamId,
            }
      }
      onClose={onClose}
      onSave={save}
    >
      <TermFields sideFixed={changed !== undefined} />
      {changed !== undefined && (
        <Form.Item
          name="reason"
          label={t('change.reason')}
          extra={t('change.reasonHint')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      )}
    </AskDialog>
  );
}

function TermFields({ sideFixed }: { sideFixed: boolean }) {
  const t = useObligationTexts();
  const name = useName();
  const form = Form.useFormInstance<Values>();
  const amountRule = useAmountRule();
  const departments = useBlockerReference();
  const kinds = useObligationKinds().data ?? [];
  const side = Form.useWatch('side', form);
  const kind = Form.useWatch('kind', form);
  const rule = kinds.find(({ code }) => code === kind);
  const required = { required: true, message: t('required') };
  const offered = kinds.filter(({ sides }) => side === undefined || sides.includes(side));
  return (
    <>
      {sideFixed ? (
        <Form.Item name="side" hidden>
          <Input />
        </Form.Item>
      ) : (
        <Form.Item name="side" label={t('col.side')} rules={[required]}>
          <Radio.Group
            options={OBLIGATION_SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
            onChange={(event) => {
              const now = event.target.value as Values['side'];
              if (rule !== undefined && !rule.sides.includes(now)) {
                form.setFieldValue('kind', kinds.find(({ sides }) => sides.includes(now))?.code);
              }
            }}
          />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('kind')} rules={[required]}>
        <Select options={offered.map(({ code }) => ({ value: code, label: t(`kind.${code}`) }))} />
      </Form.Item>
      <Form.Item name="text" label={t('text')} rules={[{ ...required, whitespace: true, min: 2 }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} placeholder={t('text.example')} />
      </Form.Item>
      {rule?.unit != null && (
        <Form.Item
          name="amount"
          label={t(`amount.${rule.unit}`)}
          rules={rule.atCapacity && side === 'investor' ? [required, amountRule] : [amountRule]}
          preserve={false}
        >
          {rule.unit === 'people' ? <Input inputMode="numeric" placeholder="120" /> : <AmountInput />}
        </Form.Item>
      )}
      <Form.Item name="dueOn" label={t('col.due')} extra={t('dueOn.hint')} rules={[required]}>
        <DateInput />
      </Form.Item>
      {side === 'zone' && (
        <Form.Item name="teamId" label={t('team')} extra={t('team.hint')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={(departments.data?.teams ?? []).map((team) => ({ value: team.id, label: name(team) }))}
          />
        </Form.Item>
      )}
    </>
  );
}
