import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert';
import { subtractMoney } from '../../lib/decimal';
import '../insight/insight.css';
import { EntryDrawer } from '../investment/entry-drawer';
import { isZero } from '../investment/typed-amount';
import { Measured } from './measured';
import { BasisLine } from './basis-line';
import { type OpenedFigure, type OpenedOf, type Section, useOpened } from './opened.api';
import { useOpenedTexts } from './opened.texts';
import { OpenedLine } from './opened-line';

/** The rows behind a figure, all of them, and that they add up to it. */
export function OpenedDrawer({ opened, onClose }: { opened: OpenedOf | null; onClose: () => void }) {
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
      {opened?.sections.map((section) => (
        <Rows key={`${section.of} ${JSON.stringify(section.query)}`} section={section} onEntry={setEntry} />
      ))}
      <EntryDrawer id={entry} onClose={() => setEntry(null)} onOpen={setEntry} />
    </Drawer>
  );
}

function Rows({ section, onEntry }: { section: Section; onEntry: (id: string) => void }) {
  const t = useOpenedTexts();
  const opened = useOpened(section);
  const rows = opened.data?.pages.flatMap((page) => page.rows) ?? [];
  const first = opened.data?.pages[0];
  if (opened.error) return <ProblemAlert error={opened.error} onRetry={() => void opened.refetch()} />;
  if (first === undefined) return <Skeleton active paragraph={{ rows: 6 }} />;
  return (
    <section className="parts-section" aria-label={section.head}>
      {section.head !== undefined && <h2>{section.head}</h2>}
      <Agreement section={section} figure={first} />
      {rows.length === 0 && <p className="hint">{t('none')}</p>}
      <ol className="parts">
        {rows.map((row, index) => (
          <OpenedLine
            key={`${row.id ?? 'hidden'} ${index}`}
            row={row}
            unit={first.unit}
            section={section}
            onEntry={onEntry}
          />
        ))}
      </ol>
      {opened.hasNextPage && (
        <Button block loading={opened.isFetchingNextPage} onClick={() => void opened.fetchNextPage()}>
          {t('more', { count: Math.min(50, first.total - rows.length) })}
        </Button>
      )}
    </section>
  );
}

function Agreement({ section, figure }: { section: Section; figure: OpenedFigure }) {
  const t = useOpenedTexts();
  const { shown, counts = false } = section;
  const { sum, count, total, unit } = figure;
  const agrees = counts ? shown === String(count) : isZero(subtractMoney(sum ?? '0.00', shown));
  return (
    <div className="parts-sum">
      <div className="row">
        <span className="quiet">{t('sum')}</span>
        <strong>{counts ? count : <Measured value={sum ?? '0.00'} unit={unit} />}</strong>
        <span className="hint">
          {t('count', { count: total })}
          {count !== total && ` · ${t('counted', { count })}`}
        </span>
      </div>
      <div className="hint" role="status">
        {agrees ? `✓ ${t('agrees')}` : t('differs', { shown })}
      </div>
      <BasisLine basis={figure.basis} />
    </div>
  );
}
