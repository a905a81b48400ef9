import { type ScanState, useFileWords } from './file-words.texts';

/** Says something only where there is something to say: a file that has passed is the usual case. */
export function ScanTag({ state }: { state: ScanState | null | undefined }) {
  const t = useFileWords();
  if (state !== 'pending' && state !== 'refused') return null;
  return <span className={state === 'refused' ? 'tag tag-strong' : 'tag'}>{t(`state.${state}`)}</span>;
}
