import { App, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useName } from '../../app/i18n';
import { currentPlan } from '../../app/reference';
import { useCan } from '../../app/session';
import { AskDialog } from '../../components/ask-dialog';
import { useAdoptPlan, useBeginDraft } from './drafts.api';
import { useDraftTexts } from './drafts.texts';
import { useIndicators, type Period } from './plan.api';

/** Begins the draft of a period, or puts it in force: each by another role, each with its reason. */
export function DraftActs({ period, empty }: { period: Period; empty: boolean }) {
  const t = useDraftTexts();
  const can = useCan();
  const name = useName();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const begin = useBeginDraft(period.code);
  const adopt = useAdoptPlan(period.code, period.version);
  const act = empty ? 'begin' : 'adopt';
  if (!can(empty ? 'plan.manage' : 'plan.adopt')) return null;
  const save = async ({ reason }: { reason: string }) => {
    if (empty) {
      const { indicators, targets } = await begin.mutateAsync({ from: currentPlan, reason });
      void message.success(t('begin.done', { indicators, targets }));
      return;
    }
    await adopt.mutateAsync({ reason });
    void message.success(t('adopt.done'));
  };
  return (
    <>
      <Button type={empty ? 'primary' : 'default'} onClick={() => setAsking(true)}>
        {t(act)}
      </Button>
      {asking && (
        <AskDialog<{ reason: string }>
          title={t(`${act}.title`, { plan: name(period) })}
          ok={t(act)}
          busy={begin.isPending || adopt.isPending}
          error={begin.error ?? adopt.error}
          fields={['reason']}
          onClose={() => setAsking(false)}
          onSave={save}
        >
          <p className="hint">{t(`${act}.text`)}</p>
          <Form.Item name="reason" label={t(`${act}.reason`)} rules={[{ required: true, message: t('required') }]}>
            <Input maxLength={500} />
          </Form.Item>
        </AskDialog>
      )}
    </>
  );
}

/** On an empty page of a draft: begin with the plan before, while nothing was drafted, or with a thing of its own. */
export function BeginOrAdd({ period, add }: { period: Period; add: ReactNode }) {
  const indicators = useIndicators(period.code);
  return (
    <span className="row">
      {indicators.data?.length === 0 && <DraftActs period={period} empty />}
      {add}
    </span>
  );
}
