import { daysBetween } from '#platform/clock/calendar.js';
import { type BlockerStep, standingSteps } from './blocker.js';

export interface StoryStep extends Pick<BlockerStep, 'action' | 'on'> {
  id: string;
  /** The step whose day this one puts right. */
  corrects: string | null;
  recordedAt: Date;
}

/** A change of the project's status, with the day it holds from. */
export interface StatusDay {
  id: string;
  /** Whether clocks run from it on. */
  clocks: boolean;
  on: string;
  recordedAt: Date;
}

export interface Realigned {
  corrections: { corrects: string; action: 'pause' | 'resume'; on: string }[];
  /** By how many days what it stood still grew or shrank: the department's term goes with it. */
  days: number;
}

const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * What a change of status that got another day means for one request: its pause is of that day, or of the day it was
 * asked for, if that came later; its resumption not before the pause. Days before it was opened again count no more.
 */
export function realign(steps: readonly StoryStep[], changes: readonly StatusDay[], redated: string): Realigned {
  const written = steps.filter(({ corrects }) => corrects === null);
  const stand = standingSteps(steps);
  const moved = written.findLastIndex(({ action }) => action === 'move');
  const changeOf = (step: StoryStep, clocks: boolean) =>
    changes.findLast((each) => each.clocks === clocks && each.recordedAt <= step.recordedAt);
  const told: Realigned = { corrections: [], days: 0 };
  let asked = '';
  let paused = { was: '', on: '' };
  for (const [index, step] of written.entries()) {
    const { id, on: was } = stand[index] ?? step;
    if (step.action === 'request' || step.action === 'reopen') [asked, told.days] = [was, 0];
    if (index <= moved || (step.action !== 'pause' && step.action !== 'resume')) continue;
    const change = changeOf(step, step.action === 'resume');
    const day = change?.id === redated ? change.on : null;
    let on = was;
    if (step.action === 'pause') {
      if (day !== null) on = later(asked, day);
      paused = { was, on };
    } else {
      if (day !== null || paused.on !== paused.was) on = later(paused.on, change?.on ?? was);
      told.days += daysBetween(paused.on, on) - daysBetween(paused.was, was);
    }
    if (on !== was) told.corrections.push({ corrects: id, action: step.action, on });
  }
  return told;
}
