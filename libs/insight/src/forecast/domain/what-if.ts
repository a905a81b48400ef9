import { SIGNED } from './facts.js';

/** What one would change. Applied beside the base, draw by draw with the same luck. */
export interface Changes {
  /** Earlier by so many months. */
  speedUp?: { projectIds: string[]; months: number };
  /** Out of the plan: nothing more comes of them. */
  drop?: string[];
  /** What stands in the way is gone: a pause ends at once, and nobody walks away. */
  unblock?: string[];
  /** Signed besides, in one month, in 元. */
  add?: { amount: number; mode: string; month: number; projects: number }[];
}

/** Changes as the simulation asks for them. */
export interface ChangeOf {
  earlier: number;
  dropped: boolean;
  unblocked: boolean;
}

const UNCHANGED: ChangeOf = { earlier: 0, dropped: false, unblocked: false };

export function changesOf({ speedUp, drop = [], unblock = [] }: Changes): (id: string) => ChangeOf {
  const sped = new Set(speedUp?.projectIds);
  const dropped = new Set(drop);
  const unblocked = new Set(unblock);
  return (id) =>
    sped.has(id) || dropped.has(id) || unblocked.has(id)
      ? { earlier: sped.has(id) ? (speedUp?.months ?? 0) : 0, dropped: dropped.has(id), unblocked: unblocked.has(id) }
      : UNCHANGED;
}

/** A project that is signed only in the asker's mind. */
export interface Added {
  id: string;
  mode: string;
  planned: number;
  month: number;
  rung: number;
}

/** The sum in equal parts: one project of ten 亿元 is another risk than ten of one. */
export const addedBy = ({ add = [] }: Changes): Added[] =>
  add.flatMap(({ amount, mode, month, projects }, lot) =>
    Array.from({ length: projects }, (_, index) => ({
      id: `added-${lot}-${index}`,
      mode,
      planned: amount / projects,
      month,
      rung: SIGNED,
    })),
  );
