import type { EntityManager } from 'typeorm';
import { accessErrors } from '#access/access.errors.js';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { PROJECT_COLUMNS, rowOf } from '../projects/project-rows.js';
import { Project } from '../projects/project.entity.js';
import { isInvolved, type Involved } from './domain/four-eyes.js';
import { OPEN_STATES, type ReviewState, type Seat } from './domain/review-words.js';
import { ReviewDeclaration, Review, ReviewSeat } from './review.entities.js';
import { reviewErrors } from './reviews.errors.js';

/** `review.judge` reaches the rounds one is named for: the naming is one's own row. */
const SEAT_COLUMNS = { owner: 's.user_id' };

/** Narrows over `reviews rv JOIN projects p`: read like the project, and by whoever is named for the round. */
export function reviewsReadable(where: Where, actor: Actor): Where {
  return where.either(
    (way) => void rowFilter(way, actor, 'review.read', PROJECT_COLUMNS),
    (way) =>
      void way.exists('review_seats s', (inner) =>
        rowFilter(inner.add('s.review_id = rv.id'), actor, 'review.judge', SEAT_COLUMNS),
      ),
  );
}

export async function mayReadReview(em: EntityManager, actor: Actor, reviewId: string): Promise<boolean> {
  const where = reviewsReadable(new Where().add('rv.id = ?::uuid', reviewId), actor);
  const found: unknown[] = await em.query(
    `SELECT 1 FROM reviews rv JOIN projects p ON p.id = rv.project_id WHERE ${where.toString()}`,
    where.params,
  );
  return found.length > 0;
}

/** A round under its lock, with its project and everybody who has a hand in the proposal. */
export interface OpenReview {
  review: Review;
  project: Project;
  involved: Involved;
}

/** Everything said of a round is written under its lock, so a decision sees all of it. Unreadable ones are not found. */
export async function lockReview(em: EntityManager, actor: Actor, id: string): Promise<OpenReview> {
  const review = await em.findOne(Review, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (review === null || !(await mayReadReview(em, actor, id))) throw platformErrors('record.not_found');
  const project = await em.findOneByOrFail(Project, { id: review.projectId });
  return { review, project, involved: await involvedIn(em, review, project) };
}

export async function involvedIn(em: EntityManager, review: Review, { officerId }: Project): Promise<Involved> {
  const authors: { id: string }[] = await em.query(
    `SELECT DISTINCT written_by AS id FROM offer_clauses WHERE review_id = $1`,
    [review.id],
  );
  return { proposedBy: review.proposedBy, officerId, clauseAuthors: authors.map(({ id }) => id) };
}

/** Refuses who lacks the right on the round's project; that they may read the round is settled. */
export async function authorizeOn(
  em: EntityManager,
  actor: Actor,
  permission: Permission,
  { project }: Pick<OpenReview, 'project'>,
): Promise<void> {
  if (!(await reachesRow(em, actor, permission, rowOf(project)))) throw accessErrors('access.forbidden');
}

/** Who proposed never approves. */
export function assertUninvolved(actor: Actor, { involved }: OpenReview): void {
  if (isInvolved(actor.userId, involved)) throw reviewErrors('review.involved');
}

export function assertState({ review }: Pick<OpenReview, 'review'>, ...states: ReviewState[]): void {
  if (!states.includes(review.state)) throw reviewErrors('review.wrong_state', { state: review.state });
}

export const assertUnderWay = (open: OpenReview): void => assertState(open, ...OPEN_STATES);

/** The actor's seat, free of conflict and declared so; the answer tells what is missing. */
export async function assertSeated(em: EntityManager, actor: Actor, { review }: OpenReview, seat?: Seat) {
  const seats = await em.findBy(ReviewSeat, { reviewId: review.id, userId: actor.userId });
  if (!seats.some((one) => seat === undefined || one.seat === seat)) throw reviewErrors('review.not_named');
  const declared = await declarationOf(em, review.id, actor.userId);
  if (declared === null) throw reviewErrors('review.declare_first');
  if (declared) throw reviewErrors('review.recused');
}

/** True: a conflict. False: none. Null: nothing said yet. */
export async function declarationOf(em: EntityManager, reviewId: string, userId: string): Promise<boolean | null> {
  const said = await em.findBy(ReviewDeclaration, { reviewId, userId });
  return said.length === 0 ? null : said.some(({ conflict }) => conflict);
}

export async function assertNotRecused(em: EntityManager, actor: Actor, { review }: OpenReview): Promise<void> {
  if ((await declarationOf(em, review.id, actor.userId)) === true) throw reviewErrors('review.recused');
}

/** Nobody changes or decides what they have not seen. */
export function assertSeen({ review }: OpenReview, version: number): void {
  if (review.version !== version) throw platformErrors('record.stale');
}

/** Writes what changed and moves the version on: with whatever is said of a round. */
export async function touch(
  em: EntityManager,
  { review }: OpenReview,
  patch: Partial<Review>,
  now: Date,
): Promise<void> {
  const next = { ...patch, version: review.version + 1, updatedAt: now };
  // Plain JSON: the driver takes the facts as they are.
  await em.update(Review, { id: review.id }, next as object);
  Object.assign(review, next);
}
