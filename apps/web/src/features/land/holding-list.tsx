import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { FileLink } from '../../components/file-link';
import { AllocateDialog, ProlongDialog, ReleaseDialog } from './holding-dialogs';
import type { Holding } from './land.api';
import { useLandUnitTexts } from './land.texts';
import { useAreaText } from './land-terms';

type Step = Holding['steps'][number];

function StepText({ step, kind }: { step: Step; kind: Holding['unitKind'] }) {
  const t = useLandUnitTexts();
  const say = useAreaText();
  const params = {
    area: say(step.area, kind),
    until: step.until ?? '',
    basis: step.basis === null ? '' : t(`basis.${step.basis}`),
  };
  const all = step.kind === 'released' && Number(step.area) === 0;
  return <>{t(all ? 'step.releasedAll' : `step.${step.kind}`, params)}</>;
}

function Story({ holding }: { holding: Holding }) {
  const t = useLandUnitTexts();
  return (
    <details className="further">
      <summary>{t('holding.story')}</summary>
      <ul className="history">
        {holding.steps.map((step, index) => (
          <li key={index}>
            <span className="when">{step.on}</span>
            <StepText step={step} kind={holding.unitKind} />
            <div className="hint">
              {[step.byName, step.reason].filter(Boolean).join(' · ')}
              {step.contract !== null && step.kind === 'allocated' && (
                <>
                  {' · '}
                  <FileLink file={step.contract} />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Holder({ holding }: { holding: Holding }) {
  const t = useLandUnitTexts();
  const common = useCommonTexts();
  if (holding.holder === null) return <span className="hint">{t('holding.hidden')}</span>;
  const { type, id, name, code, stage } = holding.holder;
  return (
    <>
      <Link to={type === 'project' ? `/projects/${id}?tab=land` : `/leads/${id}`}>{name}</Link>{' '}
      <span className="hint">
        {code}
        {stage !== null && ` · ${common(`stage.${stage}`)}`}
      </span>
    </>
  );
}

type Dialog = 'prolong' | 'allocate' | 'release';

function Actions({ holding }: { holding: Holding }) {
  const t = useLandUnitTexts();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const reserved = holding.state === 'reserved' || holding.state === 'lapsed';
  const held = holding.state === 'reserved' || holding.state === 'allocated';
  const going = holding.holder !== null && !holding.toRelease;
  const offer: [Dialog, string, boolean][] = [
    ['prolong', t('prolong'), reserved && going],
    ['allocate', t('give.reserved'), reserved && going && holding.holder?.type === 'project'],
    ['release', t('release'), held],
  ];
  if (!holding.mayManage || offer.every(([, , shown]) => !shown)) return null;
  return (
    <div className="row">
      {offer.map(
        ([key, text, shown]) =>
          shown && (
            <Button key={key} size="small" onClick={() => setDialog(key)}>
              {text}
            </Button>
          ),
      )}
      {dialog === 'prolong' && <ProlongDialog holding={holding} onClose={close} />}
      {dialog === 'allocate' && <AllocateDialog holding={holding} onClose={close} />}
      {dialog === 'release' && <ReleaseDialog holding={holding} onClose={close} />}
    </div>
  );
}

/** Who holds how much, since when or until when; `place` names the parcel instead of leaving it to the page. */
export function HoldingList({
  holdings,
  place = false,
  holder = true,
}: {
  holdings: Holding[];
  place?: boolean;
  /** Left out on the holder's own page. */
  holder?: boolean;
}) {
  const t = useLandUnitTexts();
  const say = useAreaText();
  return (
    <ul className="holdings">
      {holdings.map((holding) => (
        <li key={holding.id} className={['lapsed', 'released'].includes(holding.state) ? 'holding-over' : undefined}>
          <div className="row">
            <strong className="num">{say(holding.area, holding.unitKind)}</strong>
            <span className="tag">{t(`holding.${holding.state}`)}</span>
            {holding.basis !== null && <span>{t(`basis.${holding.basis}`)}</span>}
            <span className="hint">
              {holding.until !== null && ['reserved', 'lapsed'].includes(holding.state)
                ? t('holding.until', { date: holding.until })
                : t('holding.since', { date: holding.on })}
            </span>
            {holding.toRelease && <Tag>{t('holding.toRelease')}</Tag>}
          </div>
          {place && (
            <div>
              <Link to={`/land/units?unit=${holding.unitId}`}>{holding.unitName}</Link>{' '}
              <span className="hint">
                {holding.unitCode} · {t(`kind.${holding.unitKind}`)}
              </span>
            </div>
          )}
          {holder && (
            <div>
              <Holder holding={holding} />
            </div>
          )}
          <Actions holding={holding} />
          <Story holding={holding} />
        </li>
      ))}
    </ul>
  );
}
