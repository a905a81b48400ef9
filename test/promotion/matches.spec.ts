import type { MatchAnswer } from '#promotion/duplicates/dto/match.dto.js';
import type { InvestorView } from '#promotion/investors/dto/investor.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aUscc, Person, type ProblemBody } from './leads-client.js';

describe('is this company here already?', () => {
  let app: TestApp;
  let officer: Person;
  let rival: Person;
  let shenying: InvestorView;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
    rival = new Person(app, 'officer2');
    const lead = await officer.logs({
      investor: { name: '江苏海岳神鹰碳纤维股份有限公司', uscc: aUscc() },
      contact: { name: '张伟', phone: '138 1234 5678', email: 'zw@haiyue.example' },
    });
    shenying = (await officer.get<InvestorView>(`investors/${lead.investorId}`)).body;
  });
  afterAll(() => app.close());

  const ask = async (query: Record<string, string>, by = officer) =>
    (await by.get<MatchAnswer>(`investors/matches?${new URLSearchParams(query)}`)).body;

  it.each([
    ['江苏海岳神鹰碳纤维股份有限公司', ['name']],
    ['海岳神鹰', ['short_name']],
    ['海岳神鹰碳纤维（连云港）有限公司', ['same_name']],
    ['海嶽神鷹碳纖維', ['same_name']],
    ['海岳神英碳纤维有限公司', ['homophone']],
    ['Haiyue Shenying Carbon Fiber Co., Ltd.', ['pinyin']],
    ['hysy', ['initials']],
  ])('%s: yes, for %j', async (name, reasons) => {
    const { items } = await ask({ name });
    expect(items[0]).toMatchObject({ id: shenying.id, reasons, leadCount: 1 });
  });

  it.each(['海岳神州碳纤维有限公司', '海岳贸易有限公司', '江苏碳纤维有限公司', '鹰'])(
    '%s: not most likely',
    async (name) => {
      const { items } = await ask({ name });
      for (const item of items) expect(item.score).toBeLessThan(80);
    },
  );

  it('by telephone and by the mail address of the company, not of a mail house', async () => {
    expect((await ask({ phone: '+86 138-1234-5678' })).items[0]).toMatchObject({ id: shenying.id, reasons: ['phone'] });
    expect((await ask({ email: 'li@HAIYUE.example' })).items[0]).toMatchObject({ id: shenying.id, reasons: ['site'] });
    await officer.logs({ contact: { name: '李', email: 'a@qq.com' } });
    expect((await ask({ email: 'b@qq.com' })).items).toEqual([]);
  });

  it('by a name it also goes by, or went by before', async () => {
    const version = (await officer.get<InvestorView>(`investors/${shenying.id}`)).body.version;
    const names = [{ name: '黑金纤维', kind: 'brand' }];
    const kept = await officer.send<InvestorView>('PUT', `investors/${shenying.id}/names`, {
      version,
      body: { names },
    });
    expect([kept.status, kept.body.names]).toEqual([200, names]);
    expect((await ask({ name: '黑金纤维有限公司' })).items[0]?.id).toBe(shenying.id);
    const renamed = await officer.patch<InvestorView>(`investors/${shenying.id}`, version + 1, {
      name: '天峰神鹰碳纤维有限公司',
    });
    expect(renamed.body.names).toContainEqual({ name: '江苏海岳神鹰碳纤维股份有限公司', kind: 'former' });
    expect((await ask({ name: '海岳神鹰碳纤维' })).items[0]?.id).toBe(shenying.id);
    await officer.patch(`investors/${shenying.id}`, version + 2, { name: '江苏海岳神鹰碳纤维股份有限公司' });
    const bad = { version: version + 3, body: { names: [{ name: '。', kind: 'alias' }] } };
    expect((await officer.send<ProblemBody>('PUT', `investors/${shenying.id}/names`, bad)).status).toBe(400);
    const stale = { version: 1, body: { names: [] } };
    expect((await officer.send<ProblemBody>('PUT', `investors/${shenying.id}/names`, stale)).body.code).toBe(
      'record.stale',
    );
  });

  it('for another’s claim: blindly, and only when it is most likely the same', async () => {
    expect(await ask({ name: '海岳神鹰' }, rival)).toEqual({ items: [], claimed: expect.any(Object) });
    expect(await ask({ name: 'hysy' }, rival)).toEqual({ items: [], claimed: null });
    expect(await ask({ phone: '13812345678' }, rival)).toEqual({ items: [], claimed: null });
    expect(
      (await rival.send('PUT', `investors/${shenying.id}/names`, { version: 1, body: { names: [] } })).status,
    ).toBe(404);
    const spelled = await rival.post<ProblemBody>('leads', {
      investor: { name: '海嶽神鷹碳纖維集團' },
      source: 'walk_in',
      homeRegion: 'overseas',
    });
    expect(spelled.body.code).toBe('claim.held');
  });

  it('asks nothing of nothing', async () => {
    for (const query of [{}, { name: '。' }, { name: '公司' }, { uscc: 'x' }]) {
      expect(await ask(query as Record<string, string>)).toEqual({ items: [], claimed: null });
    }
  });
});
