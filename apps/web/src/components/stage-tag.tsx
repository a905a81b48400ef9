import { useCommonTexts } from '../app/texts';

export const stages = [
  'negotiation',
  'appraisal',
  'signed',
  'registered',
  'started',
  'building',
  'producing',
  'at_capacity',
  'aftercare',
] as const;
export type Stage = (typeof stages)[number];

export const projectStatuses = [
  'active',
  'paused',
  'transferred',
  'lost',
  'rejected',
  'terminated',
  'exited',
  'merged',
] as const;
/** Those the board shows, as a filter of the list. */
export const standing = 'active,paused' as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export const modes = ['greenfield', 'leased', 'retrofit', 'asset_light'] as const;
export type Mode = (typeof modes)[number];

export function StageTag({ stage }: { stage: Stage | null | undefined }) {
  const t = useCommonTexts();
  return stage ? (
    <span className="tag tag-strong">{t(`stage.${stage}`)}</span>
  ) : (
    <span className="tag tag-off">{t('stage.none')}</span>
  );
}

/** Said only when it is not simply active. */
export function StatusTag({ status, always = false }: { status: ProjectStatus; always?: boolean }) {
  const t = useCommonTexts();
  if (status === 'active' && !always) return null;
  return <span className={status === 'active' ? 'tag' : 'tag tag-off'}>{t(`status.${status}`)}</span>;
}
