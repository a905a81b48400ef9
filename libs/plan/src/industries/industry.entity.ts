import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A leading industry. Which plan counts it among its four is said by PlanIndustry: the set changes between plans. */
@Entity('industries')
export class Industry {
  @PrimaryColumn('text') code: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  /** Other names people type. */
  @Column('text', { array: true, default: () => `'{}'` }) aliases: string[];
  @Column('integer') sort: number;
  @Column('text', { nullable: true }) noteZh: string | null;
  @Column('text', { nullable: true }) noteEn: string | null;
  /** False: no new lead or project may name it; old ones keep it. */
  @Column('boolean', { default: true }) active: boolean;
}
