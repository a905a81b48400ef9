import { type Place, type Secret, veil, VEIL } from './veil.js';

const ID = '11111111-1111-4111-8111-111111111111';
const INVESTOR = '22222222-2222-4222-8222-222222222222';

const secret = (privy: boolean): Secret => ({
  projectId: ID,
  code: 'P-2026-000007',
  codeName: '海棠-07',
  privy,
  trueName: '隐山生物药项目',
  record: { trueName: '隐山生物药项目', investorName: '江苏隐山药业有限公司', investorId: INVESTOR },
  own: ['隐山生物药项目', '隐山（连云港）公司', '91320700MA1XYZ'],
  behind: ['江苏隐山药业有限公司', '隐山'],
  ids: [INVESTOR],
});

const nowhere = { about: [], everywhere: false };
const seen = (body: unknown, privy = false, place: Place = nowhere) => veil(body, [secret(privy)], place);

describe('what an outsider reads', () => {
  it.each([
    ['its id', { projectId: ID, note: '隐山来函' }, { projectId: ID, note: `${VEIL}来函` }],
    ['its number', { on: 'P-2026-000007', text: '隐山' }, { on: 'P-2026-000007', text: VEIL }],
    ['its code name', { title: '海棠-07 · 用电', text: '隐山' }, { title: '海棠-07 · 用电', text: VEIL }],
    ['things inside', { projectId: ID, steps: [{ by: '隐山' }] }, { projectId: ID, steps: [{ by: VEIL }] }],
    ['the longest word', { projectId: ID, t: '江苏隐山药业有限公司' }, { projectId: ID, t: VEIL }],
    ['any case', { projectId: ID, t: '91320700ma1xyz' }, { projectId: ID, t: VEIL }],
    ['one thing it holds', { holder: { id: ID }, note: '隐山' }, { holder: { id: ID }, note: VEIL }],
    ['an id behind it', { projectId: ID, leadOf: INVESTOR }, { projectId: ID, leadOf: null }],
    ['a file', { projectId: ID, fileName: '隐山.pdf' }, { projectId: ID, fileName: VEIL }],
    [
      'an edit',
      {
        projectId: ID,
        changes: [
          { field: 'description', from: null, to: '山中' },
          { field: 'mode', to: '山中' },
        ],
      },
      {
        projectId: ID,
        changes: [
          { field: 'description', from: null, to: VEIL },
          { field: 'mode', to: '山中' },
        ],
      },
    ],
    ['no file', { projectId: ID, fileName: null }, { projectId: ID, fileName: null }],
  ])('where it is spoken of by %s', (_, body, shown) => {
    expect(seen(body)).toEqual(shown);
  });

  it('the company elsewhere, which is no secret by itself', () => {
    const list = {
      items: [{ name: '江苏隐山药业有限公司' }, { projectId: ID, by: '隐山' }],
      date: new Date(0),
      n: 3,
      no: null,
    };
    expect(seen(list)).toEqual({ ...list, items: [list.items[0], { projectId: ID, by: VEIL }] });
  });

  it('under its own address, all of the answer', () => {
    expect(seen([{ text: '隐山' }], false, { about: [ID], everywhere: false })).toEqual([{ text: VEIL }]);
  });

  it('in the audit trail, its own names wherever they stand', () => {
    const trail = [{ detail: { name: '隐山生物药项目', investor: '江苏隐山药业有限公司' } }];
    const shown = [{ detail: { name: VEIL, investor: '江苏隐山药业有限公司' } }];
    expect(seen(trail, false, { about: [], everywhere: true })).toEqual(shown);
  });
});

describe('what somebody let in reads', () => {
  it('the true name beside the code name, wherever the code name stands', () => {
    expect(seen({ projectId: ID, projectName: '海棠-07', note: '隐山来函' }, true)).toEqual({
      projectId: ID,
      projectName: '海棠-07（隐山生物药项目）',
      note: '隐山来函',
    });
  });

  it('the whole record of the project, its name still the code name', () => {
    const row = { id: ID, name: '海棠-07', trueName: null, investorName: null, investorId: null, stage: 'signed' };
    expect(seen([row], true)).toEqual([
      { ...row, trueName: '隐山生物药项目', investorName: '江苏隐山药业有限公司', investorId: INVESTOR },
    ]);
  });

  it('a code name as such', () => {
    expect(seen({ codeName: '海棠-07' }, true)).toEqual({ codeName: '海棠-07' });
  });
});
