import { readFileSync } from 'node:fs';
import { JUDGED, SOURCES } from './method-facts';

const doc = readFileSync('docs/forecast.md', 'utf8');
const WORLDS = [
  ['sample', '### Like the sample world'],
  ['fast', '### Fast starters'],
  ['slow', '### Slow spend'],
  ['turning', '### A sudden turn'],
] as const;

/** Rows of the first table under a heading, by months ahead and method. */
function tableUnder(heading: string): Map<string, string[]> {
  const from = doc.slice(doc.indexOf(heading) + 3);
  const lines = from.slice(0, from.indexOf('\n##')).split('\n');
  const rows = lines.filter((line) => /^\| \d/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.map((cells) => [`${cells[1]} ${cells[2]}`, cells]));
}

const percent = (cell: string | undefined): number => Number(cell?.replace(' %', ''));

describe('what the method page says of itself', () => {
  it.each(WORLDS)('the figures of the world %s are those of docs/forecast.md', (world, heading) => {
    const table = tableUnder(heading);
    const told = JUDGED.filter((each) => each.world === world);
    expect(told.map(({ ahead }) => ahead)).toEqual([3, 6, 12]);
    for (const { ahead, held, error, naive, linear } of told)
      expect({ held, error, naive, linear }).toEqual({
        held: percent(table.get(`${ahead} forecast`)?.[7]),
        error: percent(table.get(`${ahead} forecast`)?.[4]),
        naive: percent(table.get(`${ahead} stage-weighted`)?.[4]),
        linear: percent(table.get(`${ahead} straight line`)?.[4]),
      });
  });

  it('its sources are those of the document, in the same order', () => {
    const listed = [...doc.slice(doc.indexOf('## Sources')).matchAll(/^\d+\. (\S+)/gm)].map(([, author]) => author);
    expect(SOURCES.map((source) => source.split(' ')[0])).toEqual(listed);
  });
});
