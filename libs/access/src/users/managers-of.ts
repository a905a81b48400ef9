import type { EntityManager } from 'typeorm';

/** Who answers for a zone: the managers of it, or of a zone that contains it. */
export function managersOf(em: EntityManager, zoneCode: string): Promise<{ userId: string }[]> {
  return em.query(
    `SELECT DISTINCT u.id AS "userId" FROM users u JOIN user_roles r ON r.user_id = u.id AND r.role = 'zone_manager'
       JOIN user_zones z ON z.user_id = u.id JOIN zone_descendants d ON d.ancestor = z.zone_code
      WHERE d.code = $1 AND u.status = 'active'`,
    [zoneCode],
  );
}
