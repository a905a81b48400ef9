import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SettledProjects } from '#promotion/screening/settled-projects.js';
import { ownSize } from './count-once.sql.js';
import { stagesOf } from './domain/stage-group.js';
import { STANDING } from './domain/project-status.js';

/** Answers the screening of a lead: which projects of its segment stand in a zone already. */
@Injectable()
export class TellSettledProjects implements OnModuleInit {
  constructor(private readonly settled: SettledProjects) {}

  onModuleInit(): void {
    this.settled.register((em, segmentCode, zoneCodes) =>
      em.query(
        `SELECT d.ancestor AS "zoneCode", count(*)::integer AS projects
           FROM projects p JOIN zone_descendants d ON d.code = p.zone_code AND d.ancestor = ANY($2)
          WHERE p.segment_code = $1 AND p.status = ANY($3) AND p.stage = ANY($4) AND ${ownSize('p')} GROUP BY d.ancestor`,
        [segmentCode, zoneCodes, STANDING, stagesOf('signed', 'producing')],
      ),
    );
  }
}
