import { checkCharacter, tidyUscc, usccProblem } from './uscc';

describe('the unified social credit code', () => {
  it('knows the check character of GB 32100', () => {
    expect(checkCharacter('91350100M000100Y4')).toBe('3');
    expect(usccProblem('91350100M000100Y43')).toBeNull();
  });

  it('says what is wrong', () => {
    expect(usccProblem('91350100M000100Y44')).toBe('check');
    expect(usccProblem('91350100M000100Y4')).toBe('length');
    expect(usccProblem('91350100I000100Y43')).toBe('characters');
  });

  it('takes codes as they are pasted', () => {
    expect(tidyUscc(' ９１３５０１００ m000100-y43 ')).toBe('91350100M000100Y43');
  });
});
