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

const checkpointOf = (moment: string) =>
  `(SELECT max(k.known_at) FROM rollup_checkpoints k WHERE k.known_at <= ${moment})`;
