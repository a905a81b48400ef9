import { useLeadTexts } from './i18n';
import type { LeadState } from './leads.api';

export function LeadStateTag({ state }: { state: LeadState }) {
  const t = useLeadTexts();
  const look =
    state === 'captured' || state === 'screening' ? 'tag tag-strong' : state === 'accepted' ? 'tag' : 'tag tag-off';
  return <span className={look}>{t(`state.${state}`)}</span>;
}
