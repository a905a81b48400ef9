import type { MomentSql } from '#platform/database/as-of.sql.js';

const CELL = 'kind, month, currency, zone_code, industry_code, listed';

/**
 * The roll-ups as far as was recorded by a moment (rows to be summed by whoever reads them): the last checkpoint before it
 * and what was recorded from there on. The cost is that of the credits between two checkpoints, whatever the ledger.
 */
export const rollupsThen = (moment: string): string => `
  SELECT ${CELL}, verified, reported, verified_original, reported_original, entries
    FROM rollup_checkpoint_cells WHERE known_at = ${checkpointOf(moment)}
  UNION ALL
  SELECT ${CELL}, verified_delta, reported_delta, verified_original_delta, reported_original_delta, entries_delta
    FROM credits WHERE recorded_at <= ${moment} AND recorded_at > COALESCE(${checkpointOf(moment)}, '-infinity')`;

/** Where roll-ups are read from, as `as`: now, or as of a moment; either way to be summed. */
export const rollupsAt = (moment: MomentSql, as: string): string =>
  moment === null ? `rollups ${as}` : `(${rollupsThen(moment)}) ${as}`;

/** The movements recorded by a moment, as `as` with the columns of a roll-up and the project: to be summed. */
export const creditsThen = (moment: string, as: string): string => `(
  SELECT *, verified_delta AS verified, reported_delta AS reported, verified_original_delta AS verified_original,
         reported_original_delta AS reported_original FROM credits WHERE recorded_at <= ${moment}) ${as}`;

const checkpointOf = (moment: string) =>
  `(SELECT max(k.known_at) FROM rollup_checkpoints k WHERE k.known_at <= ${moment})`;
