import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { ProblemAlert } from '../../components/problem-alert';
import { readGuests, type PastedGuest } from '../../lib/read-guests';
import type { GuestCheck, GuestsAdded, PromotionEvent } from './events.api';
import { useEventTexts } from './events.texts';

const MOST = 100;

interface Line extends PastedGuest {
  check: GuestCheck;
  chosen: boolean;
  /** The registered company found is the one meant. */
  same: boolean;
}

function CheckedLine({ line, onChange }: { line: Line; onChange: (change: Partial<Line>) => void }) {
  const t = useEventTexts();
  const name = useName();
  const { match, claimed, already } = line.check;
  const zone = claimed === null ? '' : name({ nameZh: claimed.zoneNameZh, nameEn: claimed.zoneNameEn });
  return (
    <li>
      <Checkbox
        checked={line.chosen}
        disabled={already}
        onChange={(event) => onChange({ chosen: event.target.checked })}
      >
        {line.company}
        {line.person !== undefined && <span className="hint"> · {line.person}</span>}
      </Checkbox>
      <div className="invite-note">
        {already && <span className="hint">{t('invite.already')}</span>}
        {!already && match !== null && line.same && (
          <>
            <span>{t('invite.known', { name: match.name })}</span>
            {match.name !== line.company && (
              <Button type="link" size="small" onClick={() => onChange({ same: false })}>
                {t('invite.notIt')}
              </Button>
            )}
          </>
        )}
        {!already && (match === null || !line.same) && claimed === null && (
          <span className="hint">{t('invite.fresh')}</span>
        )}
        {claimed !== null && <span>{t('invite.claimed', { zone, contact: claimed.contact })}</span>}
      </div>
    </li>
  );
}

const guestOf = ({ company, person, phone, check, same }: Line) => ({
  ...(same && check.match !== null ? { investorId: check.match.id } : { company }),
  person,
  phone,
});

/** Many at once: paste, see who is known, invite. Nothing is lost on the way back. */
export function InviteDialog(props: { event: PromotionEvent; onClose: () => void; onInvited: () => void }) {
  const { event, onClose, onInvited } = props;
  const t = useEventTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [lines, setLines] = useState<Line[] | null>(null);
  const [key, setKey] = useState(newKey);
  const pasted = readGuests(text);
  const check = useMutation({
    mutationFn: () => {
      const names = pasted.map((each) => each.company);
      return api.post<GuestCheck[]>(`events/${event.id}/guests/check`, { names });
    },
    onSuccess: (checks) => {
      setKey(newKey());
      setLines(pasted.map((each, at) => ({ ...each, check: checks[at]!, chosen: !checks[at]!.already, same: true })));
    },
  });
  const chosen = (lines ?? []).filter((line) => line.chosen);
  const invite = useMutation({
    mutationFn: () =>
      api.post<GuestsAdded>(`events/${event.id}/guests`, { guests: chosen.map(guestOf) }, { idempotencyKey: key }),
    onSuccess: ({ added }) => {
      void message.success(t('invite.done', { count: added }));
      onInvited();
      onClose();
    },
  });
  const edit = (at: number, change: Partial<Line>) => {
    setKey(newKey());
    setLines((before) => before!.map((line, index) => (index === at ? { ...line, ...change } : line)));
  };
  const footer =
    lines === null
      ? [
          <Button key="close" onClick={onClose}>
            {common('action.cancel')}
          </Button>,
          <Button
            key="check"
            type="primary"
            disabled={pasted.length === 0 || pasted.length > MOST}
            loading={check.isPending}
            onClick={() => check.mutate()}
          >
            {t('invite.check')}
          </Button>,
        ]
      : [
          <Button key="back" onClick={() => setLines(null)}>
            {t('invite.back')}
          </Button>,
          <Button
            key="invite"
            type="primary"
            disabled={chosen.length === 0}
            loading={invite.isPending}
            onClick={() => invite.mutate()}
          >
            {t('invite.do', { count: chosen.length })}
          </Button>,
        ];
  return (
    <Modal open title={t('invite')} width={620} onCancel={onClose} footer={footer}>
      <ProblemAlert error={check.error ?? invite.error} keptNote />
      {lines === null ? (
        <>
          <label htmlFor="invite-names">{t('invite.paste')}</label>
          <Input.TextArea
            id="invite-names"
            autoFocus
            autoSize={{ minRows: 6, maxRows: 16 }}
            value={text}
            aria-describedby="invite-hint"
            onChange={(change) => setText(change.target.value)}
          />
          <p id="invite-hint" className={pasted.length > MOST ? 'field-problem' : 'hint'}>
            {pasted.length > MOST ? t('invite.tooMany', { count: pasted.length }) : t('invite.pasteHint')}
          </p>
        </>
      ) : (
        <ul className="invite-lines">
          {lines.map((line, at) => (
            <CheckedLine key={line.company} line={line} onChange={(change) => edit(at, change)} />
          ))}
        </ul>
      )}
    </Modal>
  );
}
