import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { InCurrency, useUnit } from '../../app/unit';
import '../insight/insight.css';
import { Fact } from '../../components/facts';
import { EntryDrawer } from '../investment/entry-drawer';
import { PartsList } from '../insight/parts-list';
import type { Formula, OpenedOf } from './opened.api';
import { useOpenedTexts } from './opened.texts';
import { HeldRows } from './held-rows';
import { OpenedRows } from './opened-rows';

interface Props {
  opened: OpenedOf | null;
  onClose: () => void;
}

/** The rows behind a figure, all of them, and that they add up to it. */
export function OpenedDrawer(props: Props) {
  const { currency } = useUnit();
  return (
    <InCurrency currency={props.opened?.currency ?? currency}>
      <Shown {...props} />
    </InCurrency>
  );
}

function Shown({ opened, onClose }: Props) {
  const t = useOpenedTexts();
  const [entry, setEntry] = useState<string | null>(null);
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      size="min(620px, 100vw)"
      title={opened === null ? '' : t('title', { what: opened.what })}
      extra={opened?.list != null && <Link to={opened.list}>{t('list')}</Link>}
      destroyOnHidden
    >
      {opened?.says !== undefined && <p className="parts-says">{opened.says}</p>}
      {opened?.facts !== undefined && (
        <dl className="facts parts-facts">
          {opened.facts.map(({ name, value }) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </dl>
      )}
      {opened?.formula !== undefined && <Worked formula={opened.formula} />}
      {opened?.sections.map((section) =>
        'rows' in section ? (
          <HeldRows key={section.head ?? section.shown} section={section} />
        ) : 'opened' in section ? (
          <section key={section.head ?? section.target} className="parts-section" aria-label={section.head}>
            {section.head !== undefined && <h2>{section.head}</h2>}
            <PartsList {...section} onEntry={setEntry} />
          </section>
        ) : (
          <OpenedRows key={`${section.of} ${JSON.stringify(section.query)}`} section={section} onEntry={setEntry} />
        ),
      )}
      <EntryDrawer id={entry} onClose={() => setEntry(null)} onOpen={setEntry} knownAt={opened?.knownAt} />
    </Drawer>
  );
}

function Worked({ formula: { says, agrees } }: { formula: Formula }) {
  const t = useOpenedTexts();
  return (
    <div className="parts-sum">
      <p className="parts-says">{says}</p>
      <div className="hint" role="status">
        {agrees ? `✓ ${t('agrees')}` : t('differs.formula')}
      </div>
    </div>
  );
}
