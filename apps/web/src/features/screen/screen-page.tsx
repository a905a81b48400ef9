import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useName } from '../../app/i18n';
import { useLiveLostSince } from '../../app/live';
import { useChooseMoment, useMoment } from '../../app/moment';
import { useMe } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { instantText } from '../../lib/dates';
import { formatMoney, percentOf } from '../../lib/decimal';
import { useKeys } from '../../lib/use-keys';
import { useTitle } from '../../lib/use-title';
import { isNegative, isZero } from '../investment/typed-amount';
import { HEADLINE_TARGET, type Progress } from '../insight/insight.api';
import { NewsFace, NUMBER, opened, PartsFace, ProgressFace } from './faces';
import { useScreenFigures, useScreenProgress } from './screen.api';
import { useScreenTexts } from './screen.texts';
import { useFaces } from './use-faces';
import { Way } from './way';
import './screen.css';

const FACES = 3;
/** Gaps that close by themselves are not shown to a full room. */
const PATIENCE_MS = 10_000;

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function toggleFullScreen(): void {
  // A browser may refuse; the page fills the window all the same.
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen().catch(() => undefined);
  else void document.exitFullscreen().catch(() => undefined);
}

/** 大屏: the number for a whole room. Refreshes itself, turns by itself, holds no secrets, and survives a lost line. */
export default function ScreenPage() {
  const t = useScreenTexts();
  const navigate = useNavigate();
  const progress = useScreenProgress(HEADLINE_TARGET);
  const figures = useScreenFigures(HEADLINE_TARGET);
  const faces = useFaces(FACES);
  const moment = useMoment();
  const chooseMoment = useChooseMoment();
  useEffect(() => {
    // A wall tells of now, whatever moment its reader came from.
    if (moment !== null) chooseMoment(null);
  }, [chooseMoment, moment]);
  const leave = () => void navigate('/insight');
  useTitle(t('title'));
  useKeys({
    Escape: leave,
    ' ': () => (document.activeElement instanceof HTMLButtonElement ? false : faces.togglePaused()),
    ArrowLeft: () => faces.turn(-1),
    ArrowRight: () => faces.turn(1),
    f: toggleFullScreen,
    F: toggleFullScreen,
  });
  return (
    <main className="wall" id="main">
      <Top progress={progress.data} updatedAt={progress.dataUpdatedAt} failing={progress.failureCount > 0} />
      {progress.data === undefined ? (
        <p className="wall-none">{t('loading')}</p>
      ) : (
        <>
          <Number progress={progress.data} />
          {faces.face === 0 && <ProgressFace progress={progress.data} figures={figures.data} />}
          {faces.face === 1 && <PartsFace progress={progress.data} />}
          {faces.face === 2 &&
            (figures.data === undefined ? (
              <p className="wall-none">{t('loading')}</p>
            ) : (
              <NewsFace figures={figures.data} />
            ))}
        </>
      )}
      <Foot faces={faces} updatedAt={progress.dataUpdatedAt} onLeave={leave} />
    </main>
  );
}

/** What it is, what time it is, and whether it can be believed. */
function Top({
  progress,
  updatedAt,
  failing,
}: {
  progress: Progress | undefined;
  updatedAt: number;
  failing: boolean;
}) {
  const t = useScreenTexts();
  const name = useName();
  const now = useNow();
  const lostSince = useLiveLostSince();
  const lost = lostSince !== null && now - lostSince > PATIENCE_MS;
  const old = progress !== undefined && (lost || (failing && now - updatedAt > PATIENCE_MS));
  const clock = instantText(new Date(now).toISOString());
  return (
    <header className="wall-top">
      <h1>{progress === undefined ? t('title') : name(progress.target)}</h1>
      <p className="wall-clock">{clock}</p>
      {old && (
        <p className="wall-old" role="status">
          {t('old', { at: instantText(new Date(updatedAt).toISOString()) })}
        </p>
      )}
    </header>
  );
}

function Number({ progress }: { progress: Progress }) {
  const t = useScreenTexts();
  const common = useCommonTexts();
  const unit = common('unit.yi');
  const { target, verified, aheadOfLinear: ahead } = progress;
  const told = formatMoney(verified, 'yi');
  const reached = `${percentOf(verified, target.amount) ?? '—'}%`;
  const amount = formatMoney(ahead.replace('-', ''), 'yi');
  const speed = isZero(ahead) ? t('even') : t(isNegative(ahead) ? 'behind' : 'ahead', { amount, unit });
  const width = (value: string) =>
    Math.max(0, Math.min(100, globalThis.Number(percentOf(value, target.amount, 2)?.replace('−', '-') ?? 0)));
  return (
    <section className="wall-number" aria-label={t('verified')} aria-live="polite">
      <div>
        <p className="wall-lead">
          {t('asOf', { asOf: progress.asOf })} {t('verified')}
        </p>
        <p className="wall-figure">
          <strong>
            <Way to={NUMBER} name={t('verified')} amount={`${told} ${unit}`}>
              {told}
            </Way>
          </strong>{' '}
          <span>{unit}</span>
        </p>
      </div>
      <div className="wall-sentence">
        <p>
          <strong>
            <Way to={opened('ratio')} name={t('ratio')} amount={reached} />
          </strong>
        </p>
        <p>{t('reach', { target: formatMoney(target.amount, 'yi', 0), unit })}</p>
        <p>
          <Way to={opened('ahead')} name={t('speed')} amount={speed} />
        </p>
      </div>
      <div className="wall-meter" aria-hidden="true">
        <span style={{ width: `${width(verified)}%` }} />
        <i style={{ left: `${width(progress.linearDue)}%` }} />
      </div>
    </section>
  );
}

function Foot({
  faces,
  updatedAt,
  onLeave,
}: {
  faces: ReturnType<typeof useFaces>;
  updatedAt: number;
  onLeave: () => void;
}) {
  const t = useScreenTexts();
  const me = useMe();
  const names = [t('face.1'), t('face.2'), t('face.3')];
  return (
    <footer className="wall-foot">
      <nav aria-label={t('faces')}>
        {names.map((name, at) => (
          <button key={name} type="button" aria-current={faces.face === at} onClick={() => faces.show(at)}>
            {name}
          </button>
        ))}
        <button type="button" onClick={faces.togglePaused} title={t('keys')}>
          {t(faces.paused ? 'resume' : 'pause')}
        </button>
      </nav>
      <p>
        {updatedAt > 0 && t('fresh', { at: instantText(new Date(updatedAt).toISOString()).slice(11) })}
        {me.demo && ` · ${t('sample')}`}
      </p>
      <button type="button" onClick={onLeave} title={t('keys')}>
        {t('exit')} Esc
      </button>
    </footer>
  );
}
