import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Places are editable data: the plan leaves its list of nodes open (ch. 7 s. 1). The kind is what the plan calls them. */
export const ZONE_KINDS = [
  'zone', // the development zone itself
  'axis',
  'cluster', // one of the six 组团
  'node',
  'subpark',
  'carrier', // a named building or park inside a cluster
  'base', // a theme, not always a place
  'park', // outside the six clusters
  'planned',
  'street',
  'living',
  'service',
  'overlay', // a policy area over the territory
  'industrial_area',
  'tourism',
] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A place of the tree: one axis, six clusters, nodes, sub-parks. */
@Entity('zones')
@Check(
  'zones_kind_check',
  `kind IN ('zone', 'axis', 'cluster', 'node', 'subpark', 'carrier', 'base', 'park', 'planned', 'street', 'living', 'service', 'overlay', 'industrial_area', 'tourism')`,
)
@Check('zones_parent_code_check', 'parent_code <> code')
export class Zone {
  @PrimaryColumn('text') code: string;
  @Index() @ForeignKey('Zone') @Column('text', { nullable: true }) parentCode: string | null;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  @Column('text') kind: ZoneKind;
  /** Other names people type: 西园, 综保区, 物流园. Each leads to one zone only. */
  @Column('text', { array: true, default: () => `'{}'` }) aliases: string[];
  @Column('text', { array: true, default: () => `'{}'` }) industryCodes: string[];
  /** Codes of the places the plan names along an axis. */
  @Column('text', { array: true, default: () => `'{}'` }) links: string[];
  @Column('jsonb', { default: () => `'[]'` }) functions: { zh: string; en: string }[];
  @Column('integer') sort: number;
  @Column('text', { nullable: true }) noteZh: string | null;
  @Column('text', { nullable: true }) noteEn: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
  /** Set once an administrator has changed the row; from then on it is the office's own and no load touches it. */
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}
