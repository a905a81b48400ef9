import { isIP } from 'node:net';
import { AllowedTargets, subnetOf } from '#platform/http/outbound/addresses.js';

const subnetFrom = (entry: string): string => (isIP(entry) === 0 ? entry : `${entry}/${isIP(entry) === 6 ? 128 : 32}`);

export const isAddressEntry = (entry: unknown): boolean =>
  typeof entry === 'string' && subnetOf(subnetFrom(entry)) !== null;

/** An empty list lets everybody in. A listener on both protocols names an IPv4 caller ::ffff:10.0.0.1. */
export function addressListed(entries: readonly string[], address: string): boolean {
  if (entries.length === 0) return true;
  return new AllowedTargets(entries.map(subnetFrom)).address(address.replace(/^::ffff:(?=\d+\.)/i, ''));
}
