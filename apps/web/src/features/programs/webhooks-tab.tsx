import { MoreOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Skeleton } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { instantText } from '../../lib/dates';
import { DeliveryLog } from './delivery-log';
import { useProblemWords } from './delivery-words';
import { OverseenWebhooks } from './overseen-webhooks';
import { type DeliveryDetail, type NewWebhook, useReload, useWebhooks, type WebhookEndpoint } from './programs.api';
import { useProgramTexts } from './programs.texts';
import { SecretOnce } from './secret-once';
import { WebhookForm } from './webhook-form';
import './programs.css';

/** What can be done with one endpoint. Whatever goes wrong is said and changes nothing. */
function useDeeds(endpoint: WebhookEndpoint, onSecret: (made: NewWebhook) => void) {
  const t = useProgramTexts();
  const common = useCommonTexts();
  const words = useProblemWords();
  const { message, modal } = App.useApp();
  const undo = useUndoToast();
  const reload = useReload('webhooks');
  const [testing, setTesting] = useState(false);
  const { id, version, description: name } = endpoint;
  const say = (error: unknown) => void message.error(isProblem(error) ? error.title : common('problem.title'));
  const test = async () => {
    setTesting(true);
    try {
      const sent = await api.post<DeliveryDetail>(`webhooks/${id}/test`);
      if (sent.state === 'delivered') void message.success(t('hooks.test.ok', { status: sent.lastStatus }));
      else void message.error(t('hooks.test.failed', { problem: words(sent) }), 8);
      await reload();
    } catch (error) {
      say(error);
    } finally {
      setTesting(false);
    }
  };
  const turn = async (on: boolean, seen: number) => {
    try {
      const after = await api.patch<WebhookEndpoint>(`webhooks/${id}`, { on }, { version: seen });
      await reload();
      if (!on) undo(t('hooks.switchedOff', { name }), () => turn(true, after.version));
    } catch (error) {
      say(error);
    }
  };
  const rotate = () =>
    void modal.confirm({
      title: t('hooks.rotate.title', { name }),
      content: t('hooks.rotate.text'),
      okText: t('hooks.rotate'),
      cancelText: common('action.cancel'),
      onOk: async () => {
        try {
          onSecret(await api.post<NewWebhook>(`webhooks/${id}/secret`));
          await reload();
        } catch (error) {
          say(error);
        }
      },
    });
  const remove = async () => {
    try {
      await api.delete(`webhooks/${id}`);
      await reload();
      undo(t('hooks.removed', { name }), async () => {
        await api.post(`webhooks/${id}/restoration`);
        await reload();
      });
    } catch (error) {
      say(error);
    }
  };
  return { test, testing, turn: (on: boolean) => void turn(on, version), rotate, remove: () => void remove() };
}

function Facts({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useProgramTexts();
  const { offReason, failingSince, formerUntil, lately } = endpoint;
  return (
    <>
      <div className="hint">
        <code className="address">{endpoint.url}</code>
      </div>
      <div className="hint">
        {t('hooks.kinds.count', { count: endpoint.kinds.length })} · {t('hooks.lately', { ...lately })}
      </div>
      {offReason !== null && <div className="field-problem">{t(`hooks.off.${offReason}`)}</div>}
      {offReason === null && failingSince !== null && (
        <div className="field-problem">{t('hooks.failing', { at: instantText(failingSince) })}</div>
      )}
      {formerUntil !== null && <div className="hint">{t('hooks.former', { at: instantText(formerUntil) })}</div>}
    </>
  );
}

function Endpoint({ endpoint, onSecret }: { endpoint: WebhookEndpoint; onSecret: (made: NewWebhook) => void }) {
  const t = useProgramTexts();
  const common = useCommonTexts();
  const [shown, setShown] = useState<'log' | 'edit' | null>(null);
  const deeds = useDeeds(endpoint, onSecret);
  const close = () => setShown(null);
  return (
    <li>
      <div className="where">
        <strong>{endpoint.description}</strong>{' '}
        <span className={endpoint.on ? 'tag tag-strong' : 'tag tag-off'}>
          {t(endpoint.on ? 'hooks.on' : 'hooks.off')}
        </span>
        <Facts endpoint={endpoint} />
      </div>
      <div className="row">
        <Button size="small" onClick={() => setShown('log')}>
          {t('hooks.log')}
        </Button>
        <Button size="small" loading={deeds.testing} onClick={() => void deeds.test()}>
          {t('hooks.test')}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'edit', label: common('action.edit'), onClick: () => setShown('edit') },
              {
                key: 'switch',
                label: t(endpoint.on ? 'hooks.switchOff' : 'hooks.switchOn'),
                disabled: endpoint.offReason === 'administrator',
                onClick: () => deeds.turn(!endpoint.on),
              },
              { key: 'rotate', label: t('hooks.rotate'), onClick: deeds.rotate },
              { key: 'remove', label: t('hooks.remove'), onClick: deeds.remove },
            ],
          }}
        >
          <Button size="small" icon={<MoreOutlined />} aria-label={`${t('hooks.more')}: ${endpoint.description}`} />
        </Dropdown>
      </div>
      {shown === 'edit' && <WebhookForm endpoint={endpoint} onMade={close} onClose={close} />}
      {shown === 'log' && <DeliveryLog endpoint={endpoint} onClose={close} />}
    </li>
  );
}

function OwnWebhooks() {
  const t = useProgramTexts();
  const hooks = useWebhooks();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<NewWebhook | null>(null);
  if (hooks.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (hooks.isError) return <ProblemAlert error={hooks.error} onRetry={() => void hooks.refetch()} />;
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('hooks.new')}
    </Button>
  );
  const keep = (endpoint: NewWebhook) => {
    setAdding(false);
    setMade(endpoint);
  };
  return (
    <section className="panel" aria-labelledby="own-hooks">
      <div className="panel-head">
        <h2 id="own-hooks">{t('hooks.title')}</h2>
        {hooks.data.length > 0 && add}
      </div>
      <p className="hint">{t('hooks.help')}</p>
      {hooks.data.length === 0 ? (
        <EmptyTeach
          title={t('hooks.empty.title')}
          text={t('hooks.empty.text')}
          example={t('hooks.empty.example')}
          action={add}
        />
      ) : (
        <ul className="endpoints">
          {hooks.data.map((endpoint) => (
            <Endpoint key={endpoint.id} endpoint={endpoint} onSecret={setMade} />
          ))}
        </ul>
      )}
      {adding && <WebhookForm endpoint={null} onMade={keep} onClose={() => setAdding(false)} />}
      {made !== null && (
        <SecretOnce title={t('once.secret.title')} secret={made.secret} onClose={() => setMade(null)}>
          <p className="hint">{t('once.verify')}</p>
        </SecretOnce>
      )}
    </section>
  );
}

/** A tab of the settings: one's own endpoints, and all of them for those who look after the house. */
export function WebhooksTab() {
  const can = useCan();
  return (
    <div className="stack">
      {can('webhook.manage') && <OwnWebhooks />}
      {can('webhook.oversee') && <OverseenWebhooks />}
    </div>
  );
}
