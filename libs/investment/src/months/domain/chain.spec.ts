import { generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from './canonical.js';
import { checkChain, type ClosedMonth, contentHashOf, GENESIS, hashOf, keyIdOf } from './chain.js';
import { snapshotOf } from './month-snapshot.js';

function pair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return { privateKey, pem, id: keyIdOf(pem) };
}

const ours = pair();
const theirs = pair();

const target = {
  code: 'T',
  version: 1,
  entryKind: 'completed',
  currency: 'CNY',
  keyListOnly: true,
  windowFrom: '2021-01',
  windowTo: '2025-12',
  amount: '100.00',
};

const cell = (zoneCode: string | null, verified: string, pending = '0.00') => ({
  ...target,
  zoneCode,
  industryCode: zoneCode === null ? null : 'MED',
  verified,
  pending,
  monthVerified: verified,
  monthPending: pending,
  entries: zoneCode === null ? 0 : 1,
});

function closing(month: string, previousHash: string, verified: string, by = ours): ClosedMonth {
  const snapshot = snapshotOf({ month, rulesVersion: 1, lastCreditId: '7' }, [cell('B', verified), cell('A', '0.10')]);
  const contentHash = contentHashOf(snapshot);
  const seal = {
    month,
    closedBy: 'u',
    closedAt: '2026-01-01T00:00:00.000Z',
    note: null,
    contentHash,
    previousHash,
    keyId: by.id,
  };
  const hash = hashOf(seal);
  return { ...seal, snapshot, hash, signature: sign(null, Buffer.from(hash), by.privateKey).toString('base64') };
}

function chain(): ClosedMonth[] {
  const first = closing('2023-11', GENESIS, '1.00');
  const second = closing('2023-12', first.hash, '2.00');
  return [first, second, closing('2024-01', second.hash, '3.00')];
}

const keys = new Map([[ours.id, ours.pem]]);
const faults = (closes: ClosedMonth[], known = keys) =>
  checkChain(closes, known).flatMap(({ month, faults: found }) => found.map((fault) => `${month} ${fault}`));
const copy = (closes: ClosedMonth[]) => JSON.parse(JSON.stringify(closes)) as ClosedMonth[];

describe('the chain of closed months', () => {
  it('holds as it was made, also when a store gives the keys back in another order', () => {
    expect(faults(chain())).toEqual([]);
    const turned = chain().map((close) => ({
      ...close,
      snapshot: Object.fromEntries(Object.entries(close.snapshot).reverse()) as never,
    }));
    expect(faults(turned)).toEqual([]);
  });

  it.each<[string, (closes: ClosedMonth[]) => void, string[]]>([
    [
      'a figure changed',
      ([, second]) => void (second!.snapshot.targets[0]!.verified = '99.00'),
      ['2023-12 content_changed', '2023-12 parts_differ'],
    ],
    [
      'a figure changed with its parts',
      ([, second]) => {
        second!.snapshot.targets[0]!.verified = '9.10';
        second!.snapshot.targets[0]!.parts[1]!.verified = '9.00';
      },
      ['2023-12 content_changed'],
    ],
    [
      'and its content hash made anew',
      ([, second]) => {
        second!.snapshot.targets[0]!.entries = 5;
        second!.contentHash = contentHashOf(second!.snapshot);
      },
      ['2023-12 seal_changed'],
    ],
    [
      'and its hash too',
      ([, second]) => {
        second!.snapshot.targets[0]!.entries = 5;
        second!.contentHash = contentHashOf(second!.snapshot);
        second!.hash = hashOf(second!);
      },
      ['2023-12 signature_wrong', '2024-01 chain_broken'],
    ],
    ['the word of it changed', ([first]) => void (first!.note = '已核'), ['2023-11 seal_changed']],
    [
      'another day of closing',
      ([first]) => void (first!.closedAt = '2025-01-01T00:00:00.000Z'),
      ['2023-11 seal_changed'],
    ],
    ['a month left out', (closes) => void closes.splice(1, 1), ['2024-01 chain_broken', '2024-01 month_out_of_order']],
    ['the first months cut off', (closes) => void closes.splice(0, 1), ['2023-12 chain_broken']],
    [
      'another month’s signature',
      ([first, second]) => void (first!.signature = second!.signature),
      ['2023-11 signature_wrong'],
    ],
    ['no signature at all', ([first]) => void (first!.signature = ''), ['2023-11 signature_wrong']],
  ])('shows %s', (_, tamper, found) => {
    const closes = copy(chain());
    tamper(closes);
    expect(faults(closes)).toEqual(found);
  });

  it('made anew with another key is not believed, whatever name the key goes under', () => {
    const forged = [closing('2023-11', GENESIS, '9.00', theirs)];
    expect(faults(forged)).toEqual(['2023-11 key_unknown']);
    expect(faults(forged, new Map([[theirs.id, ours.pem]]))).toEqual(['2023-11 key_misnamed']);
  });
});

describe('a snapshot', () => {
  it('has its parts in one order, and a target without money too', () => {
    const other = { ...cell(null, '0.00'), code: 'S' };
    const made = snapshotOf({ month: '2023-11', rulesVersion: 1, lastCreditId: '0' }, [
      cell('B', '1.00', '2.00'),
      other,
      cell('A', '0.10'),
    ]);
    expect(
      made.targets.map(({ code, verified, pending, entries, parts }) => [
        code,
        verified,
        pending,
        entries,
        parts.map((part) => part.zoneCode),
      ]),
    ).toEqual([
      ['S', '0.00', '0.00', 0, []],
      ['T', '1.10', '2.00', 2, ['A', 'B']],
    ]);
  });
});

describe('the canonical text', () => {
  it.each([
    [{ b: 1, a: [true, null, '元'] }, '{"a":[true,null,"元"],"b":1}'],
    [{ aa: '', b: {}, '\u00e9': 'x"y' }, '{"aa":"","b":{},"é":"x\\"y"}'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('takes no fractions: an amount is a string', () => expect(() => canonicalJson({ a: 0.1 })).toThrow(RangeError));
});
