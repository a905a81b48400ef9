import { instantText } from '#platform/database/sql-text.js';

/** A FileVersion, of `files f JOIN users u`. */
export const FILE_VERSION = `
  f.id, f.document_id AS "documentId", f.version, f.name, f.type, f.confidential, f.media_type AS "mediaType",
  f.size::float8 AS size, f.sha256, f.scan_state AS "scanState", f.scan_finding AS "scanFinding",
  f.uploaded_by AS "uploadedById", u.name AS "uploadedBy", ${instantText('f.created_at')} AS "createdAt"`;
