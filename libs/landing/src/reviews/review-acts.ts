import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { rowOf } from '../projects/project-rows.js';
import { isInvolved } from './domain/four-eyes.js';
import { OPEN_STATES, type Seat } from './domain/review-words.js';
import type { ReviewAct, ReviewView } from './dto/review-view.dto.js';

/** What a round tells of who stands where. */
export interface RoundPeople extends Pick<ReviewView, 'state' | 'proposedById' | 'reviewers'> {
  officerId: string;
  teamId: string | null;
  zoneCode: string;
  clauseVersions: { writtenById: string }[];
}

const involved = (actor: Actor, round: RoundPeople): boolean =>
  isInvolved(actor.userId, {
    proposedBy: round.proposedById,
    officerId: round.officerId,
    clauseAuthors: round.clauseVersions.map(({ writtenById }) => writtenById),
  });

/**
 * Points and opinions stay apart until each is given: a panel member sees the others' after their own, who convenes or
 * decides sees them as they come, the proposing side after the decision, whoever stands aside not before it either.
 */
export function seesOpinions(actor: Actor, round: RoundPeople): boolean {
  if (round.state === 'decided') return true;
  const own = round.reviewers.find(({ userId }) => userId === actor.userId);
  if (involved(actor, round) || own?.conflict === true) return false;
  if (own?.seats.includes('panel') === true) return own.hasSpoken;
  return actor.can('review.decide') || actor.can('review.convene');
}

/** The buttons of the page: the same questions the use cases ask, answered beforehand. */
export async function actsOn(em: EntityManager, actor: Actor, round: RoundPeople): Promise<ReviewAct[]> {
  const has = (permission: Permission) => reachesRow(em, actor, permission, rowOf(round));
  const own = round.reviewers.find(({ userId }) => userId === actor.userId);
  const inside = involved(actor, round);
  const acts: ReviewAct[] = [];
  if (OPEN_STATES.includes(round.state) && (await has('review.propose'))) {
    acts.push('withdraw', 'clauses');
    if (round.state === 'draft' && round.proposedById === actor.userId) acts.push('edit', 'submit');
  }
  if (inside || (round.state !== 'submitted' && round.state !== 'in_review')) return acts;
  if (await has('review.convene')) acts.push('convene');
  const mayDecide = own?.conflict !== true && (await has('review.decide'));
  if (mayDecide) acts.push('decide');
  if (round.state === 'submitted') return acts;
  // Whoever convenes keeps the minutes, if they bring files at all: leadership decides on what others wrote down.
  if (actor.can('file.upload') && (await has('review.convene'))) acts.push('minutes');
  if (mayDecide) acts.push('rule');
  if (own === undefined) return acts;
  if (own.conflict !== true) acts.push('declare');
  if (own.conflict !== false) return acts;
  const seated = (seat: Seat) => own.seats.includes(seat);
  if (seated('panel')) acts.push('judge', 'veto');
  if (seated('legal')) acts.push('legal');
  if (seated('fair_competition')) acts.push('fair_competition');
  return acts;
}
