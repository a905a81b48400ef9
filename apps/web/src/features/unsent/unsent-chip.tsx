import { CloseOutlined, CloudUploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import useApp from 'antd/es/app/useApp';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { useUndoToast } from '../../components/use-undo-toast';
import { draftKey } from '../../lib/draft-key';
import { useKeys } from '../../lib/use-keys';
import { dropUnsent, putBackUnsent, sendUnsent, type Unsent, useUnsent } from './unsent.store';
import { useUnsentTexts } from './unsent.texts';

const TRY_AGAIN_MS = 20_000;

function useSend(userId: string): () => Promise<number> {
  const client = useQueryClient();
  const { message } = useApp();
  const t = useUnsentTexts();
  return useCallback(async () => {
    const sent = await sendUnsent(userId);
    if (sent === 0) return 0;
    void message.success(t('sent', { count: sent }));
    await client.invalidateQueries();
    return sent;
  }, [client, message, t, userId]);
}

/** Sends what waits as soon as there is a connection, and now and then while something waits. */
function useSending(userId: string, waiting: number): void {
  const send = useSend(userId);
  useEffect(() => {
    if (waiting === 0) return;
    const soon = () => void send();
    soon();
    window.addEventListener('online', soon);
    const timer = setInterval(soon, TRY_AGAIN_MS);
    return () => {
      window.removeEventListener('online', soon);
      clearInterval(timer);
    };
  }, [send, waiting]);
}

function Waiting({ item, onOpen }: { item: Unsent; onOpen: (item: Unsent) => void }) {
  const t = useUnsentTexts();
  const undo = useUndoToast();
  const drop = async () => {
    await dropUnsent(item.key);
    undo(t('dropped', { title: item.title }), () => putBackUnsent(item));
  };
  return (
    <li>
      <strong>{item.title}</strong>
      {item.papers.length > 0 && <span className="hint"> · {t('withPhoto')}</span>}
      {item.problem !== null && (
        <div className="field-problem" role="alert">
          {t('refused', { problem: item.problem })}
        </div>
      )}
      <div className="row">
        {item.problem !== null && (
          <Button size="small" type="primary" onClick={() => onOpen(item)}>
            {t('open')}
          </Button>
        )}
        <Button size="small" onClick={() => void drop()}>
          {t('drop')}
        </Button>
      </div>
    </li>
  );
}

/** What waits, beside the page. No dialog of the library: its code could not be fetched just when this is opened. */
function WaitingList({ items, onClose }: { items: readonly Unsent[]; onClose: () => void }) {
  const t = useUnsentTexts();
  const common = useCommonTexts();
  const me = useMe();
  const navigate = useNavigate();
  const { message } = useApp();
  const send = useSend(me.id);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useKeys({ Escape: onClose });
  const sendNow = async () => {
    if ((await send()) === 0) void message.info(t('stillOffline'));
  };
  const correct = async (item: Unsent) => {
    const form = item.path === 'leads' ? 'lead' : item.path;
    localStorage.setItem(draftKey(me.id, form), JSON.stringify(item.draft));
    await dropUnsent(item.key);
    onClose();
    const lead = /^leads\/([^/]+)\/interactions$/.exec(item.path)?.[1];
    void navigate(lead === undefined ? '/leads/new' : `/leads/${lead}`);
  };
  return (
    <div className="unsent" role="dialog" aria-label={t('title')} tabIndex={-1} ref={box}>
      <div className="unsent-head">
        <h2>{t('title')}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={common('action.close')} onClick={onClose} />
      </div>
      <p className="hint">{t('why')}</p>
      <ul>
        {items.map((item) => (
          <Waiting key={item.key} item={item} onOpen={(each) => void correct(each)} />
        ))}
      </ul>
      <Button size="small" onClick={() => void sendNow()}>
        {t('send')}
      </Button>
    </div>
  );
}

function Chip({ items }: { items: readonly Unsent[] }) {
  const t = useUnsentTexts();
  const [open, setOpen] = useState(false);
  const chip = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    chip.current?.focus();
  };
  return (
    <>
      <Button
        type="text"
        ref={chip}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        icon={<CloudUploadOutlined />}
        aria-label={t('chip', { count: items.length })}
      >
        <span className="wide-only">{t('chip', { count: items.length })}</span>
        <span className="phone-only" aria-hidden>
          {items.length}
        </span>
      </Button>
      {open && <WaitingList items={items} onClose={close} />}
    </>
  );
}

/** In the top bar, only while something waits. */
export function UnsentChip() {
  const me = useMe();
  const items = useUnsent(me.id);
  useSending(me.id, items.filter((item) => item.problem === null).length);
  return items.length === 0 ? null : <Chip items={items} />;
}
