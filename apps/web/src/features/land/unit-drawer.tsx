import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { Fact } from '../../components/facts';
import { HistoryList } from '../../components/history-list';
import { ProblemAlert } from '../../components/problem-alert';
import { AllocateDialog, ReserveDialog } from './holding-dialogs';
import { HoldingList } from './holding-list';
import { type LandUnit, useLandHistory, useLandUnit, utilities } from './land.api';
import { useLandUnitTexts } from './land.texts';
import { AreaBar, Price, useAreaText } from './land-terms';
import { UnitForm } from './unit-form';

/** The parcel that is open stands in the address: a notice or a message leads straight to it. */
export function useOpenUnit(): [string | null, (id: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const open = (id: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (id === null) after.delete('unit');
        else after.set('unit', id);
        return after;
      },
      { replace: true },
    );
  return [search.get('unit'), open];
}

/** Everything about one parcel or plant, and what may be done with it. */
export function UnitDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useLandUnitTexts();
  const unit = useLandUnit(id);
  return (
    <Drawer open={id !== null} onClose={onClose} size="min(560px, 100vw)" title={t('detail.title')} destroyOnHidden>
      {unit.error ? (
        <ProblemAlert error={unit.error} onRetry={() => void unit.refetch()} />
      ) : unit.data === undefined ? (
        <Skeleton active />
      ) : (
        <Detail unit={unit.data} />
      )}
    </Drawer>
  );
}

function Detail({ unit }: { unit: LandUnit }) {
  const t = useLandUnitTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  return (
    <div className="stack">
      <div>
        <h2 className="land-name">{unit.name}</h2>
        <div className="row hint">
          <span>
            {unit.code} · {t(`kind.${unit.kind}`)} · {name(names.zone(unit.zoneCode)) || unit.zoneCode}
          </span>
          {unit.sample && <span className="tag tag-off">{common('sample.tag')}</span>}
          {!unit.active && <span className="tag tag-off">{t('off')}</span>}
        </div>
      </div>
      <Figures unit={unit} />
      <Actions unit={unit} />
      <Facts unit={unit} />
      <Holders unit={unit} />
      <Story unit={unit} />
    </div>
  );
}

function Figures({ unit }: { unit: LandUnit }) {
  const say = useAreaText();
  const t = useLandUnitTexts();
  return (
    <div>
      <div className="row land-figures">
        <span className="figure-value">{say(unit.free, unit.kind)}</span>
        <span className="hint">
          {t('col.free')} / {say(unit.area, unit.kind)} · {t(`state.${unit.state}`)}
        </span>
      </div>
      <AreaBar unit={unit} legend />
    </div>
  );
}

function Actions({ unit }: { unit: LandUnit }) {
  const t = useLandUnitTexts();
  const [dialog, setDialog] = useState<'reserve' | 'allocate' | 'edit' | null>(null);
  const close = () => setDialog(null);
  const room = Number(unit.free) > 0 && unit.active;
  return (
    <div className="row">
      {unit.mayManage && (
        <>
          <Button type="primary" disabled={!room} onClick={() => setDialog('reserve')}>
            {t('reserve')}
          </Button>
          <Button disabled={!room} onClick={() => setDialog('allocate')}>
            {t('allocate')}
          </Button>
          <Button onClick={() => setDialog('edit')}>{t('edit')}</Button>
        </>
      )}
      {unit.drawn && <Link to={`/land/map?unit=${unit.id}`}>{t('detail.map')}</Link>}
      {dialog === 'reserve' && <ReserveDialog unit={unit} onClose={close} />}
      {dialog === 'allocate' && <AllocateDialog unit={unit} onClose={close} />}
      {dialog === 'edit' && <UnitForm unit={unit} onClose={close} />}
    </div>
  );
}

function Facts({ unit }: { unit: LandUnit }) {
  const t = useLandUnitTexts();
  const given = utilities[unit.kind].filter((key) => unit.utilities[key] != null);
  return (
    <dl className="facts">
      <Fact name={t('col.use')}>{t(`use.${unit.landUse}`)}</Fact>
      <Fact name={t('detail.price')}>{unit.price !== null && <Price unit={unit} />}</Fact>
      {given.map((key) => (
        <Fact key={key} name={t(`util.${key}`)}>
          <span className="num">{Number(unit.utilities[key]).toLocaleString('en')}</span>
        </Fact>
      ))}
      {given.length === 0 && (
        <Fact name={t('detail.utilities')}>
          <span className="hint">{t('detail.noUtilities')}</span>
        </Fact>
      )}
      {unit.note !== null && <Fact name={t('detail.note')}>{unit.note}</Fact>}
    </dl>
  );
}

function Holders({ unit }: { unit: LandUnit }) {
  const t = useLandUnitTexts();
  const say = useAreaText();
  const { reserved, allocated } = unit.others;
  const others = Number(reserved) + Number(allocated) > 0;
  return (
    <section aria-labelledby="land-holders">
      <h3 id="land-holders">{t('detail.holders')}</h3>
      {unit.holdings.length === 0 && !others && <p className="hint">{t('detail.none')}</p>}
      <HoldingList holdings={unit.holdings} />
      {others && (
        <p className="hint">
          {t('detail.others', { reserved: say(reserved, unit.kind), allocated: say(allocated, unit.kind) })}
        </p>
      )}
    </section>
  );
}

function Story({ unit }: { unit: LandUnit }) {
  const t = useLandUnitTexts();
  const say = useAreaText();
  const [open, setOpen] = useState(false);
  const history = useLandHistory(unit.id, open);
  const told = (history.data?.items ?? []).map((event) => {
    const detail = event.detail as { area?: string; until?: string | null; changes?: { field: string }[] };
    const params = {
      area: say(detail.area ?? '0', unit.kind),
      until: detail.until ?? '',
      fields: (detail.changes ?? []).map(({ field }) => t(`field.${field as 'name'}`)).join('、'),
    };
    const what = t(event.action.replace(/^land\./, 'history.') as 'history.added', params);
    return { key: event.id, at: event.at, who: event.actorName ?? t('history.system'), what };
  });
  return (
    <details className="further" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('detail.history')}</summary>
      <ProblemAlert error={history.error} />
      {history.data && <HistoryList events={told} empty={t('history.none')} />}
    </details>
  );
}
