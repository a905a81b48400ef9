import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { FeaturesModule } from '../../../api/src/features.module.js';
import { prepareWorld } from '../../../api/src/prepare-world.js';
import type { Config } from '#platform/config/config.js';
import { playInteractions } from './play-interactions.js';
import { playRounds } from './play-rounds.js';
import { playSecret } from './play-secret.js';
import { playPromises } from './play-promises.js';
import { playTalk } from './play-talk.js';
import { playTargets } from './play-targets.js';
import { ForecastsService } from '#insight/forecast/forecasts.service.js';
import { SearchIndex } from '#insight/search/search-index.js';
import { ReadLightsNightly } from '#landing/lights/read-lights-nightly.processor.js';
import { LapseSilentClaims } from '#promotion/claims/lapse-silent-claims.processor.js';
import { furnishInvestors } from './furnish-investors.js';
import { fillGuestLists, planEvents } from './play-events.js';
import { playLand } from './play-land.js';
import { playWorld } from './play-world.js';
import { SampleCast } from './sample-cast.js';
import { SampleClock } from './sample-clock.js';
import { type Fit, generateWorld } from './world.js';

export interface SampleProgress {
  (done: number, of: number): void;
}

/** One line in the audit trail tells that the world was played to its end. */
export const SAMPLE_LOADED = 'sample.loaded';

/**
 * Plays the fictional sample world into the database once. Needs the plan and the demo accounts. Answers false when
 * it is there already; a world whose playing was interrupted is not played again on top of itself.
 */
export async function loadSample(
  config: Config,
  databaseUrl: string,
  progress: SampleProgress = () => undefined,
): Promise<boolean> {
  const clock = new SampleClock();
  const features = FeaturesModule.forRoot(config, databaseUrl, 'berth-sample', clock);
  const context = await NestFactory.createApplicationContext(features, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const dataSource = context.get(DataSource);
    await prepareWorld(context, config);
    const begun: unknown[] = await dataSource.query(`SELECT 1 FROM leads WHERE sample LIMIT 1`);
    const done: unknown[] = await dataSource.query(`SELECT 1 FROM audit_events WHERE action = $1 LIMIT 1`, [
      SAMPLE_LOADED,
    ]);
    if (begun.length > 0 || done.length > 0) return false;
    const cast = new SampleCast(context, clock);
    await cast.assemble();
    const world = generateWorld(await fits(dataSource));
    const origins = await planEvents(dataSource, cast);
    await playWorld(world, cast, origins, progress);
    await fillGuestLists(dataSource, world, cast, origins);
    await playInteractions(context, cast);
    await playLand(context, cast);
    await playPromises(context, cast);
    await playRounds(context, cast);
    await playTargets(context, cast);
    await playTalk(context, cast);
    await playSecret(context, cast);
    await furnishInvestors(dataSource, cast);
    await context.get(LapseSilentClaims, { strict: false }).run();
    await context.get(ReadLightsNightly, { strict: false }).run();
    await context.get(SearchIndex, { strict: false }).catchUpWholly();
    // As every Monday: the worker foresees while the first pages are looked at.
    await context.get(ForecastsService, { strict: false }).askWeekly();
    await dataSource.query(
      `INSERT INTO audit_events (at, action, subject_type, subject_id) VALUES (now(), $1, 'sample', 'world')`,
      [SAMPLE_LOADED],
    );
    return true;
  } finally {
    await context.close();
  }
}

/** The plan's own fit of segments and zones: sample projects stand where the plan would put them. */
function fits(dataSource: DataSource): Promise<Fit[]> {
  return dataSource.query(
    `SELECT s.industry_code AS "industryCode", f.segment_code AS "segmentCode", f.zone_code AS "zoneCode"
       FROM zone_fits f JOIN segments s ON s.code = f.segment_code JOIN zones z ON z.code = f.zone_code AND z.active
      WHERE z.kind NOT IN ('zone', 'axis', 'overlay') ORDER BY f.zone_code, f.segment_code`,
  );
}

/** A line at every tenth part. */
export function sampleProgress(say: (line: string) => void): SampleProgress {
  let shown = 0;
  return (done, of) => {
    if (done === 1) say('  Playing the sample world of fictional companies …');
    const percent = Math.floor((done / of) * 10) * 10;
    if (percent > shown) say(`    ${(shown = percent)} %`);
  };
}
