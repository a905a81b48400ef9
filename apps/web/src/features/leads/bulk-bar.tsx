import { CloseOutlined, DownloadOutlined, DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Query } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { download } from '../../components/export-button';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import type { Selection } from '../../components/use-selection';
import { addMoney } from '../../lib/decimal';
import { BulkDialog, type AskedAction } from './bulk-dialog';
import { MOST, useBulk, type BulkRequest } from './bulk.api';
import { useBulkTexts } from './bulk.texts';
import { useLeadTexts } from './i18n';
import type { LeadRow } from './leads.api';
import './bulk.css';

interface Props {
  selection: Selection<LeadRow>;
  /** Of the whole filter. */
  total: number;
  sum: string | undefined;
  query: Query;
}

/** The filter as the API takes it in a body: lists of words as lists. */
function filterOf({ sort: _sort, q, state, source, homeRegion, ...plain }: Query): BulkRequest['filter'] {
  const listed = Object.entries({ state, source, homeRegion })
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => [name, String(value).split(',')] as const);
  return { ...plain, ...Object.fromEntries(listed), ...(q ? { q } : {}) } as BulkRequest['filter'];
}

/** What can be done with the rows ticked: how many, how much, and the actions one has a right to. */
export function BulkBar({ selection, total, sum, query }: Props) {
  const t = useBulkTexts();
  const leads = useLeadTexts();
  const common = useCommonTexts();
  const can = useCan();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<AskedAction | null>(null);
  const close = () => {
    setAsking(null);
    selection.clear();
  };
  const { act } = useBulk(close);
  const { rows, all } = selection;
  if (rows.length === 0) return null;
  const count = all ? total : rows.length;
  const of: Pick<BulkRequest, 'rows' | 'filter' | 'expected'> = all
    ? { filter: filterOf(query), expected: total }
    : { rows: rows.map(({ id, version }) => ({ id, version })) };
  const exportThem = async () => {
    const name = leads('export.name');
    const body = all ? undefined : { ids: rows.map(({ id }) => id) };
    try {
      void message.success(common('exported', { name: await download('leads/export', all ? query : {}, name, body) }));
    } catch (error) {
      void message.error(isProblem(error) ? error.title : common('problem.title'));
    }
  };
  const sets = (['set_zone', 'set_industry', 'set_source'] as const).map((key) => ({ key, label: t(`do.${key}`) }));
  return (
    <div className="bulk-bar" role="region" aria-label={t('bar')}>
      <span role="status">
        <strong>{common('select.count', { count })}</strong>
        <span className="hint">
          {' '}
          {t('sum')} <Money value={all ? sum : addMoney(...rows.map((row) => row.plannedTotal))} withUnit />
        </span>
      </span>
      {!all && selection.page === 'all' && total > rows.length && (
        <Button
          size="small"
          type="link"
          disabled={total > MOST}
          title={total > MOST ? t('tooMany', { most: MOST }) : undefined}
          onClick={selection.chooseAll}
        >
          {common('select.all', { count: total })}
        </Button>
      )}
      <span className="bulk-actions">
        {can('lead.assign') && <Button onClick={() => setAsking('hand_over')}>{t('do.hand_over')}</Button>}
        {can('lead.edit') && (
          <>
            <Dropdown menu={{ items: sets, onClick: ({ key }) => setAsking(key as AskedAction) }} trigger={['click']}>
              <Button>
                {t('set')} <DownOutlined aria-hidden />
              </Button>
            </Dropdown>
            <Button onClick={() => setAsking('rest')}>{t('do.rest')}</Button>
          </>
        )}
        <Button loading={act.isPending && asking === null} onClick={() => act.mutate({ action: 'watch', ...of })}>
          {t('do.watch')}
        </Button>
        {can('export') && (
          <Button icon={<DownloadOutlined />} onClick={() => void exportThem()}>
            {t('do.export')}
          </Button>
        )}
        <Button type="text" icon={<CloseOutlined />} aria-label={common('select.clear')} onClick={selection.clear} />
      </span>
      {asking === null && <ProblemAlert error={act.error} />}
      {asking !== null && (
        <BulkDialog
          action={asking}
          count={count}
          pending={act.isPending}
          error={act.error}
          onClose={() => setAsking(null)}
          onDo={(values) => act.mutate({ action: asking, values, ...of })}
        />
      )}
    </div>
  );
}
