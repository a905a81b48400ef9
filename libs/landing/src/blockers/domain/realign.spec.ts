import { standingSteps, waitingOf } from './blocker.js';
import { realign, type StatusDay, type StoryStep } from './realign.js';

const at = (day: string) => new Date(`${day}T02:00:00Z`);
const step = (id: string, action: StoryStep['action'], on: string, recorded = on, corrects: string | null = null) => {
  return { id, action, on, corrects, recordedAt: at(recorded), teamId: 'A' };
};
const pausedOn = (id: string, on: string, recorded = on): StatusDay => ({
  ...{ id, on, clocks: false },
  recordedAt: at(recorded),
});
const resumedOn = (id: string, on: string, recorded = on): StatusDay => ({
  ...pausedOn(id, on, recorded),
  clocks: true,
});

const story = [step('1', 'request', '2027-01-01'), step('2', 'pause', '2027-03-11'), step('3', 'resume', '2027-04-10')];

describe('a request whose project was laid aside on another day than first written', () => {
  it.each<[string, StoryStep[], StatusDay[], string, [string, string, string][], number]>([
    [
      'earlier, and still',
      story.slice(0, 2),
      [pausedOn('a', '2027-03-01', '2027-03-11')],
      'a',
      [['2', 'pause', '2027-03-01']],
      0,
    ],
    [
      'earlier, and taken up since: ten days more',
      story,
      [pausedOn('a', '2027-03-01', '2027-03-11'), resumedOn('b', '2027-04-10')],
      'a',
      [['2', 'pause', '2027-03-01']],
      10,
    ],
    [
      'taken up earlier: ten days fewer',
      story,
      [pausedOn('a', '2027-03-11'), resumedOn('b', '2027-03-31', '2027-04-10')],
      'b',
      [['3', 'resume', '2027-03-31']],
      -10,
    ],
    [
      'before it was asked for: from the asking',
      story,
      [pausedOn('a', '2026-12-01', '2027-03-11'), resumedOn('b', '2027-04-10')],
      'a',
      [['2', 'pause', '2027-01-01']],
      69,
    ],
    [
      'asked for while it was laid aside: nothing changes',
      [step('1', 'request', '2027-03-20'), step('2', 'pause', '2027-03-20'), step('3', 'resume', '2027-04-10')],
      [pausedOn('a', '2027-03-01', '2027-03-11'), resumedOn('b', '2027-04-10')],
      'a',
      [],
      0,
    ],
    [
      'asked for before the day it was really laid aside: from that day',
      [step('1', 'request', '2027-03-20'), step('2', 'pause', '2027-03-20'), step('3', 'resume', '2027-04-10')],
      [pausedOn('a', '2027-04-01', '2027-03-11'), resumedOn('b', '2027-04-10')],
      'a',
      [['2', 'pause', '2027-04-01']],
      -12,
    ],
    [
      'put right a second time: the correction is corrected',
      [...story, step('4', 'pause', '2027-03-01', '2027-05-01', '2')],
      [pausedOn('a', '2027-03-06', '2027-03-11'), resumedOn('b', '2027-04-10')],
      'a',
      [['4', 'pause', '2027-03-06']],
      -5,
    ],
    [
      'opened again since: its term began anew, no days are given',
      [...story, step('4', 'solve', '2027-04-12'), step('5', 'reopen', '2027-04-20')],
      [pausedOn('a', '2027-03-01', '2027-03-11'), resumedOn('b', '2027-04-10')],
      'a',
      [['2', 'pause', '2027-03-01']],
      0,
    ],
    [
      'came from a project merged into this one: not its pause',
      [...story, step('4', 'move', '2027-05-01')],
      [pausedOn('a', '2027-03-01', '2027-03-11')],
      'a',
      [],
      0,
    ],
  ])('%s', (_, steps, changes, redated, corrections, days) => {
    const told = realign(steps, changes, redated);
    expect(told.corrections.map(({ corrects, action, on }) => [corrects, action, on])).toEqual(corrections);
    expect(told.days).toBe(days);
  });

  it('waits by the steps as they stand, the correction in the place of what it corrects', () => {
    const put = [...story, step('4', 'resume', '2027-03-11', '2027-05-01', '3')];
    expect(standingSteps(put).map(({ id }) => id)).toEqual(['1', '2', '4']);
    expect(waitingOf(story, '2027-04-20').total).toBe(79);
    // Laid aside and taken up on one day: it never stood still.
    expect(waitingOf(put, '2027-04-20').total).toBe(109);
  });
});
