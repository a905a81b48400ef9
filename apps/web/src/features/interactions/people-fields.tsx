import { Form, Select } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useMe } from '../../app/session';
import { useDebounced } from '../../lib/use-debounced';
import type { Lead } from '../leads/leads.api';
import { useColleagues, useContactsOf } from './interactions.api';
import { useInteractionTexts } from './interactions.texts';

function OursField() {
  const t = useInteractionTexts();
  const name = useName();
  const me = useMe();
  const [typed, setTyped] = useState('');
  const found = useColleagues(useDebounced(typed.trim(), 250));
  const others = (found.data ?? []).filter((person) => person.id !== me.id);
  return (
    <Form.Item name="ours" label={t('ours')} extra={t('ours.hint')}>
      <Select
        mode="multiple"
        labelInValue
        showSearch={{ filterOption: false, onSearch: setTyped }}
        loading={found.isFetching}
        notFoundContent={null}
        optionRender={({ data }) => (
          <>
            {data.label} <span className="hint">{data.team}</span>
          </>
        )}
        options={others.map((person) => ({
          value: person.id,
          label: person.name,
          team: name({ nameZh: person.teamNameZh ?? '', nameEn: person.teamNameEn }),
        }))}
      />
    </Form.Item>
  );
}

/** Contacts of the company to choose from; anybody else is typed. */
function TheirsField({ lead }: { lead: Lead }) {
  const t = useInteractionTexts();
  const contacts = useContactsOf(lead.investorId);
  return (
    <Form.Item name="theirs" label={t('theirs')} extra={t('theirs.hint')}>
      <Select
        mode="tags"
        labelInValue
        tokenSeparators={['、', '；', ';']}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={null}
        options={(contacts.data ?? []).map((contact) => ({ value: contact.id, label: contact.name }))}
      />
    </Form.Item>
  );
}

export function PeopleFields({ lead }: { lead: Lead }) {
  return (
    <>
      <TheirsField lead={lead} />
      <OursField />
    </>
  );
}
