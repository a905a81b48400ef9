import { afterQuiet, calmAt, isClockTime, isQuiet, RETRY_AFTER_MINUTES, retryAt, whenDue } from './when-to-send.js';

/** A wall clock in Shanghai. */
const at = (time: string, day = '2026-03-10'): Date => new Date(`${day}T${time}:00+08:00`);
const night = { quietFrom: '22:00', quietUntil: '07:30', digestAt: '08:30' };
const noon = { quietFrom: '12:00', quietUntil: '13:30', digestAt: '12:30' };
const never = { quietFrom: null, quietUntil: null, digestAt: '08:30' };

describe('quiet hours', () => {
  it.each([
    ['21:59', false],
    ['22:00', true],
    ['23:59', true],
    ['00:00', true],
    ['07:29', true],
    ['07:30', false],
    ['12:00', false],
  ])('over midnight at %s: %s', (time, quiet) => {
    expect(isQuiet(night, at(time))).toBe(quiet);
  });

  it.each([
    ['11:59', false],
    ['12:00', true],
    ['13:29', true],
    ['13:30', false],
    ['00:00', false],
  ])('within a day at %s: %s', (time, quiet) => {
    expect(isQuiet(noon, at(time))).toBe(quiet);
  });

  it('end on the same morning or the next', () => {
    expect(afterQuiet(night, at('23:15'))).toEqual(at('07:30', '2026-03-11'));
    expect(afterQuiet(night, at('00:15'))).toEqual(at('07:30'));
    expect(afterQuiet(night, at('23:00', '2026-12-31'))).toEqual(at('07:30', '2027-01-01'));
    expect(afterQuiet(noon, at('12:01'))).toEqual(at('13:30'));
    expect(afterQuiet(night, at('15:00'))).toEqual(at('15:00'));
  });

  it('do not exist when switched off or empty', () => {
    expect(isQuiet(never, at('03:00'))).toBe(false);
    expect(isQuiet({ ...night, quietUntil: '22:00' }, at('22:00'))).toBe(false);
  });
});

describe('when a notice is due', () => {
  it('at once, unless it is quiet', () => {
    expect(whenDue('at_once', night, 'normal', at('10:00'))).toEqual(at('10:00'));
    expect(whenDue('at_once', night, 'normal', at('22:30'))).toEqual(at('07:30', '2026-03-11'));
  });
  it('with the daily digest, and that after the quiet hours', () => {
    expect(whenDue('daily', night, 'normal', at('08:29'))).toEqual(at('08:30'));
    expect(whenDue('daily', night, 'normal', at('08:30'))).toEqual(at('08:30'));
    expect(whenDue('daily', night, 'normal', at('08:31'))).toEqual(at('08:30', '2026-03-11'));
    expect(whenDue('daily', noon, 'normal', at('09:00'))).toEqual(at('13:30'));
  });
  it('urgent: not with the digest, but nobody is woken', () => {
    expect(whenDue('daily', night, 'urgent', at('10:00'))).toEqual(at('10:00'));
    expect(whenDue('at_once', night, 'urgent', at('02:00'))).toEqual(at('07:30'));
  });
  it('never, when switched off', () => {
    expect(whenDue('off', night, 'urgent', at('10:00'))).toBeNull();
  });
});

describe('a storm', () => {
  const sent = ['10:00', '10:05', '10:10', '10:15', '10:20'].map((time) => at(time));
  it('waits until an hour after the first of the last five', () => {
    expect(calmAt(sent, 5, at('10:30'))).toEqual(at('11:00'));
    expect(calmAt([...sent].reverse(), 5, at('10:30'))).toEqual(at('11:00'));
  });
  it('is none below the limit or an hour later', () => {
    expect(calmAt(sent.slice(1), 5, at('10:30'))).toEqual(at('10:30'));
    expect(calmAt(sent, 5, at('11:00'))).toEqual(at('11:00'));
  });
});

describe('trying again', () => {
  it('ever more patiently, then gives up', () => {
    const times = [1, 2, 3, 4, 5, 6].map((attempt) => retryAt(attempt, never, at('10:00')));
    expect(times).toEqual([at('10:01'), at('10:05'), at('10:30'), at('12:00'), at('16:00'), null]);
    expect(RETRY_AFTER_MINUTES).toHaveLength(5);
  });
  it('not in quiet hours', () => {
    expect(retryAt(4, night, at('21:00'))).toEqual(at('07:30', '2026-03-11'));
  });
});

it('knows a time of day', () => {
  expect(['00:00', '23:59'].every(isClockTime)).toBe(true);
  expect(['24:00', '7:30', '07:60', '', null, 730, '07:30:00'].some(isClockTime)).toBe(false);
});
