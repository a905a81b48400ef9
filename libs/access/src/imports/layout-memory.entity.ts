import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What was answered for a layout once, so that the next workbook of the same layout is not asked again. */
@Entity('layout_memories')
export class LayoutMemory {
  @PrimaryColumn('text') fingerprint: string;
  @Column('jsonb') answers: unknown;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') at: Date;
}
