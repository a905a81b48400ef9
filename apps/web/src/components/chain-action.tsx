import type { Schemas } from '../api/types';
import { useCommonTexts } from '../app/texts';
import './chain-action.css';

export type ChainAction = NonNullable<Schemas['SegmentView']['chainAction']>;
export const chainActions = ['strengthen', 'complete', 'build'] as const satisfies readonly ChainAction[];

/** Told by shape, not by colour: a full station, a half one, one still to be built. */
export function ChainGlyph({ action, size = 18 }: { action: ChainAction | null; size?: number }) {
  return (
    <svg className={`chain-glyph chain-${action ?? 'none'}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden>
      <circle className="ring" cx="10" cy="10" r="8" />
      {action === 'strengthen' && <circle className="fill" cx="10" cy="10" r="5" />}
      {action === 'complete' && <path className="fill" d="M10 5a5 5 0 0 1 0 10z" />}
    </svg>
  );
}

/** 强链, 补链 or 建链, with its sign. */
export function ChainActionTag({ action }: { action: ChainAction | null }) {
  const t = useCommonTexts();
  if (action === null) return null;
  return (
    <span className="chain-tag">
      <ChainGlyph action={action} size={14} />
      {t(`chain.${action}`)}
    </span>
  );
}
