import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Polygon } from '#platform/geo/polygon.js';

/** Where a zone lies. The plan prints no coordinates, so what comes with the project is a sketch and says so. */
@Entity('zone_shapes')
@Check('zone_shapes_geometry_check', `geometry ->> 'type' = 'Polygon'`)
export class ZoneShape {
  @ForeignKey('Zone') @PrimaryColumn('text') zoneCode: string;
  @Column('jsonb') geometry: Polygon;
  /** A schematic drawing, not a survey. */
  @Column('boolean') geometrySample: boolean;
  @Column('text', { nullable: true }) source: string | null;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
  /** Set once an administrator has drawn it; from then on it is the office's own and no load touches it. */
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}
