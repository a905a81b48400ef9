import { Button, Modal, Tooltip } from 'antd';
import { Fragment, useState } from 'react';
import { useCommonTexts } from '../app/texts';
import { useKeys } from '../lib/use-keys';
import './key-help.css';

/** One line of the sheet: keys that mean the same, and what they do. */
export type KeyLine = readonly [keys: readonly string[], text: string];

/** The keys every list understands. */
export function useListKeys(more: readonly KeyLine[] = []): KeyLine[] {
  const t = useCommonTexts();
  return [
    [['J', '↓'], t('keys.next')],
    [['K', '↑'], t('keys.before')],
    [['Enter'], t('keys.open')],
    ...more,
    [['/'], t('keys.filter')],
    [['Ctrl K'], t('keys.search')],
    [['?'], t('keys.help')],
  ];
}

/** Puts the cursor into the list's search box. */
export function focusFilter(): void {
  document.querySelector<HTMLInputElement>('.filter-search input, input.filter-search')?.focus();
}

/** "?" anywhere on the page, or the small button: which keys there are. */
export function KeyHelp({ lines }: { lines: readonly KeyLine[] }) {
  const t = useCommonTexts();
  const [open, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true), '/': focusFilter });
  return (
    <>
      <Tooltip title={t('keys.title')}>
        <Button className="wide-only" aria-label={t('keys.title')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <kbd>?</kbd>
        </Button>
      </Tooltip>
      <Modal open={open} title={t('keys.title')} footer={null} width={440} onCancel={() => setOpen(false)}>
        <dl className="key-lines">
          {lines.map(([keys, text]) => (
            <div key={text}>
              <dt>
                {keys.map((key, index) => (
                  <Fragment key={key}>
                    {index > 0 && ' '}
                    <kbd>{key}</kbd>
                  </Fragment>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
