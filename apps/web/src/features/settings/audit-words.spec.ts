import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_ACTIONS, DEEDS_OF_ANY } from '#access/audit/audit-actions.js';
import { registered } from '../../app/i18n';
import './audit.texts';

/** Every kind of record the code writes the trail of. */
function subjects(): string[] {
  const root = join(process.cwd(), 'libs');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .filter((source) => /audit\.record\(/.test(source))
    .flatMap((source) => [...source.matchAll(/subjectType: '(\w+)'/g)].map((match) => match[1]!));
  return [...new Set(found)];
}

/** What the audit tab says is the only place where all of the trail is read. */
describe('the words of the audit trail', () => {
  const { zh, en } = registered.get('audit')!;
  const without = (keys: string[]) => keys.filter((key) => !zh[key]?.trim() || !en[key]?.trim());

  it('name every action in both languages', () => {
    expect(AUDIT_ACTIONS.length).toBeGreaterThan(200);
    expect(without(AUDIT_ACTIONS.map((action) => `event.${action}`))).toEqual([]);
    expect(without(DEEDS_OF_ANY.map((deed) => `deed.${deed}`))).toEqual([]);
  });

  it('name no action that cannot be recorded', () => {
    const known = new Set<string>(AUDIT_ACTIONS.map((action) => `event.${action}`));
    expect(Object.keys(zh).filter((key) => key.startsWith('event.') && !known.has(key))).toEqual([]);
  });

  it('name every kind of record', () => {
    expect(subjects().length).toBeGreaterThan(30);
    expect(without(subjects().map((subject) => `subject.${subject}`))).toEqual([]);
  });
});
