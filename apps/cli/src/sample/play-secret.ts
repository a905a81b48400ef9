import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BreakGlassService } from '#landing/secrecy/break-glass.service.js';
import { MakeConfidentialService } from '#landing/secrecy/make-confidential.service.js';
import type { SampleCast } from './sample-cast.js';
import { LAST_DAY } from './world.js';

// The sample world has one paper for all its projects; under a secret it would be confidential everywhere.
const WITHOUT_PAPERS = `
  SELECT p.id FROM projects p
   WHERE p.officer_id = $1 AND p.status = 'active'
     AND NOT EXISTS (SELECT 1 FROM milestones m WHERE m.project_id = p.id AND m.evidence_file_id IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.project_id = p.id)
   ORDER BY p.code LIMIT 1`;

/** One project goes by a code name, and somebody has looked behind it. */
export async function playSecret(context: INestApplicationContext, cast: SampleCast): Promise<void> {
  const { officer } = cast.officers;
  const [project]: { id: string }[] = await context.get(DataSource).query(WITHOUT_PAPERS, [officer.userId]);
  if (project === undefined) return;
  const marking = { codeName: '海棠-07', reason: '投资方签约前要求保密（示例）', insiderIds: [] };
  await cast.on(LAST_DAY, () => cast.service(MakeConfidentialService).mark(officer, null, project.id, marking, null));
  const look = { reason: '核对本月在谈项目清单（示例）' };
  await cast.on(LAST_DAY, () => cast.service(BreakGlassService).open(cast.verifier, null, project.id, look));
}
