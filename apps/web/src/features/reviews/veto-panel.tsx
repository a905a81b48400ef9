import { App, Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useMe } from '../../app/session';
import { AskDialog } from '../../components/ask-dialog';
import { useStep, type Review } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

type Veto = Review['vetoes'][number];

/** The veto list: each entry clear, or raised and then ruled on. */
export function VetoPanel({ review }: { review: Review }) {
  const t = useReviewTexts();
  const name = useName();
  const [raising, setRaising] = useState(false);
  const [ruling, setRuling] = useState<Veto | null>(null);
  const list = review.criteria?.vetoes ?? [];
  if (list.length === 0) return null;
  return (
    <section className="panel" aria-label={t('vetoes')}>
      <div className="panel-head">
        <h2>{t('vetoes')}</h2>
        {review.may.includes('veto') && <Button onClick={() => setRaising(true)}>{t('veto.raise')}</Button>}
      </div>
      <ul className="review-vetoes">
        {list.map((rule) => (
          <li key={rule.code}>
            <span title={rule.source}>{name(rule)}</span>
            <Standing
              veto={review.vetoes.find(({ code }) => code === rule.code)}
              may={review.may.includes('rule')}
              onRule={setRuling}
            />
          </li>
        ))}
      </ul>
      {raising && <RaiseDialog review={review} onClose={() => setRaising(false)} />}
      {ruling !== null && <RuleDialog review={review} veto={ruling} onClose={() => setRuling(null)} />}
    </section>
  );
}

function Standing({ veto, may, onRule }: { veto: Veto | undefined; may: boolean; onRule: (veto: Veto) => void }) {
  const t = useReviewTexts();
  const me = useMe();
  if (veto === undefined) return <span className="hint">{t('veto.clear')}</span>;
  return (
    <div className="review-veto">
      <span className="row">
        <span className={veto.ruling === 'lifted' ? 'tag tag-off' : 'tag tag-strong'}>
          {t(veto.ruling === null ? 'veto.waits' : `veto.${veto.ruling}`)}
        </span>
        {veto.ruling === null && may && veto.raisedById !== me.id && (
          <Button size="small" onClick={() => onRule(veto)}>
            {t('veto.rule')}
          </Button>
        )}
      </span>
      <span>{t('veto.by', { name: veto.raisedBy, grounds: veto.grounds })}</span>
      {veto.ruling !== null && <span>{t('veto.ruled', { name: veto.ruledBy ?? '', reason: veto.reason ?? '' })}</span>}
    </div>
  );
}

function RaiseDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const t = useReviewTexts();
  const name = useName();
  const { message } = App.useApp();
  const step = useStep();
  const open = review.criteria?.vetoes.filter((rule) => !review.vetoes.some(({ code }) => code === rule.code)) ?? [];
  return (
    <AskDialog<{ code: string; grounds: string }>
      title={t('veto.raise')}
      ok={t('veto.raise')}
      busy={step.isPending}
      error={step.error}
      fields={['code', 'grounds']}
      initial={{ code: open[0]?.code }}
      onClose={onClose}
      onSave={async (body) => {
        await step.mutateAsync({ path: `reviews/${review.id}/vetoes`, body });
        void message.success(t('veto.raised'));
      }}
    >
      <Form.Item name="code" label={t('veto.code')} rules={[{ required: true, message: t('required') }]}>
        <Select options={open.map((rule) => ({ value: rule.code, label: name(rule) }))} />
      </Form.Item>
      <Form.Item
        name="grounds"
        label={t('veto.grounds')}
        rules={[{ required: true, min: 5, message: t('tooShort', { min: 5 }) }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </AskDialog>
  );
}

function RuleDialog({ review, veto, onClose }: { review: Review; veto: Veto; onClose: () => void }) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const step = useStep();
  return (
    <AskDialog<{ ruling: 'stands' | 'lifted'; reason: string }>
      title={t('veto.rule')}
      ok={t('veto.rule')}
      busy={step.isPending}
      error={step.error}
      fields={['reason']}
      initial={{ ruling: 'stands' }}
      onClose={onClose}
      onSave={async (body) => {
        await step.mutateAsync({ path: `reviews/${review.id}/vetoes/${veto.id}/ruling`, body });
        void message.success(t('veto.done'));
      }}
    >
      <p>{t('veto.by', { name: veto.raisedBy, grounds: veto.grounds })}</p>
      <Form.Item name="ruling">
        <Radio.Group options={(['stands', 'lifted'] as const).map((value) => ({ value, label: t(`veto.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('veto.reason')}
        rules={[{ required: true, min: 5, message: t('tooShort', { min: 5 }) }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </AskDialog>
  );
}
