import { CheckOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { FileLink } from '../../components/file-link';
import type { Interaction } from './interactions.api';
import { useInteractionTexts } from './interactions.texts';

function People({ interaction }: { interaction: Interaction }) {
  const t = useInteractionTexts();
  const ours = interaction.ours.map(({ name }) => name);
  const theirs = interaction.theirs.map(({ name, title }) =>
    name === '' ? t('erased') : [name, title].filter(Boolean).join(' '),
  );
  if (ours.length + theirs.length === 0) return null;
  return (
    <div className="quiet">
      {theirs.length > 0 && (
        <>
          {t('list.theirs')}
          {theirs.join('、')}{' '}
        </>
      )}
      {ours.length > 0 && (
        <>
          {t('list.ours')}
          {ours.join('、')}
        </>
      )}
    </div>
  );
}

function Step({ interaction: { nextStep } }: { interaction: Interaction }) {
  const t = useInteractionTexts();
  if (nextStep === null) return null;
  const { title, dueOn, ownerName, state } = nextStep;
  return (
    <div className={state === 'open' ? undefined : 'quiet'}>
      {state === 'open' ? <ClockCircleOutlined aria-hidden /> : state === 'done' ? <CheckOutlined aria-hidden /> : null}{' '}
      {t(`step.${state}`, { title, date: dueOn, owner: ownerName })}
    </div>
  );
}

/** One contact with all that hangs on it. */
function Said({ interaction, mayOpen }: { interaction: Interaction; mayOpen: boolean }) {
  const t = useInteractionTexts();
  return (
    <>
      <div className="said">{interaction.summary}</div>
      <People interaction={interaction} />
      {interaction.feedback.map((each) => (
        <div key={each.id}>
          <span className="tag">
            {t(`area.${each.policyArea}`)} · {t(`tone.${each.kind}`)}
          </span>{' '}
          {each.text}
        </div>
      ))}
      <Step interaction={interaction} />
      {interaction.files.length > 0 && (
        <div className="row">
          {interaction.files.map((file) =>
            mayOpen ? <FileLink key={file.id} file={file} /> : <span key={file.id}>{file.name}</span>,
          )}
        </div>
      )}
    </>
  );
}

interface Props {
  interaction: Interaction;
  /** What it puts right, the latest first. */
  before: Interaction[];
  mayEdit: boolean;
  onCorrect: () => void;
  onWithdraw: () => void;
}

/** The contact that stands, and struck through what it puts right. */
export function InteractionItem({ interaction, before, mayEdit, onCorrect, onWithdraw }: Props) {
  const t = useInteractionTexts();
  const { on, kind, byName, themes, withdraws, correctionReason } = interaction;
  const head: ReactNode[] = [on, t(`kind.${kind}`), t('by', { name: byName })];
  return (
    <li>
      <div className="row">
        <span className="hint">{head.join(' · ')}</span>
        {themes.map((theme) => (
          <span key={theme} className="tag">
            {t(`theme.${theme}`)}
          </span>
        ))}
        {mayEdit && !withdraws && (
          <span className="row-end">
            <Button type="text" size="small" onClick={onCorrect}>
              {t('correct')}
            </Button>
            <Button type="text" size="small" onClick={onWithdraw}>
              {t('withdraw')}
            </Button>
          </span>
        )}
      </div>
      {!withdraws && <Said interaction={interaction} mayOpen={mayEdit} />}
      {correctionReason !== null && (
        <div className="quiet">{t(withdraws ? 'withdrawn' : 'corrected', { reason: correctionReason })}</div>
      )}
      {before.map((wrong) => (
        <del key={wrong.id} className="was">
          {wrong.on} · {t(`kind.${wrong.kind}`)} · {wrong.summary}
          {wrong.feedback.map((each) => ` · ${each.text}`)}
        </del>
      ))}
    </li>
  );
}
