import { draftOf, emptyInteraction, isBlankInteraction, requestOf } from './interaction-draft';
import type { Interaction } from './interactions.api';

const CONTACT = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('the draft of an interaction', () => {
  it('is blank until something is said', () => {
    expect(isBlankInteraction({ ...emptyInteraction(), kind: 'visit', on: '2025-01-01' })).toBe(true);
    expect(isBlankInteraction({ ...emptyInteraction(), themes: ['land'] })).toBe(false);
    expect(isBlankInteraction({ ...emptyInteraction(), summary: '谈' })).toBe(false);
  });

  it.each([
    [CONTACT, { contactId: CONTACT }],
    ['李工', { name: '李工', title: undefined }],
    ['李工 厂长', { name: '李工', title: '厂长' }],
    ['李工（生产 厂长）', { name: '李工', title: '生产 厂长' }],
  ])('reads %s as a person', (value, person) => {
    const draft = { ...emptyInteraction(), theirs: [{ value, label: value }] };
    expect(requestOf(draft).theirs).toEqual([person]);
  });

  it('sends a promise only when there is one, its day as the API reads it', () => {
    const draft = { ...emptyInteraction(), on: '2025.6.3', summary: ' 谈用地 ' };
    expect(requestOf(draft)).toMatchObject({ on: '2025-06-03', summary: '谈用地', nextStep: undefined });
    const promised = { ...draft, nextStep: { title: '回复', dueOn: '2025年6月9日', owner: null } };
    expect(requestOf(promised).nextStep).toEqual({ title: '回复', dueOn: '2025-06-09', ownerId: undefined });
  });

  it('of a correction brings everything along but what is done already', () => {
    const said = {
      kind: 'visit',
      on: '2025-06-03',
      summary: '走访',
      themes: ['land'],
      ours: [{ id: 'u', name: '郑国强' }],
      theirs: [
        { contactId: CONTACT, name: '王建国', title: '总经理' },
        { contactId: null, name: '李工', title: '厂长' },
        { contactId: CONTACT, name: '', title: null },
      ],
      feedback: [{ id: 'f', policyArea: 'tax', kind: 'praise', text: '好' }],
      files: [{ id: 'p', name: '纪要.pdf', mediaType: 'application/pdf' }],
      nextStep: { taskId: 't', title: '回复', dueOn: '2025-06-09', ownerId: 'u', ownerName: '郑国强', state: 'open' },
    } as unknown as Interaction;
    expect(requestOf(draftOf(said))).toEqual({
      kind: 'visit',
      on: '2025-06-03',
      summary: '走访',
      themes: ['land'],
      ourIds: ['u'],
      theirs: [{ contactId: CONTACT }, { name: '李工', title: '厂长' }],
      feedback: [{ policyArea: 'tax', kind: 'praise', text: '好' }],
      fileIds: ['p'],
      nextStep: { title: '回复', dueOn: '2025-06-09', ownerId: 'u' },
    });
    const done = { ...said, nextStep: { ...said.nextStep!, state: 'done' as const } };
    expect(requestOf(draftOf(done)).nextStep).toBeUndefined();
  });
});
