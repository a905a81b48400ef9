import type { FileType } from '../../components/file-words.texts';

/** What mostly proves an event of this kind; whoever brings it may say otherwise. */
const PAPERS: Record<string, FileType> = {
  meeting: 'minutes',
  framework_agreement: 'agreement',
  appraisal_passed: 'minutes',
  legal_review: 'minutes',
  agreement_signed: 'agreement',
  company_registered: 'licence',
  project_filed: 'permit',
  land_obtained: 'agreement',
  construction_permit: 'permit',
  construction_started: 'photo',
  fit_out_started: 'photo',
  equipment_installed: 'photo',
  in_statistics: 'statistics_form',
  topped_out: 'photo',
  completion_accepted: 'acceptance',
  production_started: 'acceptance',
  capacity_accepted: 'acceptance',
  yearly_visit: 'minutes',
};

export const paperOf = (kind: string | undefined): FileType => PAPERS[kind ?? ''] ?? 'other';
