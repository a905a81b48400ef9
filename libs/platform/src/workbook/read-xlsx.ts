import { type ReadSheet, type ReadWorkbook } from './cell.js';
import { builtInFormat } from './number-format.js';
import { asWorkbookError, WorkbookError } from './workbook-error.js';
import { type WorkbookLimits } from './workbook-limits.js';
import { SheetBuilder, type SheetEntry } from './xlsx-sheet.js';
import { localName, unescapeControl, walkXml } from './xml.js';

/**
 * Reads the parts of an xlsx that carry a ledger: sheet names, strings, number formats, cells.
 *
 * exceljs writes our workbooks but does not read uploads: on files from real offices it expands
 * whole-column validations and names cell by cell (minutes, gigabytes), fails on prefixed XML (`<x:row>`),
 * on cells without an address, on drawings it does not know, skips sheets not named sheetN.xml, and does
 * not know the Chinese built-in date formats. The XML parser is the one exceljs uses itself.
 */
export async function readXlsx(parts: Map<string, Buffer>, limits: WorkbookLimits): Promise<ReadWorkbook> {
  try {
    const find = (path: string): Buffer | undefined =>
      parts.get(path) ?? [...parts].find(([name]) => name.toLowerCase() === path.toLowerCase())?.[1];
    const workbookPath = await workbookPart(parts, find);
    const book = await readBook(find(workbookPath));
    const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
    const rels = await readRels(find(`${folder}_rels/${workbookPath.slice(folder.length)}.rels`), folder);
    const target = (type: string, fallback: string): Buffer | undefined =>
      find([...rels.values()].find((rel) => rel.type.endsWith(type))?.target ?? fallback);
    const strings = await readStrings(target('/sharedStrings', `${folder}sharedStrings.xml`));
    const formats = await readFormats(target('/styles', `${folder}styles.xml`));
    const budget = { cells: limits.cells };
    const sheets: ReadSheet[] = [];
    for (const entry of book.sheets) {
      const rel = rels.get(entry.relId);
      if (rel && !rel.type.endsWith('/worksheet')) continue; // chart sheets, dialog sheets
      const part = find(rel?.target ?? `${folder}worksheets/sheet${sheets.length + 1}.xml`);
      if (!part) throw new WorkbookError('workbook.corrupt', { reason: `sheet ${entry.name} is missing` });
      const builder = new SheetBuilder(entry, { strings, formats, date1904: book.date1904, limits, budget });
      await walkXml(part, builder);
      sheets.push(builder.finish());
    }
    if (sheets.length === 0) throw new WorkbookError('workbook.corrupt', { reason: 'no sheets' });
    return { format: 'xlsx', date1904: book.date1904, sheets };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

async function workbookPart(parts: Map<string, Buffer>, find: (path: string) => Buffer | undefined): Promise<string> {
  const rels = await readRels(find('_rels/.rels'), '');
  const named = [...rels.values()].find((rel) => rel.type.endsWith('/officeDocument'))?.target;
  const path = named && find(named) ? named : [...parts.keys()].find((name) => /(^|\/)workbook[^/]*\.xml$/i.test(name));
  if (!path) throw new WorkbookError('workbook.corrupt', { reason: 'no workbook part' });
  return path;
}

interface Relation {
  type: string;
  target: string;
}

async function readRels(part: Buffer | undefined, folder: string): Promise<Map<string, Relation>> {
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

async function readBook(part: Buffer | undefined): Promise<{ sheets: SheetEntry[]; date1904: boolean }> {
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
async function readStrings(part: Buffer | undefined): Promise<string[]> {
  const strings: string[] = [];
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
      if (inText && phonetic === 0 && current !== null) current += text;
    },
  });
  return strings;
}

/** Format code per cell style index. */
async function readFormats(part: Buffer | undefined): Promise<string[]> {
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
