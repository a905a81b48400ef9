import ExcelJS from 'exceljs';
import { partsOf, settledZip } from './settled-zip.js';

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('台账').addRow(['澜舟', 1]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The same zip as another clock would have stamped it. */
function restamped(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  for (const [mark, offset] of [
    ['PK\u0003\u0004', 10],
    ['PK\u0001\u0002', 12],
  ] as const) {
    for (let at = copy.indexOf(mark, 0, 'latin1'); at >= 0; at = copy.indexOf(mark, at + 4, 'latin1'))
      copy.writeUInt32LE(0x5a6b7c1d, at + offset);
  }
  return copy;
}

const settle = (zip: Buffer) =>
  settledZip(zip, (name, text) =>
    name === 'docProps/core.xml' ? text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then') : text,
  );

it('what differs by the clock alone is the same afterwards, and can still be opened', async () => {
  const zip = await workbook();
  expect(restamped(zip).equals(zip)).toBe(false);
  expect(settle(restamped(zip)).equals(settle(zip))).toBe(true);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(settledZip(zip) as never);
  expect(book.worksheets[0]?.getCell('A1').value).toBe('澜舟');
});

it('what differs in content stays different, part by part', async () => {
  const zip = await workbook();
  const other = settledZip(zip, (_, text) => text.replaceAll('澜舟', '海曜'));
  expect(other.equals(settledZip(zip))).toBe(false);
  expect(partsOf(other).map(({ name }) => name)).toEqual(partsOf(zip).map(({ name }) => name));
});

it('says so when it is no zip', () => {
  expect(() => partsOf(Buffer.from('no zip, but long enough to look through'))).toThrow('no zip');
});
