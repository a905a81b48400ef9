import { DataSource } from 'typeorm';
import type { ContactDetails, ContactView } from '#promotion/investors/dto/contact.dto.js';
import type { InvestorView } from '#promotion/investors/dto/investor.dto.js';
import type { LeadPage } from '#promotion/leads/dto/lead-view.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aName, type Answer, Person, type ProblemBody } from './leads-client.js';

const DETAILS = { phone: '13812345678', email: 'zhang.wei@example.com', wechat: 'zhangw' };

describe('people at a company', () => {
  let app: TestApp;
  const people = new Map<string, Person>();
  const who = (name: string) => people.get(name)!;

  beforeAll(async () => {
    app = await startTestApp();
    for (const name of ['officer', 'officer2', 'manager', 'leader', 'verifier'])
      people.set(name, new Person(app, name));
  });
  afterAll(() => app.close());

  async function entered(over: Record<string, unknown> = {}): Promise<{ investorId: string; contact: ContactView }> {
    const company = (await who('officer').post<InvestorView>('investors', { name: aName() })).body;
    const body = { name: '张伟', title: '总经理', ...DETAILS, ...over };
    const answer = await who('officer').post<InvestorView>(`investors/${company.id}/contacts`, body);
    expect(answer.status).toBe(201);
    return { investorId: company.id, contact: answer.body.contacts[0]! };
  }
  const seenBy = async (name: string, investorId: string) =>
    (await who(name).get<InvestorView>(`investors/${investorId}`)).body.contacts[0]!;
  const events = (id: string): Promise<{ action: string; detail: Record<string, unknown> }[]> =>
    app
      .get(DataSource)
      .query(`SELECT action, detail FROM audit_events WHERE subject_type = 'contact' AND subject_id = $1 ORDER BY id`, [
        id,
      ]);
  const change = (name: string, contact: ContactView, body: unknown): Promise<Answer<InvestorView & ProblemBody>> =>
    who(name).patch<InvestorView & ProblemBody>(`contacts/${contact.id}`, contact.version, body);

  it('are seen in full by who entered them, masked by the rest', async () => {
    const { investorId } = await entered();
    expect(await seenBy('officer', investorId)).toMatchObject({ ...DETAILS, masked: false, mayReveal: false });
    const masked = { phone: '138****5678', email: 'z****@example.com', wechat: 'z****', masked: true };
    expect(await seenBy('officer2', investorId)).toMatchObject({ ...masked, mayReveal: false, mayEdit: false });
    expect(await seenBy('leader', investorId)).toMatchObject({ ...masked, mayReveal: true, mayEdit: false });
    expect(await seenBy('verifier', investorId)).toMatchObject({ ...masked, mayReveal: false });
  });

  it('are revealed by a deliberate act that is recorded without what it showed', async () => {
    const { contact } = await entered();
    const shown = await who('leader').post<ContactDetails>(`contacts/${contact.id}/reveal`, {}, { key: aKey() });
    expect([shown.status, shown.body]).toEqual([200, { id: contact.id, ...DETAILS }]);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect((await who('officer2').post(`contacts/${contact.id}/reveal`, {})).status).toBe(403);
    expect((await who('verifier').post(`contacts/${contact.id}/reveal`, {})).status).toBe(403);
    const told = await events(contact.id);
    expect(told.map((event) => event.action)).toEqual(['contact.added', 'contact.revealed']);
    expect(told[1]?.detail['fields']).toEqual(['phone', 'email', 'wechat']);
    expect(JSON.stringify(told)).not.toMatch(/张伟|1381234|zhang/);
  });

  it('are revealed to who reads a lead of the company, in their own rows only', async () => {
    const { investorId, contact } = await entered();
    await who('officer2').logs({ investor: { id: investorId }, zoneCode: 'C-MED-W' });
    expect((await who('officer2').post(`contacts/${contact.id}/reveal`, {})).status).toBe(200);
    expect((await who('manager').post(`contacts/${contact.id}/reveal`, {})).status).toBe(200);
    expect(await seenBy('manager', investorId)).toMatchObject({ mayReveal: true, mayEdit: true, masked: true });
  });

  it('are corrected under their version by who may, and never with the mask itself', async () => {
    const { contact } = await entered();
    const changed = await change('officer', contact, { phone: '0518-85821234', title: null });
    expect(changed.body.contacts[0]).toMatchObject({ phone: '0518-85821234', title: null, version: 2, name: '张伟' });
    expect((await change('officer', contact, { title: 'x' })).body.code).toBe('record.stale');
    expect((await change('officer2', contact, { title: 'x' })).status).toBe(403);
    expect((await change('leader', contact, { title: 'x' })).status).toBe(403);
    for (const body of [{ wechat: 'z****' }, { email: 'z****@example.com' }, { phone: '138****5678' }]) {
      expect((await change('officer', contact, body)).status).toBe(400);
    }
    expect((await change('officer', contact, { name: null })).status).toBe(400);
    expect((await change('officer', contact, { name: ' ' })).status).toBe(400);
  });

  it('consent has a day and a way; withdrawn, it hides the details from everybody', async () => {
    expect((await entered({ consentOn: '2025-03-01', consentHow: 'business_card' })).contact).toMatchObject({
      consentOn: '2025-03-01',
      consentHow: 'business_card',
    });
    const { investorId, contact } = await entered();
    expect((await change('officer', contact, { consentOn: '2025-03-01' })).body.code).toBe(
      'contact.consent_incomplete',
    );
    expect((await change('officer', contact, { consentOn: '2999-01-01', consentHow: 'phone' })).status).toBe(400);
    const given = await change('officer', contact, { consentOn: '2025-03-01', consentHow: 'phone' });
    const withdraw = (on: string, version: number) =>
      who('officer').send<ProblemBody>('POST', `contacts/${contact.id}/consent-withdrawal`, { body: { on }, version });
    expect((await withdraw('2025-02-28', 2)).body.code).toBe('contact.consent_before');
    expect((await withdraw('2999-01-01', 2)).status).toBe(400);
    expect((await withdraw('2025-04-01', 1)).body.code).toBe('record.stale');
    expect([given.status, (await withdraw('2025-04-01', 2)).status]).toEqual([200, 200]);
    for (const name of ['officer', 'leader']) {
      expect(await seenBy(name, investorId)).toMatchObject({ phone: '138****5678', masked: true, mayReveal: false });
      const refused = await who(name).post<ProblemBody>(`contacts/${contact.id}/reveal`, {});
      expect([refused.status, refused.body.code]).toEqual([409, 'contact.consent_withdrawn']);
    }
    const now = await seenBy('officer', investorId);
    const anew = await change('officer', now, { consentOn: '2025-05-01', consentHow: 'written' });
    expect(anew.body.contacts[0]).toMatchObject({ consentWithdrawnOn: null, masked: false, phone: DETAILS.phone });
  });

  it('whose consent is withdrawn are not in the list of leads either', async () => {
    const lead = await who('officer').logs({ contact: { name: '李娜', phone: '13912345678' } });
    const path = `leads?investorId=${lead.investorId}`;
    expect((await who('officer').get<LeadPage>(path)).body.items[0]?.contactPhone).toBe('13912345678');
    const { contact } = lead;
    await who('officer').send('POST', `contacts/${contact?.id}/consent-withdrawal`, { body: {}, version: 1 });
    expect((await who('officer').get<LeadPage>(path)).body.items[0]?.contactPhone).toBeNull();
    expect((await who('officer').get(`leads/${lead.id}`)).body.contact).toMatchObject({ phone: '139****5678' });
  });

  it('go when nothing names them, and stay when a lead does', async () => {
    const { investorId, contact } = await entered();
    const gone = await who('officer').send<InvestorView>('DELETE', `contacts/${contact.id}`, { version: 1 });
    expect([gone.status, gone.body.contacts]).toEqual([200, []]);
    expect((await who('officer').get(`investors/${investorId}`)).status).toBe(200);
    const lead = await who('officer').logs({ contact: { name: '李娜' } });
    const kept = await who('officer').send<ProblemBody>('DELETE', `contacts/${lead.contact?.id}`, { version: 1 });
    expect([kept.status, kept.body.code]).toEqual([409, 'contact.in_use']);
    expect((await who('officer').send('DELETE', `contacts/${contact.id}`, { version: 1 })).status).toBe(404);
  });
});
