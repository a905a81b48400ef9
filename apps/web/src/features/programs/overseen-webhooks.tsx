import { App, Button } from 'antd';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useCommonTexts } from '../../app/texts';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { SearchBox } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { useListQuery } from '../../components/use-list-query';
import { useUndoToast } from '../../components/use-undo-toast';
import { instantText } from '../../lib/dates';
import { type OverseenWebhook, useReload } from './programs.api';
import { useProgramTexts } from './programs.texts';

function useTurn(): (hook: OverseenWebhook, on: boolean) => Promise<void> {
  const t = useProgramTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const undo = useUndoToast();
  const reload = useReload('overseen-webhooks');
  const turn = async (hook: OverseenWebhook, on: boolean): Promise<void> => {
    try {
      await api.put(`overseen-webhooks/${hook.id}/switch`, { on });
      await reload();
      if (!on) undo(t('hooks.switchedOff', { name: hook.description }), () => turn(hook, true));
    } catch (error) {
      void message.error(isProblem(error) ? error.title : common('problem.title'));
    }
  };
  return turn;
}

function State({ hook }: { hook: OverseenWebhook }) {
  const t = useProgramTexts();
  return (
    <>
      <span className={hook.on ? 'tag tag-strong' : 'tag tag-off'}>{t(hook.on ? 'hooks.on' : 'hooks.off')}</span>
      {hook.offReason !== null && <span className="cell-sub">{t(`hooks.off.${hook.offReason}`)}</span>}
      {hook.on && hook.failingSince !== null && (
        <span className="cell-sub">{t('hooks.failing', { at: instantText(hook.failingSince) })}</span>
      )}
    </>
  );
}

/** Where data leaves to. */
export function OverseenWebhooks() {
  const t = useProgramTexts();
  const turn = useTurn();
  const list = useListQuery<OverseenWebhook>('overseen-webhooks', { filters: [], sort: '-createdAt' });
  return (
    <section className="panel" aria-labelledby="all-hooks">
      <h2 id="all-hooks">{t('hooks.overseen')}</h2>
      <p className="hint">{t('hooks.overseen.help')}</p>
      <div className="toolbar">
        <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('hooks.search')} />
      </div>
      <ListPage
        list={list}
        caption={t('hooks.overseen')}
        rowKey={(row) => row.id}
        empty={<EmptyTeach title={t('hooks.empty.title')} text={t('hooks.overseen.empty')} />}
        columns={[
          {
            key: 'target',
            title: t('hooks.target'),
            cell: (row) => (
              <>
                <strong>{row.description}</strong>
                <span className="cell-sub">
                  <code>{row.origin}</code>
                </span>
              </>
            ),
          },
          { key: 'owner', title: t('keys.owner'), tight: true, cell: (row) => row.ownerName },
          {
            key: 'kinds',
            title: t('hooks.kinds'),
            cell: (row) => (
              <span title={row.kinds.join(', ')}>{t('hooks.kinds.count', { count: row.kinds.length })}</span>
            ),
          },
          { key: 'state', title: t('log.state'), cell: (row) => <State hook={row} /> },
          { key: 'since', title: t('log.since'), wide: true, cell: (row) => <DateText value={row.createdAt} /> },
          {
            key: 'actions',
            title: <span className="visually-hidden">{t('hooks.switchOff')}</span>,
            cell: (row) =>
              row.on ? (
                <Button size="small" onClick={() => void turn(row, false)}>
                  {t('hooks.switchOff')}
                </Button>
              ) : (
                row.offReason === 'administrator' && (
                  <Button size="small" onClick={() => void turn(row, true)}>
                    {t('hooks.switchOn')}
                  </Button>
                )
              ),
          },
        ]}
      />
    </section>
  );
}
