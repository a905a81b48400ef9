import { createHash, createPublicKey, verify } from 'node:crypto';
import { addMonths } from '#platform/clock/calendar.js';
import { add } from '#platform/money/money.js';
import { canonicalJson } from './canonical.js';
import { asCanonical, type MonthSnapshot } from './month-snapshot.js';

/** Stands before the first closed month. */
export const GENESIS = '0'.repeat(64);

/** What is sealed of a closing: whoever, whenever and the word of the closing are as fixed as its figures. */
export interface Seal {
  /** YYYY-MM */
  month: string;
  closedBy: string;
  /** ISO instant with milliseconds, UTC. */
  closedAt: string;
  note: string | null;
  contentHash: string;
  previousHash: string;
  keyId: string;
}

export interface ClosedMonth extends Seal {
  snapshot: MonthSnapshot;
  hash: string;
  /** Ed25519 over the hash's 64 characters, base64. */
  signature: string;
}

/** Public keys by their id, PEM (SPKI). */
export type PublicKeys = ReadonlyMap<string, string>;

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

export const contentHashOf = (snapshot: MonthSnapshot): string => sha256(canonicalJson(asCanonical(snapshot)));

export function hashOf({ month, closedBy, closedAt, note, contentHash, previousHash, keyId }: Seal): string {
  return sha256(canonicalJson({ month, closedBy, closedAt, note, contentHash, previousHash, keyId }));
}

/** A key is named by what it is: nobody can slip in another under the same name. */
export function keyIdOf(publicKeyPem: string): string {
  return sha256(createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' })).slice(0, 32);
}

export const CHAIN_FAULTS = [
  'content_changed',
  'seal_changed',
  'chain_broken',
  'month_out_of_order',
  'key_unknown',
  'key_misnamed',
  'signature_wrong',
  'parts_differ',
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

export interface CheckedMonth {
  month: string;
  faults: ChainFault[];
}

/** Looks at every closed month in the order given, oldest first. An empty list of faults is the only good answer. */
export function checkChain(closes: readonly ClosedMonth[], keys: PublicKeys): CheckedMonth[] {
  return closes.map((close, index) => {
    const before = closes[index - 1];
    const faults: ChainFault[] = [];
    if (contentHashOf(close.snapshot) !== close.contentHash || close.snapshot.month !== close.month)
      faults.push('content_changed');
    if (hashOf(close) !== close.hash) faults.push('seal_changed');
    if (close.previousHash !== (before?.hash ?? GENESIS)) faults.push('chain_broken');
    if (before !== undefined && close.month !== addMonths(before.month, 1)) faults.push('month_out_of_order');
    if (!partsAddUp(close.snapshot)) faults.push('parts_differ');
    return { month: close.month, faults: [...faults, ...signatureFaults(close, keys)] };
  });
}

function signatureFaults({ hash, signature, keyId }: ClosedMonth, keys: PublicKeys): ChainFault[] {
  const key = keys.get(keyId);
  if (key === undefined) return ['key_unknown'];
  try {
    if (keyIdOf(key) !== keyId) return ['key_misnamed'];
    return verify(null, Buffer.from(hash), key, Buffer.from(signature, 'base64')) ? [] : ['signature_wrong'];
  } catch {
    return ['signature_wrong'];
  }
}

function partsAddUp({ targets }: MonthSnapshot): boolean {
  return targets.every(({ verified, pending, parts }) => {
    const sum = (of: 'verified' | 'pending') => add('0.00', ...parts.map((part) => part[of]));
    return sum('verified') === verified && sum('pending') === pending;
  });
}
