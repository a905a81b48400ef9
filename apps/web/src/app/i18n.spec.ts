import { saying } from './i18n';

describe('a text', () => {
  const t = saying({ plain: '线索', filled: '{{name}}：{{count}} 条，{{name}}', price: '共 {{amount}}' });

  it('is said as it stands', () => {
    expect(t('plain')).toBe('线索');
  });

  it('takes what it is filled with, every time it is named', () => {
    expect(t('filled', { name: '安德机械', count: 0 })).toBe('安德机械：0 条，安德机械');
  });

  it('does not read what it is filled with', () => {
    expect(t('price', { amount: '{{name}} $& $1', name: 'no' })).toBe('共 {{name}} $& $1');
  });

  it('says nothing where it is filled with nothing', () => {
    expect(t('filled', { name: null })).toBe('： 条，');
  });

  it('says a key it does not know as it is', () => {
    expect(t('rule.new')).toBe('rule.new');
  });
});
