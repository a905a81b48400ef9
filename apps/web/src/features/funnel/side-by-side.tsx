import { useCommonTexts } from '../../app/texts';
import { DataTable, type Column } from '../../components/data-table';
import { MoneyHead } from '../../components/money';
import { Opens } from '../opened/opens';
import { ofRung, summed } from './flow-opened';
import { useGroupName, type TabProps } from './funnel-page';
import type { FunnelGroup } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';
import { Count, Sum } from './share-cell';
import { percent, useOver } from './words';

export type ProjectRung = 'negotiation' | 'signed' | 'started' | 'producing';

export const rungOf = (group: FunnelGroup, stage: ProjectRung) => group.projects.find((rung) => rung.stage === stage);

/** Of those that entered, the share that got so far. */
const reachedShare = (group: FunnelGroup, stage: ProjectRung): string | null => {
  const [whole, part] = [rungOf(group, 'negotiation')?.entered ?? 0, rungOf(group, stage)?.entered ?? 0];
  return whole === 0 ? null : percent(part / whole);
};

export function SideBySide({ groups, query, onOpen }: TabProps & { groups: FunnelGroup[] }) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const group = useGroupName();
  const over = useOver();
  const asked = (row: FunnelGroup) => ({ ...query, key: row.key });
  const entered = (row: FunnelGroup, stage: ProjectRung) => {
    const what = `${group(row)} · ${stage === 'negotiation' ? t('funnel.projects') : common(`stage.${stage}`)}`;
    const rung = rungOf(row, stage);
    if (rung === undefined) return <>0</>;
    const open = () => onOpen({ what, sections: [ofRung(asked(row), rung, 'entered')] });
    return <Count count={rung.entered} name={what} onOpen={open} />;
  };
  const share = (row: FunnelGroup, stage: ProjectRung) => {
    const [whole, part] = [rungOf(row, 'negotiation'), rungOf(row, stage)];
    const text = reachedShare(row, stage);
    if (text === null || whole === undefined || part === undefined) return null;
    const [of, from] = [common(`stage.${stage}`), t('col.entered')];
    const what = `${group(row)} · ${of} · ${t('share')}`;
    const sections = [ofRung(asked(row), part, 'entered', of), ofRung(asked(row), whole, 'entered', from)];
    return (
      <Opens
        name={what}
        amount={text}
        onOpen={() => onOpen({ what, says: over([of, part.entered], [from, whole.entered]), sections })}
      >
        {text}
      </Opens>
    );
  };
  const shares: Column<FunnelGroup>[] = (['signed', 'started', 'producing'] as const).map((stage) => ({
    key: stage,
    title: common(`stage.${stage}`),
    num: true,
    cell: (row) => (
      <span className={rungOf(row, 'negotiation')?.small ? 'flow-small' : undefined}>
        {entered(row, stage)} {share(row, stage)}
      </span>
    ),
  }));
  const columns: Column<FunnelGroup>[] = [
    {
      key: 'group',
      title: t('col.group'),
      cell: (row) => (
        <>
          {group(row)}
          {rungOf(row, 'negotiation')?.small && <span className="flow-few">{t('small')}</span>}
        </>
      ),
    },
    { key: 'entered', title: t('funnel.projects'), num: true, cell: (row) => entered(row, 'negotiation') },
    ...shares,
    {
      key: 'contracted',
      title: <MoneyHead text={t('col.contracted')} />,
      num: true,
      cell: (row) => {
        const what = `${group(row)} · ${t('col.contracted')}`;
        const open = (shown: string) => {
          const signed = { ...asked(row), stage: 'signed', part: 'entered', measure: 'contracted' };
          onOpen({ what, sections: [summed('funnel', signed, shown)] });
        };
        return <Sum value={rungOf(row, 'signed')?.contracted ?? null} name={what} onOpen={open} />;
      },
    },
  ];
  return (
    <section className="panel flow-table">
      <h2>
        {t('table.groups')} <span className="hint">{t('table.hint')}</span>
      </h2>
      <DataTable caption={t('table.groups')} columns={columns} rows={groups} rowKey={(row) => row.key ?? ''} />
    </section>
  );
}
