import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What is known of a stored file. The bytes lie in the storage under `storageKey` and never change. */
@Entity('files')
@Check('files_size_check', 'size >= 0')
export class FileRecord {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') mediaType: string;
  @Column('bigint') size: string;
  @Index() @Column('text') sha256: string;
  @Column('text') storageKey: string;
  @Column('uuid') uploadedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
