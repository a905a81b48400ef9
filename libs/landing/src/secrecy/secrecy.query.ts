import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { type ListQuery, listPage } from '#platform/http/list.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
import type { Project } from '../projects/project.entity.js';
import type {
  InsiderView,
  InsiderWay,
  OpeningPage,
  OpeningRow,
  OpeningView,
  OwnAccess,
  SecrecyView,
} from './dto/secrecy.dto.js';
import { openingHours } from './secrecy-rules.service.js';
import { ProjectSecret } from './secrecy.entities.js';

/** Who knows a confidential project, since when and why, and who looked. */
@Injectable()
export class SecrecyQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, projectId: string): Promise<SecrecyView> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    return this.of(em, actor, project);
  }

  /** For who has asked for the project already. */
  async of(em: EntityManager, actor: Actor, project: Project): Promise<SecrecyView> {
    const may = {
      openingHours: await openingHours(em),
      mayManage: await reachesRow(em, actor, 'project.secrecy', rowOf(project)),
    };
    const secret = await em.findOneBy(ProjectSecret, { projectId: project.id, liftedAt: IsNull() });
    const none = { confidential: false, codeName: null, since: null, byName: null, reason: null };
    if (secret === null) return { ...none, insiders: [], openings: [], own: null, ...may, mayOpen: false };
    const insiders = [...(await this.byOffice(em, project)), ...(await this.listed(em, secret.id))];
    const openings = await this.openings(em, secret.id);
    const own = ownAccess(actor, insiders, openings);
    const [marked]: { name: string }[] = await em.query(`SELECT name FROM users WHERE id = $1`, [secret.by]);
    return {
      confidential: true,
      codeName: secret.codeName,
      since: secret.since.toISOString(),
      byName: marked?.name ?? null,
      reason: secret.reason,
      insiders,
      openings: openings.map(({ userId: _user, ...opening }) => opening),
      own,
      ...may,
      mayOpen: own === null && (await reachesRow(em, actor, 'project.break_glass', rowOf(project))),
    };
  }

  /** Every look there was, newest first. */
  all(query: ListQuery): Promise<OpeningPage> {
    return listPage<OpeningRow>(
      this.dataSource.manager,
      {
        select: `${OPENING}, s.project_id AS "projectId", p.code AS "projectCode", s.code_name AS "codeName"`,
        from: `${OPENING_FROM} JOIN project_secrets s ON s.id = o.secret_id JOIN projects p ON p.id = s.project_id`,
        where: new Where([this.clock.now()]),
        id: 'o.id',
        sorts: { openedAt: { sql: 'o.opened_at', type: 'timestamptz' } },
        defaultSort: '-openedAt',
      },
      query,
    );
  }

  private async byOffice(em: EntityManager, { officerId, leaderId, agentId }: Project): Promise<InsiderView[]> {
    const offices: [InsiderWay, string | null][] = [
      ['officer', officerId],
      ['leader', leaderId],
      ['agent', agentId],
    ];
    const ids = offices.map(([, id]) => id).filter((id) => id !== null);
    const people: { id: string; name: string }[] = await em.query(
      `SELECT id, name FROM users WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return offices.flatMap(([way, userId]) => {
      const person = people.find(({ id }) => id === userId);
      if (person === undefined) return [];
      return [{ userId: person.id, name: person.name, way, until: null, reason: null, byName: null, at: null }];
    });
  }

  private listed(em: EntityManager, secretId: string): Promise<InsiderView[]> {
    return em.query(
      `SELECT n."userId", u.name, 'listed' AS way, n.until, n.reason, b.name AS "byName", n.at
         FROM (SELECT DISTINCT ON (x.user_id) x.user_id AS "userId", x.listed, ${dateText('x.until_on')} AS until, x.reason,
                      x."by", ${instantText('x.recorded_at')} AS at
                 FROM project_insiders x WHERE x.secret_id = $1 ORDER BY x.user_id, x.id DESC) n
         JOIN users u ON u.id = n."userId" JOIN users b ON b.id = n."by"
        WHERE n.listed AND (n.until IS NULL OR n.until >= $2) ORDER BY n.at, u.name`,
      [secretId, this.clock.today()],
    );
  }

  private openings(em: EntityManager, secretId: string): Promise<(OpeningView & { userId: string })[]> {
    return em.query(
      `SELECT ${OPENING}, o.user_id AS "userId" FROM ${OPENING_FROM} WHERE o.secret_id = $2
        ORDER BY o.opened_at DESC, o.id LIMIT 100`,
      [this.clock.now(), secretId],
    );
  }
}

/** `$1`: now. */
const OPENING = `o.id, w.name AS "userName", o.reason, ${instantText('o.opened_at')} AS "openedAt",
  ${instantText('o.ends_at')} AS "endsAt", o.ends_at > c.now AS open,
  EXISTS (SELECT 1 FROM project_opening_reads r WHERE r.opening_id = o.id) AS read`;
const OPENING_FROM = `project_openings o JOIN users w ON w.id = o.user_id
  CROSS JOIN (SELECT $1::timestamptz AS now) c`;

function ownAccess(
  actor: Actor,
  insiders: readonly InsiderView[],
  openings: readonly (OpeningView & { userId: string })[],
): OwnAccess | null {
  if (actor.key !== null) return null;
  const listed = insiders.find(({ userId }) => userId === actor.userId);
  if (listed !== undefined) return { way: listed.way, until: listed.until, endsAt: null, reason: listed.reason };
  const look = openings.find(({ userId, open }) => open && userId === actor.userId);
  return look === undefined ? null : { way: 'opening', until: null, endsAt: look.endsAt, reason: look.reason };
}
