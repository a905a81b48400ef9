import { explainZone, type PlaceFacts } from './explain-zone.js';

const facts = (over: Partial<PlaceFacts>): PlaceFacts => ({
  reasonZh: '规划将该细分产业安排在此',
  reasonEn: 'The plan assigns the segment to this place',
  planWords: null,
  source: null,
  need: { landMu: null, plantM2: null },
  left: null,
  landFit: 'not_asked',
  enterprises: [],
  projects: 0,
  ...over,
});

describe('why this place', () => {
  it('quotes the plan where it has words, with their place', () => {
    const { zh, en } = explainZone(facts({ planWords: '含原料药', source: '第三章第一节' }));
    expect(zh[0]).toBe('规划将该细分产业安排在此（规划原文“含原料药”），见第三章第一节。');
    expect(en[0]).toContain('in the plan’s words “含原料药”');
    expect(explainZone(facts({ planWords: '“4+X”体系' })).zh[0]).toContain('规划原文“‘4+X’体系”');
  });

  const left = { landMu: '1200.50', plantM2: '8000.00' };
  it.each<[string, Partial<PlaceFacts>, string]>([
    [
      'nothing recorded',
      { need: { landMu: '80', plantM2: null }, landFit: 'unknown' },
      '尚未登记此处可用的土地与厂房。',
    ],
    ['nothing asked for', { left }, '尚余土地 1,200.5 亩、标准厂房 8,000 平方米。'],
    [
      'enough',
      { left, need: { landMu: '80.00', plantM2: '5000.00' }, landFit: 'enough' },
      '尚余土地 1,200.5 亩、标准厂房 8,000 平方米，够用（需土地 80 亩、厂房 5,000 平方米）。',
    ],
    [
      'too little',
      { left, need: { landMu: null, plantM2: '9000' }, landFit: 'short' },
      '尚余土地 1,200.5 亩、标准厂房 8,000 平方米，不够（需厂房 9,000 平方米）。',
    ],
  ])('says of the room: %s', (_, over, sentence) => {
    expect(explainZone(facts(over)).zh[1]).toBe(sentence);
  });

  it.each<[string[], number, string]>([
    [[], 0, '此处还没有同环节的规划企业，也没有已签约的项目。'],
    [['恒瑞', '德源'], 0, '此处同环节已有规划企业恒瑞、德源，可成集群。'],
    [[], 3, '此处同环节已有签约项目 3 个，可成集群。'],
    [['恒瑞'], 1, '此处同环节已有规划企业恒瑞、签约项目 1 个，可成集群。'],
  ])('says who is there: %j and %d projects', (enterprises, projects, sentence) => {
    expect(explainZone(facts({ enterprises, projects })).zh[2]).toBe(sentence);
  });
});
