import { Webhook } from 'standardwebhooks';
import { bodyOf, headersOf, messageIdOf, newSecret, type WebhookMessage } from './webhook-message.js';

const message: WebhookMessage = {
  id: 'msg_1',
  kind: 'lead.accepted',
  occurredAt: new Date('2026-03-10T02:00:00Z'),
  subject: { id: 'a1', code: 'L-2026-0001' },
  data: { from: 'screening', to: 'accepted' },
};

describe('a webhook message', () => {
  it('is thin', () => {
    expect(JSON.parse(bodyOf(message))).toEqual({
      type: 'lead.accepted',
      timestamp: '2026-03-10T02:00:00.000Z',
      data: { id: 'a1', code: 'L-2026-0001', from: 'screening', to: 'accepted' },
    });
    expect(JSON.parse(bodyOf({ ...message, subject: null, data: {} }))).toMatchObject({ data: {} });
  });

  it('is signed so that the public library accepts it, by either of two secrets and by no other', () => {
    const [now, former, foreign] = [newSecret(), newSecret(), newSecret()];
    const body = bodyOf(message);
    const headers = headersOf('msg_1', body, [now, former], new Date());
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const secret of [now, former])
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'lead.accepted' });
    expect(() => new Webhook(foreign).verify(body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(now).verify(`${body} `, headers)).toThrow('No matching signature');
    expect(() => new Webhook(now).verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow('No matching signature');
  });

  it('has a secret of 32 random bytes and an id made of the delivery’s', () => {
    expect(Buffer.from(newSecret().slice('whsec_'.length), 'base64')).toHaveLength(32);
    expect(messageIdOf('00000000-0000-4000-8000-000000000000')).toBe('msg_00000000000040008000000000000000');
  });
});
