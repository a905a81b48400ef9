import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useMe } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { EmptyTeach } from '../../components/empty-teach';
import { instantText } from '../../lib/dates';
import { useKeys } from '../../lib/use-keys';
import { EntryHints } from '../investment/entry-drawer';
import { ExactMoney } from '../investment/exact-money';
import { useEntry, type EntryRow } from '../investment/investment.api';
import { useInvestmentTexts } from '../investment/investment.texts';
import { EvidenceView } from './evidence-view';
import { useKinds } from './project-terms';
import type { PendingMilestone } from './milestone-verdicts.api';
import { useProjectTexts } from './projects.texts';
import { SendBack } from './send-back';
import { useVerdicts } from './use-verdicts';
import './projects.css';
import '../investment/investment.css';

export type Item =
  | { kind: 'milestone'; id: string; at: string; row: PendingMilestone }
  | { kind: 'entry'; id: string; at: string; row: EntryRow; why?: string };

function useWhat(): (item: Item) => string {
  const words = useInvestmentTexts();
  const kinds = useKinds();
  return (item) =>
    item.kind === 'milestone'
      ? `${item.row.projectName} · ${kinds.name(item.row.kind)}`
      : `${item.row.projectName} · ${item.row.month} ${words(`kind.${item.row.kind}`)}`;
}

/** One claim at a time, its evidence beside it; verdicts by key, with time to take them back. */
export function Queue({ items, empty }: { items: Item[]; empty?: ReactNode }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const { notification } = App.useApp();
  const me = useMe();
  const what = useWhat();
  const verdicts = useVerdicts((verdict, why) =>
    notification.error({ title: t('verify.failed', { what: verdict.what, why }), placement: 'bottom', duration: 0 }),
  );
  const open = items.filter((item) => !verdicts.given.has(item.id));
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusing, setRefusing] = useState<string | null>(null);
  const found = open.findIndex((item) => item.id === chosen);
  const index = found < 0 ? 0 : found;
  const item = open[index];
  const own = item?.kind === 'entry' ? item.row.reportedBy === me.id : item?.row.reportedById === me.id;
  const go = (step: number) => {
    setRefusing(null);
    setChosen(open[Math.min(Math.max(index + step, 0), open.length - 1)]?.id ?? null);
  };
  const takeBack = (id: string) => {
    notification.destroy(`verdict-${id}`);
    if (verdicts.takeBack(id)) setChosen(id);
  };
  const judge = (verdict: 'verified' | 'sent_back', reason?: string) => {
    if (item === undefined || own) return;
    const text = what(item);
    setRefusing(null);
    setChosen(open[index + 1]?.id ?? open[index - 1]?.id ?? null);
    verdicts.give({ id: item.id, kind: item.kind, what: text, verdict, reason });
    notification.open({
      key: `verdict-${item.id}`,
      title: t(`verify.sent.${verdict}`, { what: text }),
      description: t('verify.undo.note'),
      duration: 10,
      showProgress: true,
      placement: 'bottom',
      role: 'status',
      actions: (
        <Button size="small" type="primary" onClick={() => takeBack(item.id)}>
          {common('action.undo')}
        </Button>
      ),
    });
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    a: () => judge('verified'),
    r: () => item && !own && setRefusing(item.id),
    z: () => verdicts.latest && takeBack(verdicts.latest.id),
  });
  const done = verdicts.given.size;
  if (item === undefined) {
    if (empty !== undefined) return empty;
    return (
      <div className="panel">
        <EmptyTeach title={t('verify.done.title')} text={t('verify.done.text')} example={t('verify.done.example')} />
      </div>
    );
  }
  return (
    <>
      <div className="row" role="status">
        <span>{t('verify.position', { at: index + 1, total: open.length })}</span>
        <span className="hint">{t('verify.progress', { done, left: open.length })}</span>
      </div>
      <div className="queue-bar" aria-hidden="true">
        <span style={{ width: `${(done / Math.max(1, done + open.length)) * 100}%` }} />
      </div>
      <div className="queue">
        <Claim item={item}>
          {own && <p className="hints">{t('verify.own')}</p>}
          {refusing === item.id ? (
            <SendBack onSend={(reason) => judge('sent_back', reason)} onCancel={() => setRefusing(null)} />
          ) : (
            <div className="queue-actions">
              <Button type="primary" size="large" disabled={own} onClick={() => judge('verified')}>
                {t('verify.a')} <kbd className="wide-only">A</kbd>
              </Button>
              <Button size="large" disabled={own} onClick={() => setRefusing(item.id)}>
                {t('verify.r')} <kbd className="wide-only">R</kbd>
              </Button>
              <Button size="large" type="text" disabled={index === 0} onClick={() => go(-1)}>
                {t('verify.k')} <kbd className="wide-only">K</kbd>
              </Button>
              <Button size="large" type="text" disabled={index >= open.length - 1} onClick={() => go(1)}>
                {t('verify.j')} <kbd className="wide-only">J</kbd>
              </Button>
            </div>
          )}
        </Claim>
        <Evidence item={item} />
      </div>
    </>
  );
}

