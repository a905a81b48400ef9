import { isCursor } from './cursor.js';

describe('a cursor', () => {
  it.each(['1:1:', '10:20:', '10:20:10', '10:20:10,14,19', '9223372036854775800:9223372036854775807:'])(
    'is %s',
    (text) => expect(isCursor(text)).toBe(true),
  );

  it.each([
    '',
    '10',
    '10:20',
    '0:1:',
    '20:10:',
    '10:20:9',
    '10:20:20',
    '10:20:14,14',
    '10:20:14,12',
    '10:20:10,',
    '10:9223372036854775808:',
    "10:20:'; DROP TABLE users",
    `10:99999999:${Array.from({ length: 2000 }, (_, at) => at + 10).join(',')}`,
  ])('is not %s', (text) => expect(isCursor(text)).toBe(false));
});
