import { ReplicaLag } from './replica-lag.js';
import { BEYOND_ALL, walPosition } from './wal-position.js';

describe('a place in the log', () => {
  it.each([
    ['0/0', 0n],
    ['0/16B3748', 0x16b3748n],
    ['1/0', 0x100000000n],
    ['16/b374d848', 0x16b374d848n],
    [BEYOND_ALL, 0xffffffffffffffffn],
    ['', null],
    [undefined, null],
    ['16', null],
    ['1/2/3', null],
    ['123456789/0', null],
    ["0/0' OR 1", null],
  ])('%s', (text, position) => expect(walPosition(text)).toBe(position));
});

describe('the lag of a replica', () => {
  // [second, primary, replica] as looked at once a second → lag in seconds after the last look
  it.each<[string, [number, number, number][], number]>([
    ['keeps up', [[0, 10, 10]], 0],
    ['is behind for the first time now', [[0, 10, 9]], 0],
    [
      'has been behind for three looks',
      [
        [0, 10, 9],
        [1, 11, 9],
        [2, 12, 9],
        [3, 13, 9],
      ],
      3,
    ],
    [
      'catches up in part',
      [
        [0, 10, 9],
        [1, 11, 9],
        [2, 12, 10],
        [3, 13, 10],
      ],
      2,
    ],
    [
      'catches up',
      [
        [0, 10, 9],
        [1, 11, 9],
        [2, 12, 12],
      ],
      0,
    ],
    [
      'hears nothing while the primary is quiet',
      [
        [0, 10, 9],
        [5, 10, 9],
        [9, 10, 9],
      ],
      9,
    ],
    [
      'is idle together with the primary',
      [
        [0, 10, 10],
        [60, 10, 10],
      ],
      0,
    ],
  ])('%s', (_, looks, lag) => {
    const meter = new ReplicaLag();
    for (const [at, primary, replayed] of looks) meter.note(at, BigInt(primary), BigInt(replayed));
    expect(meter.milliseconds(looks.at(-1)![0])).toBe(lag);
  });
});
