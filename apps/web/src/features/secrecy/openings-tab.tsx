import { useCan } from '../../app/session';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { ListPage } from '../../components/list-page';
import { useListQuery } from '../../components/use-list-query';
import { instantText } from '../../lib/dates';
import type { OpeningRow } from './secrecy.api';
import { SecrecyRules } from './secrecy-rules';
import { useSecrecyTexts } from './secrecy.texts';

/** The rule of looks behind code names for whoever sets it, and every look for whoever watches over them. */
export function OpeningsTab() {
  const can = useCan();
  return (
    <div className="stack">
      {can('secrecy_rule.read') && <SecrecyRules />}
      {can('secrecy.oversee') && <Openings />}
    </div>
  );
}

function Openings() {
  const t = useSecrecyTexts();
  const list = useListQuery<OpeningRow>('project-openings', { filters: [], sort: '-openedAt' });
  const columns: Column<OpeningRow>[] = [
    { key: 'at', title: t('col.at'), sort: 'openedAt', cell: (row) => <DateText value={row.openedAt} /> },
    { key: 'who', title: t('col.who'), tight: true, cell: (row) => row.userName },
    {
      key: 'project',
      title: t('col.project'),
      cell: (row) => (
        <>
          {row.codeName}
          <span className="cell-sub">{row.projectCode}</span>
        </>
      ),
    },
    { key: 'reason', title: t('col.reason'), cell: (row) => row.reason },
    { key: 'until', title: t('col.until'), cell: (row) => instantText(row.endsAt) },
    {
      key: 'state',
      title: t('col.state'),
      cell: (row) => (
        <span className="row">
          <span className="tag">{t(row.read ? 'opening.read' : 'opening.unread')}</span>
          {row.open && <span className="tag tag-strong">{t('opening.open')}</span>}
        </span>
      ),
    },
  ];
  return (
    <div className="panel">
      <p className="hint">{t('openings.sub')}</p>
      <ListPage
        list={list}
        caption={t('openings')}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyTeach title={t('openings.none')} text={t('openings.teach')} />}
      />
    </div>
  );
}
