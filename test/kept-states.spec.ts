import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_RELATIONS } from '#promotion/merges/known-relations.js';
import { STATES_BEFORE } from '../migrations/1764000052000-keep-states.js';
import { STATES_BEFORE_61 } from '../migrations/1764000061000-keep-companies-and-guests.js';

/** A past moment is told from the states that were kept: whoever writes such a row must keep what it wrote. */
const TABLES = [...Object.keys(STATES_BEFORE), ...Object.keys(STATES_BEFORE_61)];
const ENTITIES = [
  'Lead',
  'Task',
  'Claim',
  'LeadClock',
  'LandUnit',
  'LandHolding',
  'LightEscalation',
  'PromotionEvent',
].concat(['Investor', 'EventGuest']);

const WRITES = new RegExp(
  `\\.(?:update|insert|upsert|delete)\\(\\s*(?:${ENTITIES.join('|')}),|(?:UPDATE|INSERT INTO|DELETE FROM) (?:${TABLES.join('|')})\\b`,
);
/** Directly, or by the keeper of claims, clocks, escalations and guests, each of whose steps does. */
const KEEPS = /\bkeepStates\(|\bkeepGuests\(|\bkeeper\.step\(|\bescalations\.keep\(/;
/** Erasing a person makes open forms stale and says nothing of the lead. */
const SAYS_NOTHING = ['libs/promotion/src/investors/contact-erasure.service.ts'];

const sources = (readdirSync('libs', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => join('libs', path));

it('knows an entity for every table', () => {
  expect(ENTITIES).toHaveLength(TABLES.length);
});

it('every use case that writes such a row keeps what it wrote', () => {
  const writers = sources.filter((path) => WRITES.test(readFileSync(path, 'utf8')) && !SAYS_NOTHING.includes(path));
  expect(writers.length).toBeGreaterThan(12);
  expect(writers.filter((path) => !KEEPS.test(readFileSync(path, 'utf8')))).toEqual([]);
});

it('a merge keeps every row it moves', () => {
  const moved = KNOWN_RELATIONS.filter(({ table, on }) => on === 'move' && TABLES.includes(table));
  expect(moved.length).toBeGreaterThan(4);
  expect(moved.filter(({ kept }) => kept !== true).map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});
