import { firstDayOf } from '#platform/clock/calendar.js';
import type { OneStatement } from '#platform/database/one-statement.js';
import { liveChangeSql } from '#platform/live/live-changes.js';
import type { Cause, Credit, Standing } from '../domain/credit.js';

/** What open screens are told when the totals move. */
export const NUMBER = 'number';
const TELL = liveChangeSql(NUMBER);

/** Positions as a JSON array of rows, $1. */
const MOVE = `
  INSERT INTO positions (project_id, kind, month,
      verified_entry_id, verified_amount, verified_currency, verified_original,
      pending_entry_id, pending_amount, pending_currency, pending_original,
      zone_code, industry_code, segment_code, listed)
  SELECT * FROM json_to_recordset($1::json) AS p(project_id uuid, kind text, month date,
      verified_entry_id uuid, verified_amount numeric, verified_currency char(3), verified_original numeric,
      pending_entry_id uuid, pending_amount numeric, pending_currency char(3), pending_original numeric,
      zone_code text, industry_code text, segment_code text, listed boolean)
  ON CONFLICT (project_id, kind, month) DO UPDATE SET
      verified_entry_id = EXCLUDED.verified_entry_id, verified_amount = EXCLUDED.verified_amount,
      verified_currency = EXCLUDED.verified_currency, verified_original = EXCLUDED.verified_original,
      pending_entry_id = EXCLUDED.pending_entry_id, pending_amount = EXCLUDED.pending_amount,
      pending_currency = EXCLUDED.pending_currency, pending_original = EXCLUDED.pending_original,
      zone_code = EXCLUDED.zone_code, industry_code = EXCLUDED.industry_code,
      segment_code = EXCLUDED.segment_code, listed = EXCLUDED.listed`;

/** Credits as a JSON array of rows, $1, recorded at the moment $2. */
const CREDIT = `
  INSERT INTO credits (project_id, kind, month, currency, zone_code, industry_code, segment_code, listed,
      verified_delta, reported_delta, verified_original_delta, reported_original_delta, entries_delta,
      cause, entry_id, recorded_at)
  SELECT c.*, $2::timestamptz FROM json_to_recordset($1::json) AS c(project_id uuid, kind text, month date,
      currency char(3), zone_code text, industry_code text, segment_code text, listed boolean,
      verified numeric, reported numeric, verified_original numeric, reported_original numeric, entries integer,
      cause text, entry_id uuid)`;

/** Roll-up sums as a JSON array of rows, $1, in sorted order, which they keep (WITH ORDINALITY): it is their lock order. */
const ROLL_UP = `
  INSERT INTO rollups AS r (kind, month, currency, zone_code, industry_code, segment_code, listed,
      verified, reported, verified_original, reported_original, entries)
  SELECT s.kind, s.month, s.currency, s.zone_code, s.industry_code, s.segment_code, s.listed,
         s.verified, s.reported, s.verified_original, s.reported_original, s.entries
    FROM ROWS FROM (json_to_recordset($1::json) AS (kind text, month date, currency char(3),
         zone_code text, industry_code text, segment_code text, listed boolean,
         verified numeric, reported numeric, verified_original numeric, reported_original numeric, entries integer))
         WITH ORDINALITY AS s(kind, month, currency, zone_code, industry_code, segment_code, listed,
         verified, reported, verified_original, reported_original, entries, place)
   ORDER BY s.place
  ON CONFLICT (kind, month, currency, zone_code, industry_code, segment_code, listed) DO UPDATE SET
      verified = r.verified + EXCLUDED.verified, reported = r.reported + EXCLUDED.reported,
      verified_original = r.verified_original + EXCLUDED.verified_original,
      reported_original = r.reported_original + EXCLUDED.reported_original,
      entries = r.entries + EXCLUDED.entries`;

const positionRow = ({ after }: { after: Standing }) => ({
  project_id: after.projectId,
  kind: after.kind,
  month: firstDayOf(after.month),
  verified_entry_id: after.verified?.entryId ?? null,
  verified_amount: after.verified?.amount ?? null,
  verified_currency: after.verified?.currency ?? null,
  verified_original: after.verified?.original ?? null,
  pending_entry_id: after.pending?.entryId ?? null,
  pending_amount: after.pending?.amount ?? null,
  pending_currency: after.pending?.currency ?? null,
  pending_original: after.pending?.original ?? null,
  zone_code: after.zoneCode,
  industry_code: after.industryCode,
  segment_code: after.segmentCode,
  listed: after.listed,
});

const cellRow = (credit: Credit) => ({
  kind: credit.kind,
  month: firstDayOf(credit.month),
  currency: credit.currency,
  zone_code: credit.zoneCode,
  industry_code: credit.industryCode,
  segment_code: credit.segmentCode,
  listed: credit.listed,
  verified: credit.verified,
  reported: credit.reported,
  verified_original: credit.verifiedOriginal,
  reported_original: credit.reportedOriginal,
  entries: credit.entries,
});

interface CausedCredit extends Credit {
  cause: Cause;
  entryId: string | null;
}

/** Positions, credits and roll-ups, and word of it for the open screens. */
export function bookMoves(
  statement: OneStatement,
  moves: readonly { after: Standing }[],
  credits: readonly CausedCredit[],
  sums: readonly Credit[],
  recordedAt: Date,
): OneStatement {
  const creditRow = (credit: CausedCredit) => ({
    ...cellRow(credit),
    project_id: credit.projectId,
    cause: credit.cause,
    entry_id: credit.entryId,
  });
  return statement
    .add(MOVE, [JSON.stringify(moves.map(positionRow))])
    .add(CREDIT, [JSON.stringify(credits.map(creditRow)), recordedAt])
    .add(TELL)
    .add(ROLL_UP, [JSON.stringify(sums.map(cellRow))]);
}
