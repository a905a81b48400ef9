import { lookup as systemLookup } from 'node:dns/promises';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { AllowedTargets, isPublicAddress } from './addresses.js';
import { outboundErrors } from './outbound.errors.js';

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** Asks the system's resolver; a provider of its own so that a test can play a hostile name server. */
@Injectable()
export class Resolver {
  resolve(host: string): Promise<ResolvedAddress[]> {
    return systemLookup(host, { all: true, verbatim: true });
  }
}

export interface OutboundRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** For the whole exchange. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /**
   * Awaited once the connection stands and nothing has been written yet: the last moment to note that the message is
   * leaving. A process killed before it has surely not sent; one killed after it probably has.
   */
  onConnected?: () => Promise<void>;
}

export interface OutboundAnswer {
  status: number;
  headers: Record<string, string>;
  /** The first 64 KB. */
  body: string;
}

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/**
 * The only door to addresses that users gave us (robots, webhooks). Against server-side request forgery: the name is
 * resolved once, every address it has must be public, and the connection goes to exactly those addresses, so a name
 * server that changes its mind gains nothing; redirects are answers like any other and never followed.
 */
@Injectable()
export class Outbound {
  private readonly allowed: AllowedTargets;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly resolver: Resolver,
  ) {
    this.allowed = new AllowedTargets(config.outboundAllow);
  }

  /** Throws `outbound.refused` unless the address may be used now. Ask when it is saved; post asks again. */
  async check(text: string): Promise<URL> {
    return (await this.reach(text)).url;
  }

  /** Did the operator name this host in BERTH_OUTBOUND_ALLOW? */
  isAllowedHost(text: string): boolean {
    return URL.canParse(text) && this.allowed.host(new URL(text));
  }

  /** Posts once. Rejects with `outbound.refused` or a network error; any HTTP status is an answer. */
  async post(message: OutboundRequest): Promise<OutboundAnswer> {
    const { url, addresses } = await this.reach(message.url);
    const timeout = AbortSignal.timeout(message.timeoutMs ?? TIMEOUT_MS);
    const signal = message.signal === undefined ? timeout : AbortSignal.any([timeout, message.signal]);
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const body = Buffer.from(message.body, 'utf8');
    const request = send(url, {
      method: 'POST',
      headers: { 'user-agent': 'Berth', ...message.headers, 'content-length': String(body.length) },
      // Never a connection that another name opened.
      agent: false,
      lookup: pinned(addresses),
      signal,
    });
    return exchange(request, body, message.onConnected);
  }

  private async reach(text: string): Promise<{ url: URL; addresses: ResolvedAddress[] }> {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !['https:', 'http:'].includes(url.protocol)) throw outboundErrors('outbound.refused');
    const named = this.allowed.host(url);
    if (url.username !== '' || url.password !== '') throw outboundErrors('outbound.refused');
    if (url.protocol === 'http:' && !named) throw outboundErrors('outbound.refused');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = await this.addressesOf(host);
    const fine = ({ address }: ResolvedAddress) => named || isPublicAddress(address) || this.allowed.address(address);
    if (addresses.length === 0 || !addresses.every(fine)) throw outboundErrors('outbound.refused');
    return { url, addresses };
  }

  private async addressesOf(host: string): Promise<ResolvedAddress[]> {
    const family = isIP(host);
    if (family !== 0) return [{ address: host, family }];
    try {
      return await this.resolver.resolve(host);
    } catch {
      return [];
    }
  }
}

/** Answers with what was checked, whatever the name server would say by now. */
function pinned(addresses: ResolvedAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all === true || first === undefined) callback(null, addresses);
    else callback(null, first.address, first.family);
  };
}

async function exchange(
  request: ClientRequest,
  body: Buffer,
  onConnected: OutboundRequest['onConnected'],
): Promise<OutboundAnswer> {
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  const connected = new Promise<void>((resolve, reject) => {
    request.once('error', reject);
    request.once('socket', (socket) => {
      const encrypted = 'encrypted' in socket;
      socket.once(encrypted ? 'secureConnect' : 'connect', () => resolve());
    });
  });
  // Whichever is not awaited any more when the request fails must not become an unhandled rejection.
  answered.catch(() => undefined);
  await connected;
  try {
    await onConnected?.();
  } catch (error) {
    request.destroy();
    throw error;
  }
  request.end(body);
  const response = await answered;
  return { status: response.statusCode ?? 0, headers: headersOf(response), body: await beginningOf(response) };
}

function headersOf(response: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) break;
  }
  response.destroy();
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}
