import type { EntityManager } from 'typeorm';
import { CHAIN_ACTIONS, type ChainFacts, chainActionOf } from '../domain/chain-action.js';
import { CHAIN_FACTS } from './chain-facts.sql.js';

/** Gives every segment whose action the office has not set the one that follows from the plan's facts. */
export async function deriveChainActions(em: EntityManager): Promise<void> {
  const facts: (ChainFacts & { code: string })[] = await em.query(CHAIN_FACTS);
  for (const action of CHAIN_ACTIONS) {
    const codes = facts.filter((fact) => chainActionOf(fact) === action).map((fact) => fact.code);
    await em.query(
      `UPDATE segments SET chain_action = $1, chain_action_basis = 'derived', version = version + 1
        WHERE code = ANY($2) AND chain_action_basis IS DISTINCT FROM 'set'
          AND (chain_action, chain_action_basis) IS DISTINCT FROM ($1, 'derived')`,
      [action, codes],
    );
  }
}
