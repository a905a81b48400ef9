import { FileVersion } from '#access/documents/dto/document.dto.js';
import { Id } from '#platform/http/fields.js';

export class AttachProjectFile {
  /** An uploaded file. */
  @Id() fileId: string;
}

/** A fact of the project that rests on this version. */
export class ProjectFileCite {
  fileId: string;
  /** milestone, entry, project … */
  kind: string;
  /** A milestone's kind, a month (YYYY-MM); empty where there is nothing to tell. */
  label: string;
}

export class ProjectDocument {
  documentId: string;
  /** Newest first. What cites an older version keeps citing it. */
  versions: FileVersion[];
  cites: ProjectFileCite[];
  /** The caller may bring a new version. */
  mayReplace: boolean;
  /** The caller may have it without a watermark. */
  mayOpenOriginal: boolean;
}

export class ProjectFileList {
  /** The last brought first. */
  items: ProjectDocument[];
  /** Files are scanned for viruses here. */
  scanned: boolean;
  /** The caller may add files, and take off what was only kept with the project. */
  mayAdd: boolean;
}
