import type { EntityManager } from 'typeorm';

/** A target's row as kept for ever: amounts as text, months as YYYY-MM. */
const CONTENT = `jsonb_build_object(
  'nameZh', t.name_zh, 'nameEn', t.name_en, 'basisZh', t.basis_zh, 'basisEn', t.basis_en,
  'unit', t.unit, 'currency', t.currency, 'amount', t.amount::text,
  'windowFrom', to_char(t.window_from, 'YYYY-MM'), 'windowTo', to_char(t.window_to, 'YYYY-MM'),
  'scope', t.scope, 'baselineAmount', t.baseline_amount::text, 'source', t.source, 'active', t.active)`;

/** Writes down every target whose present version is not yet kept. Called in the transaction of the change. */
export async function keepTargetVersions(
  em: EntityManager,
  change: { reason: string; by: string; at: Date } | null = null,
): Promise<void> {
  await em.query(
    `INSERT INTO target_versions (target_code, version, content, reason, recorded_by, recorded_at)
     SELECT t.code, t.version, ${CONTENT}, $1, $2, COALESCE($3, now()) FROM targets t
      WHERE NOT EXISTS (SELECT 1 FROM target_versions v WHERE v.target_code = t.code AND v.version = t.version)`,
    [change?.reason ?? null, change?.by ?? null, change?.at ?? null],
  );
}
