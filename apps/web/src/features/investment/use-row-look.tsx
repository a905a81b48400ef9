import { Button } from 'antd';
import { useUnit } from '../../app/unit';
import { useCommonTexts } from '../../app/texts';
import { instantText } from '../../lib/dates';
import { useInvestmentTexts } from './investment.texts';
import { isLocked, type DraftView, type RoundRow } from './round.api';
import type { RowLook } from './round-row';
import type { RoundDrafts } from './use-round-drafts';
import type { useRoundGrid } from './use-round-grid';

type Grid = Pick<ReturnType<typeof useRoundGrid>, 'drafts'>;

/** In words how a row stands, what is asked of it, and what somebody else wrote. */
export function useRowLook(grid: Grid, drafts: RoundDrafts, refusals: Readonly<Record<string, string>>) {
  const t = useInvestmentTexts();
  const common = useCommonTexts();
  return (row: RoundRow): RowLook => {
    const draft = grid.drafts[row.projectId];
    const state = drafts.stateOf(row.projectId);
    const locked = isLocked(row);
    const typed = draft?.amount?.problem;
    const asked = locked || draft?.amount?.yuan == null ? [] : row.hints.filter((hint) => hint.asksWord);
    const lacksWord = asked.length > 0 && (draft?.note?.text ?? '').trim() === '';
    const refusal = refusals[row.projectId] || null;
    const sentBack = row.current?.state === 'sent_back' && draft?.amount === undefined ? row.current : null;
    const words = (): string => {
      if (row.current?.state === 'pending') return t('round.cell.reported');
      if (row.current?.state === 'verified') return t('round.cell.verified');
      if (state.theirs !== null) return t('round.cell.conflict');
      if (lacksWord) return t('round.cell.word');
      if (draft?.amount !== undefined || draft?.note !== undefined)
        return t(state.unsaved ? 'round.cell.saving' : 'round.cell.draft');
      return t(sentBack === null ? 'round.cell.empty' : 'round.cell.sent_back');
    };
    const lines = [
      typed ? <p key="typed">▲ {common(`money.${typed}`)}</p> : null,
      refusal !== null ? <p key="refusal">▲ {refusal}</p> : null,
      sentBack?.reason ? <p key="back">↩ {t('round.back', { reason: sentBack.reason })}</p> : null,
      asked.length > 0 ? (
        <p key="hints">
          {asked.map((hint) => t(`hint.${hint.code as 'jump'}`)).join(t('hint.join'))}
          {lacksWord ? ` · ${t('round.askWord')}` : ''}
        </p>
      ) : null,
      state.theirs !== null ? (
        <Conflict key="theirs" theirs={state.theirs} onResolve={(mine) => drafts.resolve(row.projectId, mine)} />
      ) : null,
      state.by !== null && state.theirs === null && !locked && draft !== undefined ? (
        <p key="by" className="hint">
          {t('round.by', { name: state.by.name, at: instantText(state.by.at) })}
        </p>
      ) : null,
    ].filter((line) => line !== null);
    return {
      words: words(),
      strong: row.current?.state === 'verified',
      title: locked
        ? t(row.current?.state === 'pending' ? 'round.locked.pending' : 'round.locked.verified')
        : undefined,
      locked,
      invalid: Boolean(typed) || state.theirs !== null || lacksWord,
      below: lines.length === 0 ? null : lines,
    };
  };
}

function Conflict({ theirs, onResolve }: { theirs: DraftView; onResolve: (mine: boolean) => void }) {
  const t = useInvestmentTexts();
  const { format, label } = useUnit();
  const said = theirs.amount === null ? theirs.amountText : `${format(theirs.amount, 4)} ${label}`;
  return (
    <p className="round-conflict" role="alert">
      <span>
        {t('round.theirs', { name: theirs.editedByName, amount: said === '' ? t('round.nothing') : said })}
        {theirs.note !== '' && ` · ${theirs.note}`}
      </span>
      <Button size="small" onClick={() => onResolve(true)}>
        {t('round.useMine')}
      </Button>
      <Button size="small" onClick={() => onResolve(false)}>
        {t('round.useTheirs')}
      </Button>
    </p>
  );
}
