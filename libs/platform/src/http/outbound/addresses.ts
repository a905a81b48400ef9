import { BlockList, isIP } from 'node:net';

/**
 * Which addresses lie on the public internet. IPv4: everything but the special-purpose registry (RFC 6890 and its
 * successors). IPv6 the other way round: only global unicast 2000::/3, and not its parts that carry an IPv4 address
 * or nothing real (Teredo, 6to4, documentation), so that no spelling of 127.0.0.1 slips through as IPv6.
 */
const CLOSED_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
const OPEN_6 = ['2000::/3'];
const CLOSED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function listOf(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', bits = ''] = subnet.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

const closed4 = listOf(CLOSED_4);
const open6 = listOf(OPEN_6);
const closed6 = listOf(CLOSED_6);

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed4.check(address, 'ipv4');
  // A scope id (fe80::1%eth0) names an interface of this machine.
  if (family === 6 && !address.includes('%')) return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
  return false;
}

/** What the operator lets out besides the internet: `host`, `host:port`, an address or a subnet. */
export class AllowedTargets {
  private readonly hosts = new Set<string>();
  private readonly subnets = new BlockList();

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const subnet = subnetOf(entry);
      if (subnet === null) this.hosts.add(entry.toLowerCase());
      else this.subnets.addSubnet(subnet.address, subnet.bits, subnet.family);
    }
  }

  /** The operator named this very host: plain http and private addresses are then their decision. */
  host(url: URL): boolean {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const host = url.hostname.toLowerCase();
    return this.hosts.has(host) || this.hosts.has(`${host}:${port}`);
  }

  address(address: string): boolean {
    const family = isIP(address);
    return family !== 0 && this.subnets.check(address, family === 6 ? 'ipv6' : 'ipv4');
  }
}

/** Null for what is a host, with or without a port. */
export function subnetOf(entry: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const match = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(entry);
  const address = match?.[1] ?? '';
  const family = isIP(address);
  const bits = Number(match?.[2]);
  if (family === 0 || bits > (family === 6 ? 128 : 32)) return null;
  return { address, bits, family: family === 6 ? 'ipv6' : 'ipv4' };
}
