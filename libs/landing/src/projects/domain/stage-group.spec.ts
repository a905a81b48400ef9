import { groupOf, stagesOf } from './stage-group.js';
import { STAGES } from './project-stage.js';

describe('the ladder in three strides', () => {
  it('puts every stage into one', () => {
    expect(STAGES.map(groupOf)).toEqual([
      ...['talks', 'talks'],
      ...['signed', 'signed', 'signed', 'signed'],
      ...['producing', 'producing', 'producing'],
    ]);
  });

  it('lists the stages of several, in their order', () => {
    expect(stagesOf('producing', 'talks')).toEqual([
      'negotiation',
      'appraisal',
      'producing',
      'at_capacity',
      'aftercare',
    ]);
  });
});
