import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { controls, lockGroups } from '../investors/investor-profile.js';
import { Investor } from '../investors/investor.entity.js';
import { InvestorsQuery } from '../investors/investors.query.js';
import { type FieldValue, type Filled, fillsToTakeBack } from './domain/merge-changes.js';
import { INVESTOR_FIELDS, lockInvestors } from './investor-merges.service.js';
import { returnRows } from './merge-engine.js';
import { MergeRelations } from './merge-relations.js';
import type { Merge } from './merge.entity.js';
import { mergeErrors } from './merges.errors.js';

/** Takes a merge of companies back: its rows and its fills, and nothing that anybody did since. */
@Injectable()
export class UndoInvestorMerge {
  constructor(
    private readonly investors: InvestorsQuery,
    private readonly relations: MergeRelations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async undo(em: EntityManager, actor: Actor, merge: Merge): Promise<void> {
    await lockGroups(em);
    const both = await lockInvestors(em, [merge.sourceId, merge.targetId]);
    const [source, target] = [both.get(merge.sourceId), both.get(merge.targetId)];
    if (source === undefined || target === undefined) throw platformErrors('record.not_found');
    if (target.mergedIntoId !== null) throw mergeErrors('merge.later_first');
    await this.investors.assertReadable(em, actor, target.id);
    const now = this.clock.now();
    const takenBack = await this.takeBack(em, merge, target);
    const patch = Object.fromEntries(takenBack.map(({ field, from }) => [field, from])) as Partial<Investor>;
    // The target gives the code up before the source takes it: it stands only once.
    await em.update(Investor, { id: target.id }, { ...patch, version: target.version + 1, updatedAt: now });
    const given = await this.givenBack(em, merge);
    const back = { mergedIntoId: null, version: source.version + 1, updatedAt: now };
    await em.update(Investor, { id: source.id }, { ...back, ...given });
    await keepStates(em, 'investors', [source.id, target.id], now);
    await this.returnAll(em, merge);
    const about = [
      { subjectId: source.id, detail: { mergeId: merge.id, otherId: target.id, name: target.name } },
      { subjectId: target.id, detail: { mergeId: merge.id, otherId: source.id, name: source.name } },
    ];
    for (const entry of about) {
      await this.audit.record(em, actor, { action: 'investor.merge_undone', subjectType: 'investor', ...entry });
    }
  }

  private async returnAll(em: EntityManager, merge: Merge): Promise<void> {
    const { id: mergeId, sourceId, targetId } = merge;
    const pair = { mergeId, sourceId, targetId, at: this.clock.now() };
    for (const relation of await this.relations.of(em, 'investor')) {
      // The group may have been rebuilt since: whoever now stands above the source does not go back under it.
      const inGroup = relation.table === 'investors';
      const fits = async (key: Record<string, unknown>) => !(await controls(em, String(key['id']), merge.sourceId));
      await returnRows(em, relation, pair, inGroup ? fits : undefined);
    }
  }

  private async takeBack(em: EntityManager, merge: Merge, target: Investor): Promise<Filled[]> {
    const filled = merge.changes.filled ?? [];
    const plain = fillsToTakeBack(filled, { ...target }, INVESTOR_FIELDS);
    const roles = filled.filter(({ field, to }) => field === 'roles' && sameWords(target.roles, to));
    const parents = filled.filter(({ field, to }) => field === 'parentId' && target.parentId === to);
    const group: Filled[] = [];
    for (const parent of parents) {
      const above = parent.from as string | null;
      if (above === null || !(await controls(em, target.id, above))) group.push(parent);
    }
    return [...plain, ...roles, ...group];
  }

  /** What the source gave up, unless somebody else has it by now. */
  private async givenBack(em: EntityManager, merge: Merge): Promise<Partial<Investor>> {
    const code = merge.changes.given?.find(({ field }) => field === 'uscc')?.from;
    if (typeof code !== 'string') return {};
    return (await em.existsBy(Investor, { uscc: code })) ? {} : { uscc: code };
  }
}

const sameWords = (left: readonly string[], right: FieldValue): boolean =>
  Array.isArray(right) && JSON.stringify([...left].sort()) === JSON.stringify([...right].sort());
