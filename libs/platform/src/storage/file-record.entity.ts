import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { FILE_TYPES, type FileType, SCAN_STATES, type ScanState } from './file-words.js';

const oneOf = (column: string, words: readonly string[]) =>
  `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;

/**
 * What is known of a stored file. The bytes lie in the storage under `storageKey` and never change: what replaces a file is
 * another row of the same document, one version further.
 */
@Entity('files')
@Check('files_size_check', 'size >= 0')
@Check('files_version_check', 'version >= 1')
@Check('files_type_check', oneOf('type', FILE_TYPES))
@Check('files_scan_state_check', oneOf('scan_state', SCAN_STATES))
@Unique(['documentId', 'version'])
@Index(['id'], { where: "scan_state = 'pending'" })
export class FileRecord {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** The versions of one document share it; the first version's own id. */
  @Column('uuid') documentId: string;
  @Column('int', { default: 1 }) version: number;
  @Column('text') name: string;
  @Column('text', { default: 'other' }) type: FileType;
  /** Read with the reader's name across it. */
  @Column('boolean', { default: false }) confidential: boolean;
  @Column('text') mediaType: string;
  @Column('bigint') size: string;
  @Index() @Column('text') sha256: string;
  @Column('text') storageKey: string;
  @Column('text', { default: 'not_scanned' }) scanState: ScanState;
  @Column('timestamptz', { nullable: true }) scannedAt: Date | null;
  /** The virus's name as the scanner gave it. */
  @Column('text', { nullable: true }) scanFinding: string | null;
  @Column('uuid') uploadedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
