import { useCommonTexts } from '../../app/texts';
import { useKinds } from '../projects/project-terms';
import { useInsightTexts } from './insight.texts';

/** A subtitle may begin with the code of a stage, a milestone, a step or a side; it is shown as its word. */
export function DeskSubtitle({ kind, subtitle }: { kind: string; subtitle: string | null }) {
  const t = useInsightTexts();
  const common = useCommonTexts();
  const kinds = useKinds();
  if (subtitle === null) return null;
  const [head = '', ...rest] = subtitle.split(' · ');
  if (kind === 'review') return <>{t(`desk.waits.${head}` as 'desk.waits.decide')}</>;
  if (kind === 'obligation') return <>{[t(`desk.side.${head}` as 'desk.side.zone'), ...rest].join(' · ')}</>;
  const stage = common(`stage.${head}` as 'stage.signed');
  return <>{[stage.startsWith('stage.') ? kinds.name(head) : stage, ...rest].join(' · ')}</>;
}
