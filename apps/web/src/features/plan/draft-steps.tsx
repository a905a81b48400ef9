import { DeleteOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { AskDialog } from '../../components/ask-dialog';
import { useUndoToast } from '../../components/use-undo-toast';
import { type DraftKind, useDraftStep, useDropped } from './drafts.api';
import { useDraftTexts } from './drafts.texts';
import { ReasonField } from './target-fields';

interface Item {
  code: string;
  nameZh: string;
  nameEn: string;
  version: number;
}

interface Props {
  plan: string;
  kind: DraftKind;
  item: Item;
}

/** Takes one thing out of the draft, with its reason; for ten seconds, and later from the list below, it comes back. */
export function DropButton({ text, ...props }: Props & { text?: string }) {
  const t = useDraftTexts();
  const name = useName();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        type={text === undefined ? 'link' : 'default'}
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('drop.one', { name: name(props.item) })}
        onClick={() => setAsking(true)}
      >
        {text}
      </Button>
      {asking && <StepDialog {...props} act="drop" onClose={() => setAsking(false)} />}
    </>
  );
}

function StepDialog({ plan, kind, item, act, onClose }: Props & { act: 'drop' | 'restoration'; onClose: () => void }) {
  const t = useDraftTexts();
  const name = useName();
  const step = useDraftStep(plan, kind);
  const offerUndo = useUndoToast();
  const save = async ({ reason }: { reason: string }) => {
    const { version } = await step.mutateAsync({ code: item.code, version: item.version, act, reason });
    const back = act === 'drop' ? 'restoration' : 'drop';
    offerUndo(t(`${act}.done`, { name: name(item) }), () =>
      step.mutateAsync({ code: item.code, version, act: back, reason: t('step.undone') }),
    );
  };
  return (
    <AskDialog<{ reason: string }>
      title={t(`${act}.title`, { name: name(item) })}
      ok={t(act)}
      danger={act === 'drop'}
      busy={step.isPending}
      error={step.error}
      fields={['reason']}
      onClose={onClose}
      onSave={save}
    >
      <p className="hint">{t(`${act}.text`)}</p>
      <ReasonField />
    </AskDialog>
  );
}

/** What was taken out of the draft, each with the way back. */
export function DroppedList({ plan, kind }: { plan: string; kind: DraftKind }) {
  const t = useDraftTexts();
  const name = useName();
  const [asking, setAsking] = useState<Item | null>(null);
  const dropped = useDropped(plan).data?.[kind] ?? [];
  if (dropped.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t(`dropped.${kind}`)}</h2>
      <p className="hint">{t('dropped.text')}</p>
      <ul className="dropped-list">
        {dropped.map((item) => (
          <li key={item.code}>
            <span>
              {name(item)} <span className="hint">{item.code}</span>
            </span>
            <Button
              size="small"
              icon={<UndoOutlined />}
              aria-label={t('restoration.one', { name: name(item) })}
              onClick={() => setAsking(item)}
            >
              {t('restoration')}
            </Button>
          </li>
        ))}
      </ul>
      {asking !== null && (
        <StepDialog plan={plan} kind={kind} item={asking} act="restoration" onClose={() => setAsking(null)} />
      )}
    </section>
  );
}
