import { EyeOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import { ContactForm } from './contact-form';
import { EraseContact, WithdrawConsent } from './contact-dialogs';
import { useContactTexts } from './contacts.texts';
import type { Contact, ContactDetails, Investor } from './investors.api';
import './investors.css';

type Dialog = { kind: 'add' } | { kind: 'edit' | 'withdraw' | 'erase'; contact: Contact } | null;

/** How to reach a person. Masked at first; shown by a deliberate act that is recorded, and only until the page is left. */
export function ContactReach({ contact }: { contact: Contact }) {
  const t = useContactTexts();
  const [details, setDetails] = useState<ContactDetails | null>(null);
  const reveal = useMutation({
    mutationFn: () => api.post<ContactDetails>(`contacts/${contact.id}/reveal`),
    onSuccess: setDetails,
  });
  const { phone, email, wechat } = details ?? contact;
  const open = details !== null || !contact.masked;
  return (
    <>
      {phone && <p>{open ? <a href={`tel:${phone}`}>{phone}</a> : phone}</p>}
      {email && <p>{open ? <a href={`mailto:${email}`}>{email}</a> : email}</p>}
      {wechat && (
        <p>
          {t('wechat')} {wechat}
        </p>
      )}
      {contact.mayReveal && details === null && (
        <Button
          size="small"
          icon={<EyeOutlined />}
          loading={reveal.isPending}
          aria-label={t('revealOf', { name: contact.name })}
          onClick={() => reveal.mutate()}
        >
          {t('reveal')}
        </Button>
      )}
      <ProblemAlert error={reveal.error} />
      {contact.masked && contact.consentWithdrawnOn === null && (
        <p className="hint" aria-live="polite">
          {details === null ? t('masked') : t('revealed')}
        </p>
      )}
    </>
  );
}

export function ConsentLine({ contact }: { contact: Contact }) {
  const t = useContactTexts();
  const { consentOn, consentHow, consentWithdrawnOn } = contact;
  if (consentWithdrawnOn !== null) return <p className="hint">{t('consent.withdrawn', { on: consentWithdrawnOn })}</p>;
  if (consentOn === null || consentHow === null) return <p className="hint">{t('consent.unknown')}</p>;
  return <p className="hint">{t('consent.given', { on: consentOn, how: t(`how.${consentHow}`) })}</p>;
}

function Person({ contact, onDialog }: { contact: Contact; onDialog: (dialog: Dialog) => void }) {
  const t = useContactTexts();
  const common = useCommonTexts();
  const can = useCan();
  const { message } = App.useApp();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.delete(`contacts/${contact.id}`, { version: contact.version }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['investors'] });
      void message.success(t('remove.done'));
    },
  });
  if (contact.erasedAt !== null) {
    return (
      <li className="quiet">
        {t('erased')} <DateText value={contact.erasedAt} />
      </li>
    );
  }
  return (
    <li>
      <strong>{contact.name}</strong> <span className="quiet">{contact.title}</span>
      <ContactReach contact={contact} />
      <ConsentLine contact={contact} />
      <ProblemAlert error={remove.error} />
      {contact.mayEdit && (
        <div className="contact-actions">
          <Button
            type="text"
            size="small"
            aria-label={t('editOf', { name: contact.name })}
            onClick={() => onDialog({ kind: 'edit', contact })}
          >
            {common('action.edit')}
          </Button>
          {contact.consentWithdrawnOn === null && (
            <Button type="text" size="small" onClick={() => onDialog({ kind: 'withdraw', contact })}>
              {t('withdraw')}
            </Button>
          )}
          {can('contact.erase') && (
            <Button type="text" size="small" onClick={() => onDialog({ kind: 'erase', contact })}>
              {t('erase')}
            </Button>
          )}
          <Button type="text" size="small" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('remove')}
          </Button>
        </div>
      )}
    </li>
  );
}

export function InvestorContacts({ investor }: { investor: Investor }) {
  const t = useContactTexts();
  const can = useCan();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  return (
    <section className="panel" aria-labelledby="investor-contacts">
      <div className="panel-head">
        <h2 id="investor-contacts">{t('title')}</h2>
        {can('investor.write') && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setDialog({ kind: 'add' })}>
            {t('add')}
          </Button>
        )}
      </div>
      {investor.contacts.length === 0 && <p className="hint">{t('none')}</p>}
      <ul className="history">
        {investor.contacts.map((contact) => (
          <Person key={contact.id} contact={contact} onDialog={setDialog} />
        ))}
      </ul>
      {dialog?.kind === 'add' && <ContactForm investorId={investor.id} contact={null} onClose={close} />}
      {dialog?.kind === 'edit' && <ContactForm investorId={investor.id} contact={dialog.contact} onClose={close} />}
      {dialog?.kind === 'withdraw' && <WithdrawConsent contact={dialog.contact} onClose={close} />}
      {dialog?.kind === 'erase' && <EraseContact contact={dialog.contact} onClose={close} />}
    </section>
  );
}
