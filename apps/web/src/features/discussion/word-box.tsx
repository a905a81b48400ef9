import { Mentions } from 'antd';
import { useRef, useState } from 'react';
import { useName } from '../../app/i18n';
import { findPeople, type Person, type Subject, type Words } from './discussion.api';
import { useDiscussionTexts } from './discussion.texts';

/** A text in which @ calls people. Whoever was chosen counts as called for as long as "@name" stands in the text. */
export function WordBox(props: {
  subject: Subject;
  value: string;
  onChange: (text: string) => void;
  called: Map<string, string>;
  label: string;
  onSend: () => void;
}) {
  const { subject, value, onChange, called, label, onSend } = props;
  const t = useDiscussionTexts();
  const name = useName();
  const [people, setPeople] = useState<Person[]>([]);
  const [searching, setSearching] = useState(false);
  const asked = useRef(0);
  const search = async (typed: string) => {
    const mine = (asked.current += 1);
    setSearching(true);
    const found = await findPeople(subject, typed).catch(() => []);
    if (mine !== asked.current) return;
    setPeople(found);
    setSearching(false);
  };
  return (
    <Mentions
      value={value}
      onChange={onChange}
      onSearch={(typed) => void search(typed)}
      onSelect={(option) => {
        // The library makes keys of its own, so the person's id travels beside.
        const { personId } = option as { personId?: string };
        if (personId !== undefined && option.value !== undefined) called.set(option.value, personId);
      }}
      // The server has searched already, by user name as well.
      filterOption={false}
      loading={searching}
      notFoundContent={searching ? null : t('noPeople')}
      options={people.map((person) => ({
        key: person.id,
        personId: person.id,
        value: person.name,
        label: (
          <>
            {person.name}{' '}
            <span className="hint">{name({ nameZh: person.teamNameZh ?? '', nameEn: person.teamNameEn })}</span>
          </>
        ),
      }))}
      autoSize={{ minRows: 2, maxRows: 10 }}
      maxLength={4000}
      placeholder={t('placeholder')}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onSend();
        }
      }}
    />
  );
}

/** What is sent: the text, and whom it calls. */
export function wordsOf(text: string, called: ReadonlyMap<string, string>): Words {
  const body = text.trim();
  const mentions = [...called].filter(([name]) => body.includes(`@${name}`)).map(([, id]) => id);
  return { body, mentions };
}
