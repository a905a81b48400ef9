import { builtInFormat } from './number-format.js';
import { WorkbookError } from './workbook-error.js';
import { MAX_TEXT, type SheetEntry } from './xlsx-sheet.js';
import { type Bytes, localName, unescapeControl, walkXml } from './xml.js';

/** Where the parts of a workbook come from: all in memory, or one after the other from the file. */
export type FindPart = (path: string) => Bytes | undefined;

export interface XlsxBook {
  sheets: { entry: SheetEntry; part: Bytes }[];
  strings: Bytes | undefined;
  formats: string[];
  date1904: boolean;
}

/** The table of contents of an xlsx: its sheets, and where strings and formats are. */
export async function readXlsxBook(names: readonly string[], part: FindPart): Promise<XlsxBook> {
  const find: FindPart = (path) =>
    part(path) ?? part(names.find((name) => name.toLowerCase() === path.toLowerCase()) ?? path);
  const workbookPath = await workbookPart(names, find);
  const book = await readBook(find(workbookPath));
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const rels = await readRels(find(`${folder}_rels/${workbookPath.slice(folder.length)}.rels`), folder);
  const target = (type: string, fallback: string): Bytes | undefined =>
    find([...rels.values()].find((rel) => rel.type.endsWith(type))?.target ?? fallback);
  const formats = await readFormats(target('/styles', `${folder}styles.xml`));
  const sheets: XlsxBook['sheets'] = [];
  for (const entry of book.sheets) {
    const rel = rels.get(entry.relId);
    if (rel && !rel.type.endsWith('/worksheet')) continue; // chart sheets, dialog sheets
    const sheet = find(rel?.target ?? `${folder}worksheets/sheet${sheets.length + 1}.xml`);
    if (!sheet) throw new WorkbookError('workbook.corrupt', { reason: `sheet ${entry.name} is missing` });
    sheets.push({ entry, part: sheet });
  }
  if (sheets.length === 0) throw new WorkbookError('workbook.corrupt', { reason: 'no sheets' });
  const strings = target('/sharedStrings', `${folder}sharedStrings.xml`);
  return { sheets, strings, formats, date1904: book.date1904 };
}

async function workbookPart(names: readonly string[], find: FindPart): Promise<string> {
  const rels = await readRels(find('_rels/.rels'), '');
  const named = [...rels.values()].find((rel) => rel.type.endsWith('/officeDocument'))?.target;
  const path = named && find(named) ? named : names.find((name) => /(^|\/)workbook[^/]*\.xml$/i.test(name));
  if (!path) throw new WorkbookError('workbook.corrupt', { reason: 'no workbook part' });
  return path;
}

interface Relation {
  type: string;
  target: string;
}

async function readRels(part: Bytes | undefined, folder: string): Promise<Map<string, Relation>> {
  const rels = new Map<string, Relation>();
  await walkXml(part, {
    open(name, at) {
      if (name !== 'Relationship' || at['TargetMode'] === 'External') return; // external links are never followed
      rels.set(at['Id'] ?? '', { type: at['Type'] ?? '', target: resolvePath(folder, at['Target'] ?? '') });
    },
    close() {},
    text() {},
  });
  return rels;
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  const full = target.replace(/\\/g, '/');
  for (const piece of (full.startsWith('/') ? full : folder + full).split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '' && piece !== '.') path.push(piece);
  }
  return path.join('/');
}

async function readBook(part: Bytes | undefined): Promise<{ sheets: SheetEntry[]; date1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await walkXml(part, {
    open(name, at) {
      if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(at['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relId = Object.entries(at).find(([key]) => localName(key) === 'id' && key.includes(':'))?.[1] ?? '';
      sheets.push({
        name: at['name'] ?? `Sheet${sheets.length + 1}`,
        relId,
        hidden: /hidden/i.test(at['state'] ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return { sheets, date1904 };
}

/** One string per <si>; runs of rich text joined, phonetic guides (rPh) left out. */
export async function readStrings(part: Bytes | undefined, strings: { push(text: string): unknown }): Promise<void> {
  let current: string | null = null;
  let inText = false;
  let phonetic = 0;
  await walkXml(part, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = true;
    },
    close(name) {
      if (name === 'si') {
        strings.push(unescapeControl(current ?? ''));
        current = null;
      } else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(text) {
      if (inText && phonetic === 0 && current !== null && current.length < MAX_TEXT) current += text;
    },
  });
}

/** Format code per cell style index. */
async function readFormats(part: Bytes | undefined): Promise<string[]> {
  const custom = new Map<number, string>();
  const formats: string[] = [];
  let inCellXfs = false;
  await walkXml(part, {
    open(name, at) {
      if (name === 'numFmt') custom.set(Number(at['numFmtId']), at['formatCode'] ?? 'General');
      else if (name === 'cellXfs') inCellXfs = true;
      else if (name === 'xf' && inCellXfs) {
        const id = Number(at['numFmtId'] ?? 0);
        formats.push(custom.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellXfs = false;
    },
    text() {},
  });
  return formats;
}
