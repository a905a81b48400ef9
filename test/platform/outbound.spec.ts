import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress } from '#platform/http/outbound/addresses.js';
import { Outbound, type ResolvedAddress, Resolver } from '#platform/http/outbound/outbound.js';
import { testConfig } from '../support/test-config.js';

/** A name server that says what the test wants, the next time something else. */
class Names extends Resolver {
  asked = 0;

  constructor(private readonly answers: ResolvedAddress[][]) {
    super();
  }

  override resolve(): Promise<ResolvedAddress[]> {
    const answer = this.answers[Math.min(this.asked, this.answers.length - 1)];
    this.asked += 1;
    return answer === undefined ? Promise.reject(new Error('ENOTFOUND')) : Promise.resolve(answer);
  }
}

const four = (address: string): ResolvedAddress => ({ address, family: 4 });
const outbound = (allow: string[] = [], answers: ResolvedAddress[][] = []) =>
  new Outbound(testConfig({ outboundAllow: allow }), new Names(answers));
const refused = expect.objectContaining({ code: 'outbound.refused' }) as Error;

describe('the door outward', () => {
  it.each([
    ['8.8.8.8', true],
    ['203.119.1.1', true],
    ['2400:3200::1', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.0.1', false],
    ['169.254.169.254', false],
    ['100.100.100.200', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['::127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:0:7f00:1::', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['ff02::1', false],
    ['not an address', false],
  ])('knows whether %s is public: %s', (address, open) => {
    expect(isPublicAddress(address)).toBe(open);
  });

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://0/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://①②⑦.0.0.1/',
    'https://localhost/',
    'https://localhost./',
    'http://8.8.8.8/',
    'https://user:word@8.8.8.8/',
    'https://user@8.8.8.8/',
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
    'gopher://8.8.8.8/',
    'javascript:alert(1)',
    '//8.8.8.8/',
    '',
  ])('refuses %s', async (url) => {
    const real = new Outbound(testConfig(), new Resolver());
    await expect(real.check(url)).rejects.toEqual(refused);
    await expect(real.post({ url, headers: {}, body: '' })).rejects.toEqual(refused);
  });

  it('refuses a name with one inner address among outer ones, and a name that does not resolve', async () => {
    const mixed = outbound([], [[four('8.8.8.8'), four('10.0.0.1')]]);
    await expect(mixed.check('https://mixed.example/')).rejects.toEqual(refused);
    await expect(outbound().check('https://nobody.example/')).rejects.toEqual(refused);
  });

  it('lets through what the operator named, and only that', async () => {
    await expect(outbound(['10.0.0.5:8080']).check('http://10.0.0.5:8080/x')).resolves.toBeDefined();
    await expect(outbound(['10.0.0.5:8080']).check('http://10.0.0.5:8081/x')).rejects.toEqual(refused);
    await expect(outbound(['10.0.0.0/8']).check('https://10.9.9.9/x')).resolves.toBeDefined();
    await expect(outbound(['10.0.0.0/8']).check('https://192.168.0.1/x')).rejects.toEqual(refused);
    // A subnet opens addresses, not the unencrypted protocol.
    await expect(outbound(['10.0.0.0/8']).check('http://10.9.9.9/x')).rejects.toEqual(refused);
  });

  describe('with a receiver on this machine', () => {
    let receiver: Server;
    let port: number;
    const seen: { path: string; body: string }[] = [];

    beforeAll(async () => {
      receiver = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
          seen.push({ path: request.url ?? '', body });
          if (request.url === '/redirect') {
            response.writeHead(307, { location: `http://127.0.0.1:${port}/inner` }).end();
          } else if (request.url === '/endless') {
            response.writeHead(200);
            const more = () => {
              while (response.write('x'.repeat(16_384)));
              response.once('drain', more);
            };
            more();
          } else if (request.url !== '/silent') response.writeHead(200).end('good');
        });
      });
      await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
      port = (receiver.address() as AddressInfo).port;
    });
    afterAll(() => {
      receiver.closeAllConnections();
      receiver.close();
    });
    beforeEach(() => seen.splice(0));

    const named = (host: string, answers: ResolvedAddress[][]) => {
      const names = new Names(answers);
      return { names, door: new Outbound(testConfig({ outboundAllow: [`${host}:${port}`] }), names) };
    };

    it('asks the name server once and connects to just that address', async () => {
      // Rebinding: the second answer would lead elsewhere. (The host is allowed, so that loopback can play the internet.)
      const { names, door } = named('turncoat.example', [[four('127.0.0.1')], [four('192.0.2.1')]]);
      const answer = await door.post({ url: `http://turncoat.example:${port}/a`, headers: {}, body: '{"字":1}' });
      expect(answer).toMatchObject({ status: 200, body: 'good' });
      expect(seen).toEqual([{ path: '/a', body: '{"字":1}' }]);
      expect(names.asked).toBe(1);
    });

    it('refuses when the name turns inward between saving and sending', async () => {
      const names = new Names([[four('8.8.8.8')], [four('127.0.0.1')]]);
      const door = new Outbound(testConfig(), names);
      await door.check(`https://turncoat.example:${port}/`);
      await expect(door.post({ url: `https://turncoat.example:${port}/`, headers: {}, body: '' })).rejects.toEqual(
        refused,
      );
      expect(seen).toEqual([]);
    });

    it('does not follow a redirect', async () => {
      const { door } = named('127.0.0.1', []);
      const answer = await door.post({ url: `http://127.0.0.1:${port}/redirect`, headers: {}, body: 'x' });
      expect(answer.status).toBe(307);
      expect(seen.map((each) => each.path)).toEqual(['/redirect']);
    });

    it('reads only the beginning of an endless answer and waits only so long for a silent one', async () => {
      const { door } = named('127.0.0.1', []);
      const url = `http://127.0.0.1:${port}`;
      const endless = await door.post({ url: `${url}/endless`, headers: {}, body: '' });
      expect(endless.body.length).toBe(64 * 1024);
      await expect(door.post({ url: `${url}/silent`, headers: {}, body: '', timeoutMs: 200 })).rejects.toThrow();
    });

    it('writes nothing before the hand-over is noted, and nothing if that fails', async () => {
      const { door } = named('127.0.0.1', []);
      const url = `http://127.0.0.1:${port}/handed`;
      const steps: number[] = [];
      const onConnected = () => Promise.resolve(void steps.push(seen.length));
      await door.post({ url, headers: {}, body: 'x', onConnected });
      expect([steps, seen.length]).toEqual([[0], 1]);
      const failing = () => Promise.reject(new Error('the database went away'));
      await expect(door.post({ url, headers: {}, body: 'x', onConnected: failing })).rejects.toThrow('went away');
      expect(seen).toHaveLength(1);
    });

    it('says that nobody listens', async () => {
      const { door } = named('127.0.0.1', []);
      const closed = new Outbound(testConfig({ outboundAllow: ['127.0.0.1'] }), new Names([]));
      await expect(closed.post({ url: 'http://127.0.0.1:1/', headers: {}, body: '' })).rejects.toThrow('ECONNREFUSED');
      expect(door.isAllowedHost(`http://127.0.0.1:${port}/`)).toBe(true);
    });
  });
});
