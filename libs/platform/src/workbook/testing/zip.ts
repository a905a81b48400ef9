import { crc32 as crc } from './crc32.js';
import { deflateRawSync } from 'node:zlib';

/** A zip written by hand, so that specs can make the ones no tool would write. */
export interface ZipPart {
  name: string;
  content: Buffer | string;
  /** Say something else than the truth in both headers. */
  declaredSize?: number;
  flags?: number;
}

export function zip(parts: ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.isBuffer(part.content) ? part.content : Buffer.from(part.content, 'utf8');
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((part.flags ?? 0) | 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, name]));
    files.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The least a workbook needs, from raw sheet XML: for what exceljs will not write. */
export function rawWorkbook(
  sheetXml: string,
  options: {
    sharedStrings?: string;
    styles?: string;
    workbookPr?: string;
    prefix?: string;
    sheetFile?: string;
    extra?: ZipPart[];
  } = {},
): Buffer {
  const x = options.prefix ?? '';
  const file = options.sheetFile ?? 'worksheets/sheet1.xml';
  return zip([
    { name: '[Content_Types].xml', content: TYPES },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<${x}workbook xmlns:r="r">${options.workbookPr ?? ''}<${x}sheets><${x}sheet name="表1" sheetId="1" r:id="rId1"/></${x}sheets></${x}workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="${file}"/></Relationships>`,
    },
    { name: `xl/${file}`, content: sheetXml },
    ...(options.sharedStrings ? [{ name: 'xl/sharedStrings.xml', content: options.sharedStrings }] : []),
    ...(options.styles ? [{ name: 'xl/styles.xml', content: options.styles }] : []),
    ...(options.extra ?? []),
  ]);
}
