import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { EvidenceUpload } from '../../components/evidence-upload';
import type { StoredFile } from '../../components/file-link';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { type BlockerAction, type BlockerRow, useBlockerReference, useStep } from './blockers.api';
import { useBlockerTexts } from './blockers.texts';

/** Steps taken at a click; the others ask for a word first. */
const PLAIN: readonly BlockerAction[] = ['accept', 'confirm'];

/** What the reader may do with a request now, as buttons; a step that needs a word opens its form in place. */
export function BlockerSteps({ blocker }: { blocker: BlockerRow }) {
  const t = useBlockerTexts();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<BlockerAction | null>(null);
  const step = useStep(blocker, () => {
    setAsking(null);
    void message.success(t('saved'));
  });
  if (blocker.actions.length === 0) return null;
  const [first] = blocker.actions;
  return (
    <div className="stack">
      {asking === null ? (
        <span className="row">
          {blocker.actions.map((action) => (
            <Button
              key={action}
              size="small"
              type={action === first ? 'primary' : 'default'}
              loading={step.isPending && step.variables.action === action}
              onClick={() => (PLAIN.includes(action) ? step.mutate({ action }) : setAsking(action))}
            >
              {t(`action.${action}`)}
            </Button>
          ))}
        </span>
      ) : (
        <WordForm action={asking} blocker={blocker} step={step} onClose={() => setAsking(null)} />
      )}
      {asking === null && <ProblemAlert error={step.error} />}
    </div>
  );
}

interface Words {
  text: string;
  teamId?: string;
  file?: StoredFile | null;
}

function WordForm(props: {
  action: BlockerAction;
  blocker: BlockerRow;
  step: ReturnType<typeof useStep>;
  onClose: () => void;
}) {
  const { action, blocker, step, onClose } = props;
  const t = useBlockerTexts();
  const common = useCommonTexts();
  const name = useName();
  const [form] = Form.useForm<Words>();
  const reference = useBlockerReference();
  const send = ({ text, teamId, file }: Words) => step.mutate({ action, text, teamId, fileId: file?.id });
  return (
    <Form form={form} name={`step-${blocker.id}`} layout="vertical" requiredMark={false} onFinish={send}>
      <ProblemAlert error={step.error} shownFields={['text', 'teamId']} keptNote />
      <FieldErrors form={form} error={step.error} />
      {action === 'hand_over' && (
        <Form.Item name="teamId" label={t('to.team')} rules={[{ required: true, message: t('to.missing') }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(reference.data?.teams ?? [])
              .filter(({ id }) => id !== blocker.teamId)
              .map((team) => ({ value: team.id, label: name(team) }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="text"
        label={t(`text.${action as 'solve'}`)}
        rules={[{ required: true, whitespace: true, message: t('text.missing') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      {(action === 'solve' || action === 'refuse') && (
        <Form.Item name="file">
          <EvidenceUpload />
        </Form.Item>
      )}
      <span className="row">
        <Button type="primary" htmlType="submit" loading={step.isPending}>
          {t(`action.${action}`)}
        </Button>
        <Button onClick={onClose}>{common('action.cancel')}</Button>
      </span>
    </Form>
  );
}
