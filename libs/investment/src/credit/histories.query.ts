import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Dimensions, UNASSIGNED } from '../domain/credit.js';
import { inForce } from '../domain/credited-zone.js';
import { monthText } from '#platform/database/sql-text.js';

interface ZoneLine {
  fromMonth: string;
  zoneCode: string | null;
}

interface IndustryLine {
  fromMonth: string;
  industryCode: string | null;
  segmentCode: string | null;
}

/** Everything that decides to whom a project's months are credited. */
export interface Histories {
  zones: ZoneLine[];
  industries: IndustryLine[];
  listedYears: number[];
}

export function dimensionsOf(histories: Histories, month: string): Dimensions {
  const industry = inForce(histories.industries, month);
  return {
    zoneCode: inForce(histories.zones, month)?.zoneCode ?? UNASSIGNED,
    industryCode: industry?.industryCode ?? UNASSIGNED,
    segmentCode: industry?.segmentCode ?? UNASSIGNED,
    listed: histories.listedYears.includes(Number(month.slice(0, 4))),
  };
}

/** Columns of the histories of a project; the lines in the order they were recorded. */
export const historiesOf = (project: string): string => `
  (SELECT COALESCE(json_agg(json_build_object('fromMonth', ${monthText('z.from_month')}, 'zoneCode', z.zone_code)
                            ORDER BY z.id), '[]')
     FROM project_zones z WHERE z.project_id = ${project}) AS zones,
  (SELECT COALESCE(json_agg(json_build_object('fromMonth', ${monthText('i.from_month')},
                              'industryCode', i.industry_code, 'segmentCode', i.segment_code)
                            ORDER BY i.id), '[]')
     FROM project_industries i WHERE i.project_id = ${project}) AS industries,
  (SELECT COALESCE(json_agg(k.year ORDER BY k.year), '[]') FROM key_list k WHERE k.project_id = ${project}) AS "listedYears"`;

@Injectable()
export class HistoriesQuery {
  async of(em: EntityManager, projectId: string): Promise<Histories> {
    const rows: Histories[] = await em.query(`SELECT ${historiesOf('$1')}`, [projectId]);
    return rows[0] ?? { zones: [], industries: [], listedYears: [] };
  }
}
