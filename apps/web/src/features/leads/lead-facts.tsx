import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { DateText } from '../../components/date-text';
import { Fact } from '../../components/facts';
import { Money } from '../../components/money';
import { useContactTexts } from '../investors/contacts.texts';
import { ConsentLine, ContactReach } from '../investors/investor-contacts';
import { useLeadTexts } from './i18n';
import type { Lead } from './leads.api';
import { useNeeds } from './use-needs';

/** What is written of a lead. */
export function Facts({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const name = useName();
  const names = useNames();
  const needs = useNeeds();
  const industry = [name(names.industry(lead.industryCode)), name(names.segment(lead.segmentCode))]
    .filter(Boolean)
    .join(' · ');
  return (
    <section className="panel" aria-labelledby="lead-facts">
      <h2 id="lead-facts">{t('facts')}</h2>
      <dl className="facts">
        <Fact name={t('col.plannedTotal')}>{lead.plannedTotal && <Money value={lead.plannedTotal} withUnit />}</Fact>
        <Fact name={t('col.industry')}>{industry}</Fact>
        <Fact name={t('col.zone')}>{name(names.zone(lead.zoneCode))}</Fact>
        <Fact name={t('need')}>{needs(lead)}</Fact>
        <Fact name={t('log.uscc')}>{lead.investor.uscc && <span className="uscc">{lead.investor.uscc}</span>}</Fact>
        <Fact name={t('col.source')}>
          {t(`source.${lead.source}`)}
          {lead.eventId !== null && (
            <>
              {' · '}
              <Link to={`/events/${lead.eventId}`}>{lead.eventName}</Link>
            </>
          )}
          {lead.intermediaryId !== null && (
            <>
              {' · '}
              <Link to={`/investors/${lead.intermediaryId}`}>{lead.intermediaryName}</Link>
            </>
          )}
          {lead.sourceDetail && <span className="hint"> · {lead.sourceDetail}</span>}
        </Fact>
        <Fact name={t('col.homeRegion')}>{t(`region.${lead.homeRegion}`)}</Fact>
        <Fact name={t('col.owner')}>{lead.ownerName}</Fact>
        <Fact name={t('col.capturedOn')}>
          <DateText value={lead.capturedOn} />
        </Fact>
      </dl>
      {lead.note && (
        <p className="quote" style={{ marginTop: 12 }}>
          {lead.note}
        </p>
      )}
    </section>
  );
}

export function ContactPanel({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const contacts = useContactTexts();
  const contact = lead.contact;
  return (
    <section className="panel" aria-labelledby="lead-contact">
      <h2 id="lead-contact">{t('contact')}</h2>
      {contact === null ? (
        <p className="hint">{t('contact.none')}</p>
      ) : contact.erasedAt !== null ? (
        <p className="quiet">
          {contacts('erased')} <DateText value={contact.erasedAt} />
        </p>
      ) : (
        <>
          <p>
            <strong>{contact.name}</strong> <span className="quiet">{contact.title}</span>
          </p>
          <ContactReach contact={contact} />
          <ConsentLine contact={contact} />
        </>
      )}
    </section>
  );
}
