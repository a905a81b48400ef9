import { ClockCircleOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem-alert';
import type { Lead } from '../leads/leads.api';
import { type ServiceClock, useClocksOfLead } from './clocks.api';
import { useClockTexts } from './clocks.texts';

type Step = 'pause' | 'meeting';

function Steps({ clock }: { clock: ServiceClock }) {
  const t = useClockTexts();
  return (
    <details className="further">
      <summary>{t('story')}</summary>
      <ol className="follow">
        {clock.steps.map((step, index) => (
          <li key={index}>
            <span className="hint">
              {step.at.slice(0, 10)}
              {step.byName !== null && ` · ${step.byName}`}
            </span>
            <div>
              {t(`step.${step.kind}`)} {step.reason !== null && `· ${step.reason}`}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

function ClockRow({ clock, lead }: { clock: ServiceClock; lead: Lead }) {
  const t = useClockTexts();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Step | null>(null);
  const [words, setWords] = useState('');
  const change = useMutation({
    mutationFn: ({ step, body }: { step: string; body: object }) => api.post(`clocks/${clock.id}/${step}`, body),
    onSuccess: () => {
      setAsking(null);
      setWords('');
      void client.invalidateQueries({ queryKey: ['leads', lead.id] });
      void client.invalidateQueries({ queryKey: ['clocks'] });
    },
  });
  const open = clock.state === 'running' || clock.state === 'paused';
  return (
    <li>
      <div className="row">
        <strong>{t(`clock.${clock.code}`)}</strong>
        {clock.state === 'running' ? (
          <span className={clock.overdue ? 'field-problem' : undefined}>
            <ClockCircleOutlined aria-hidden /> {t(clock.overdue ? 'overdue' : 'due', { date: clock.dueOn })}
          </span>
        ) : (
          <Tag>{t(`state.${clock.state}`)}</Tag>
        )}
        {clock.breached && !clock.overdue && <span className="hint">{t('breached')}</span>}
      </div>
      <ProblemAlert error={change.error} />
      {open && lead.may.edit && (
        <div className="row">
          {clock.state === 'running' && asking === null && (
            <Button size="small" onClick={() => setAsking('pause')}>
              {t('pause')}
            </Button>
          )}
          {clock.state === 'paused' && (
            <Button size="small" onClick={() => change.mutate({ step: 'resumption', body: {} })}>
              {t('resume')}
            </Button>
          )}
          {clock.code === 'referrer' && asking === null && (
            <Button size="small" onClick={() => setAsking('meeting')}>
              {t('meet')}
            </Button>
          )}
        </div>
      )}
      {asking !== null && (
        <div className="row">
          <Input
            autoFocus
            style={{ flex: 1 }}
            value={words}
            maxLength={500}
            placeholder={t(asking === 'pause' ? 'pause.reason' : 'meet.note')}
            aria-label={t(asking === 'pause' ? 'pause.reason' : 'meet.note')}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button
            size="small"
            type="primary"
            disabled={words.trim().length < 2}
            title={words.trim().length < 2 ? t('reason.missing') : undefined}
            loading={change.isPending}
            onClick={() =>
              change.mutate({ step: asking, body: asking === 'pause' ? { reason: words } : { note: words } })
            }
          >
            {t('save')}
          </Button>
        </div>
      )}
      <Steps clock={clock} />
    </li>
  );
}

/** On the lead's page: what is owed to it, and by when. */
export function LeadClocks({ lead }: { lead: Lead }) {
  const t = useClockTexts();
  const clocks = useClocksOfLead(lead.id);
  return (
    <section className="panel" aria-labelledby="clocks">
      <h2 id="clocks">{t('title')}</h2>
      <ProblemAlert error={clocks.error} />
      {clocks.data?.length === 0 && <p className="hint">{t('none')}</p>}
      <ul className="papers">
        {clocks.data?.map((clock) => (
          <ClockRow key={clock.id} clock={clock} lead={lead} />
        ))}
      </ul>
    </section>
  );
}