function Claim({ item, children }: { item: Item; children: ReactNode }) {
  const t = useProjectTexts();
  const words = useInvestmentTexts();
  const common = useCommonTexts();
  const kinds = useKinds();
  const names = useNames();
  const name = useName();
  const by = item.kind === 'entry' ? item.row.reportedByName : (item.row.reportedBy ?? '');
  return (
    <section className="panel queue-claim" aria-label={t('verify.claim')} aria-live="polite">
      <div className="row">
        <span className="tag tag-strong">{t(`verify.kind.${item.kind}`)}</span>
        {item.kind === 'entry' && item.why !== undefined && <span className="tag">{item.why}</span>}
        <Link to={`/projects/${item.row.projectId}`}>{item.row.projectName}</Link>
        <span className="hint">
          {item.row.projectCode} · {name(names.zone(item.row.zoneCode))}
        </span>
      </div>
      {item.kind === 'entry' ? (
        <>
          <p className="queue-what">
            <ExactMoney value={item.row.amount} withUnit />
          </p>
          <p>
            {item.row.month} · {words(`kind.${item.row.kind}`)}
            {item.row.currency !== 'CNY' && ` · ${item.row.currency} ${item.row.originalAmount} × ${item.row.rate}`}
          </p>
          <EntryContext id={item.row.id} row={item.row} />
        </>
      ) : (
        <>
          <p className="queue-what">{kinds.name(item.row.kind)}</p>
          <p>
            {item.row.effectiveOn} · {t('verify.stage', { stage: common(`stage.${item.row.stage}`) })}
          </p>
          <p className="hint">{kinds.hint(item.row.kind)}</p>
        </>
      )}
      {item.row.note && <p>{item.row.note}</p>}
      <p className="hint">{t('verify.reportedBy', { name: by, at: instantText(item.row.recordedAt) })}</p>
      {children}
    </section>
  );
}

/** What the verifier needs beside the amount: the figure it would replace, and what looks odd. */
function EntryContext({ id, row }: { id: string; row: EntryRow }) {
  const t = useProjectTexts();
  const entry = useEntry(id);
  return (
    <>
      {entry.data?.verifiedNow && (
        <p>
          {t('verify.replaces')}{' '}
          <strong>
            <ExactMoney value={entry.data.verifiedNow.amount} withUnit />
          </strong>
        </p>
      )}
      {row.reason !== null && (
        <p>
          {t('verify.reasonGiven')}：{row.reason}
        </p>
      )}
      {entry.data && <EntryHints entry={entry.data} />}
    </>
  );
}

function Evidence({ item }: { item: Item }) {
  const t = useProjectTexts();
  const entry = useEntry(item.kind === 'entry' ? item.id : null);
  const fileName = item.kind === 'entry' ? (entry.data?.evidenceFileName ?? null) : (item.row.evidenceName ?? null);
  return (
    <section className="panel" aria-label={t('verify.evidence')}>
      <h2>
        {t('verify.evidence')} {fileName !== null && <span className="hint">{fileName}</span>}
      </h2>
      <EvidenceView fileId={item.row.evidenceFileId} name={fileName} />
    </section>
  );
}
