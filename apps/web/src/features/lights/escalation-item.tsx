import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../app/i18n';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { LightDot } from '../../components/light-dot';
import { ProblemAlert } from '../../components/problem-alert';
import { type Escalation, useAnswer } from './lights.api';
import { useLightTexts } from './lights.texts';

/** One escalation: why, to whom, by when, and the answer or the place to write it. */
export function EscalationItem({ escalation, named = false }: { escalation: Escalation; named?: boolean }) {
  const t = useLightTexts();
  const english = useLanguage() === 'en';
  const can = useCan();
  const [answering, setAnswering] = useState(false);
  const { state, dueOn } = escalation;
  return (
    <div className="escalation" style={{ width: '100%' }}>
      <div className="row">
        <LightDot light={escalation.light} />
        {named && (
          <Link className="row-link" to={`/projects/${escalation.projectId}`}>
            {escalation.projectName}
          </Link>
        )}
        <strong>{t(`escalation.cause.${escalation.cause}`)}</strong>
        {state === 'open' ? (
          <span className={escalation.overdue ? 'overdue' : 'hint'}>
            {t(escalation.overdue ? 'escalation.overdue' : 'escalation.due', { date: dueOn })}
          </span>
        ) : (
          <span className="tag tag-off">{t(`escalation.state.${state}`)}</span>
        )}
        <span className="hint">
          {t('escalation.opened', { date: escalation.openedOn })},{' '}
          {escalation.leaderName === null ? t('escalation.toAll') : t('escalation.to', { name: escalation.leaderName })}
        </span>
      </div>
      <p>{english ? escalation.sentenceEn : escalation.sentenceZh}</p>
      {escalation.answer !== null && (
        <p className="quote">
          {escalation.answer}{' '}
          <span className="hint">
            {t('escalation.answeredBy', { name: escalation.answeredByName, date: escalation.closedOn })}
          </span>
        </p>
      )}
      {state === 'open' && can('escalation.answer') && !answering && (
        <div>
          <Button size="small" type="primary" onClick={() => setAnswering(true)}>
            {t('escalation.answer')}
          </Button>
        </div>
      )}
      {answering && <AnswerForm id={escalation.id} onClose={() => setAnswering(false)} />}
    </div>
  );
}

function AnswerForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useLightTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const answer = useAnswer(id, () => {
    void message.success(t('escalation.answered'));
    onClose();
  });
  return (
    <Form<{ answer: string }>
      name={`answer-${id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => answer.mutate(values.answer)}
    >
      <ProblemAlert error={answer.error} keptNote />
      <Form.Item
        name="answer"
        label={t('escalation.answerLabel')}
        rules={[{ required: true, min: 4, message: t('escalation.answerShort') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <span className="row">
        <Button type="primary" htmlType="submit" loading={answer.isPending}>
          {t('escalation.answer')}
        </Button>
        <Button onClick={onClose}>{common('action.cancel')}</Button>
      </span>
    </Form>
  );
}
