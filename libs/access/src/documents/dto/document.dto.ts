import { FILE_TYPES, type FileType, SCAN_STATES, type ScanState } from '#platform/storage/file-words.js';
import { Flag, FromText, Id, OneOf, Optional } from '#platform/http/fields.js';

/** What the form says beside the file; as in every form, all of it is text. */
export class UploadFields {
  @Optional() @OneOf(FILE_TYPES) type?: FileType;
  /** Read with the reader's name across it, and never as the original but by who may. */
  @Optional() @OneOf(['true', 'false']) confidential?: 'true' | 'false';
  /** The file this one is a new version of. */
  @Optional() @Id() replaces?: string;
}

export class OpenFileQuery {
  /** To be saved, not shown. */
  @Optional() @FromText('boolean') @Flag() download?: boolean;
}

export class StoredFile {
  id: string;
  /** Shared by all versions of one document. */
  documentId: string;
  version: number;
  name: string;
  /** What the paper is. */
  type: FileType;
  confidential: boolean;
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: string;
  /** Only `clean` and `not_scanned` can be opened and count as evidence. */
  scanState: ScanState;
}

export class FileVersion extends StoredFile {
  /** The virus's name, where the file was refused. */
  scanFinding: string | null;
  uploadedById: string;
  uploadedBy: string;
  createdAt: string;
}

export class DocumentView {
  /** Newest first. */
  versions: FileVersion[];
  may: DocumentRights;
}

export class DocumentRights {
  /** As it came, without a watermark. */
  original: boolean;
  /** Bring a new version. */
  replace: boolean;
}

/** What the page of files says about the house they are kept in. */
export class FileRules {
  types: FileType[];
  states: ScanState[];
  /** Largest file, in bytes. */
  limitBytes: number;
  /** Files are scanned for viruses. */
  scanned: boolean;
}

export const FILE_RULES: Pick<FileRules, 'types' | 'states'> = { types: [...FILE_TYPES], states: [...SCAN_STATES] };
