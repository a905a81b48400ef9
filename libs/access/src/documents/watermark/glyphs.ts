import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Font, PathCommand } from 'fontkit';

/** One character as an outline, in units of the font size. */
export interface Glyph {
  advance: number;
  path: PathCommand[];
}

/** Noto Sans SC (OFL 1.1), cut into slices by code point: a name touches two or three of a hundred. */
const FONT = '@fontsource-variable/noto-sans-sc';

type Slice = { name: string; ranges: [number, number][] };

const glyphs = new Map<string, Glyph>();
const fonts = new Map<string, Promise<Font>>();
let slices: Promise<Slice[]> | null = null;

/** Outlines instead of an embedded font: nothing on the reader's machine is needed to show a Chinese name. */
export async function glyphsOf(text: string): Promise<Glyph[]> {
  const found: Glyph[] = [];
  for (const character of text) found.push(await glyphOf(character));
  return found;
}

async function glyphOf(character: string): Promise<Glyph> {
  const known = glyphs.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0x20;
  const font = await fontWith(code);
  const glyph = font === null ? blank() : outline(font, code);
  glyphs.set(character, glyph);
  return glyph;
}

/** Drawn by nobody we know of; the account's name beside it still says who reads. */
const blank = (): Glyph => ({ advance: 1, path: [] });

function outline(font: Font, code: number): Glyph {
  const { advanceWidth, path } = font.glyphForCodePoint(code);
  const scale = (value: number) => value / font.unitsPerEm;
  return {
    advance: scale(advanceWidth),
    path: path.commands.map(({ command, args }) => ({ command, args: args.map(scale) })),
  };
}

async function fontWith(code: number): Promise<Font | null> {
  slices ??= readSlices();
  for (const { name, ranges } of await slices) {
    if (!ranges.some(([first, last]) => code >= first && code <= last)) continue;
    const font = await load(name);
    if (font.hasGlyphForCodePoint(code)) return font;
  }
  return null;
}

function load(slice: string): Promise<Font> {
  const known = fonts.get(slice);
  if (known !== undefined) return known;
  const font = Promise.all([
    import('fontkit'),
    readFile(join(folder(), 'files', `noto-sans-sc-${slice}-wght-normal.woff2`)),
  ]);
  const loaded = font.then(([fontkit, bytes]) => fontkit.create(bytes));
  loaded.catch(() => fonts.delete(slice));
  fonts.set(slice, loaded);
  return loaded;
}

/** The Latin slices last in the list are asked first: their digits and letters are also in others. */
async function readSlices(): Promise<Slice[]> {
  const text = await readFile(join(folder(), 'unicode.json'), 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, string>)
    .map(([key, list]) => ({ name: key.replace(/[[\]]/g, ''), ranges: list.split(',').map(rangeOf) }))
    .reverse();
}

function rangeOf(text: string): [number, number] {
  const [first = '0', last = first] = text.replace(/^U\+/, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function folder(): string {
  return dirname(createRequire(fileURLToPath(import.meta.url)).resolve(`${FONT}/package.json`));
}
