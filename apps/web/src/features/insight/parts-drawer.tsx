import { Drawer } from 'antd';
import { useState } from 'react';
import { EntryDrawer } from '../investment/entry-drawer';
import { useInsightTexts } from './insight.texts';
import { type Opened, PartsList } from './parts-list';

interface Props {
  target: string;
  asOf: string;
  opened: Opened | null;
  onClose: () => void;
  /** Told as known then, whatever moment the page is told of. */
  knownAt?: string;
}

/** A figure's parts: projects, then their entries, then each entry's trail. */
export function PartsDrawer({ target, asOf, opened, onClose, knownAt }: Props) {
  const t = useInsightTexts();
  const [entry, setEntry] = useState<string | null>(null);
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      size="min(620px, 100vw)"
      title={opened === null ? '' : t('parts.title', { what: opened.what })}
      destroyOnHidden
    >
      {opened !== null && (
        <PartsList target={target} asOf={asOf} opened={opened} knownAt={knownAt} onEntry={setEntry} />
      )}
      <EntryDrawer id={entry} onClose={() => setEntry(null)} onOpen={setEntry} knownAt={knownAt} />
    </Drawer>
  );
}
