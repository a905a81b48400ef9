import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { Money, MoneyHead } from '../../components/money';
import { useLeadTexts } from './i18n';
import { LeadStateTag } from './lead-state-tag';
import type { LeadRow } from './leads.api';

export function useLeadColumns(): Column<LeadRow>[] {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const name = useName();
  const names = useNames();
  return [
    {
      key: 'title',
      title: t('col.title'),
      sort: 'title',
      cell: (row) => (
        <>
          <Link className="row-link" to={`/leads/${row.id}`}>
            {row.title}
          </Link>
          <span className="cell-sub">
            {row.code}
            {row.sample && ` · ${common('sample.tag')}`}
          </span>
        </>
      ),
    },
    {
      key: 'investor',
      title: t('col.investor'),
      width: '18%',
      cell: (row) => <Link to={`/investors/${row.investorId}`}>{row.investorName}</Link>,
    },
    {
      key: 'state',
      title: t('col.state'),
      sort: 'state',
      tight: true,
      cell: (row) => <LeadStateTag state={row.state} />,
    },
    {
      key: 'from',
      title: t('col.source'),
      wide: true,
      tight: true,
      cell: (row) => (
        <>
          {t(`source.${row.source}`)}
          <span className="cell-sub">{t(`region.${row.homeRegion}`)}</span>
        </>
      ),
    },
    {
      key: 'industry',
      title: t('col.industry'),
      cell: (row) =>
        name(names.segment(row.segmentCode) ?? names.industry(row.industryCode)) || <span className="hint">—</span>,
    },
    {
      key: 'zone',
      title: t('col.zone'),
      wide: true,
      cell: (row) => name(names.zone(row.zoneCode)) || <span className="hint">—</span>,
    },
    {
      key: 'plannedTotal',
      title: <MoneyHead text={t('col.plannedTotal')} />,
      sort: 'plannedTotal',
      num: true,
      cell: (row) => <Money value={row.plannedTotal} />,
    },
    { key: 'owner', title: t('col.owner'), wide: true, tight: true, cell: (row) => row.ownerName ?? '' },
    {
      key: 'capturedOn',
      title: t('col.capturedOn'),
      sort: 'capturedOn',
      tight: true,
      cell: (row) => <DateText value={row.capturedOn} />,
    },
  ];
}
