import type { MomentSql } from '#platform/database/as-of.sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { lastEvent } from '../audit/events-then.sql.js';

const SCANS = { subjectType: 'file', subject: 'f.id', actions: ['file.scanned'] as const };

/** What the scanner had said by a moment: as the row says, or, where it spoke again since, as the trail does. */
const scannedThen = (column: string, key: string, first: string, moment: string): string =>
  `CASE WHEN f.scanned_at > ${moment} THEN COALESCE((${lastEvent(`e.detail->>'${key}'`, SCANS, moment)}), ${first})
        ELSE f.${column} END`;

/** A FileVersion, of `files f JOIN users u`: as it is, or as it was known at a moment. */
export const fileVersion = (moment: MomentSql): string => {
  const state = moment === null ? 'f.scan_state' : scannedThen('scan_state', 'scanState', `'pending'`, moment);
  const finding = moment === null ? 'f.scan_finding' : scannedThen('scan_finding', 'finding', 'NULL', moment);
  return `
  f.id, f.document_id AS "documentId", f.version, f.name, f.type, f.confidential, f.media_type AS "mediaType",
  f.size::float8 AS size, f.sha256, ${state} AS "scanState", ${finding} AS "scanFinding",
  f.uploaded_by AS "uploadedById", u.name AS "uploadedBy", ${instantText('f.created_at')} AS "createdAt"`;
};

export const FILE_VERSION = fileVersion(null);
