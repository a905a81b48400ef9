import { usable } from '#platform/storage/file-words.js';

/** Of `milestones m`: a file that is still being scanned, or was refused, is no evidence yet. */
export const HAS_EVIDENCE = `EXISTS (SELECT 1 FROM files ef WHERE ef.id = m.evidence_file_id AND ${usable('ef.scan_state')})`;
