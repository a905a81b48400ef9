import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';

/** A PDF of so many pages that any reader can open. */
export async function aPdf(pages = 1): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) pdf.addPage([595, 842]).drawText(`page ${page}`, { x: 50, y: 780 });
  return Buffer.from(await pdf.save());
}

/** The words each page's watermark carries, and how many curves its letters are drawn with. */
export async function watermarksOf(bytes: Uint8Array): Promise<{ text: string; curves: number }[]> {
  const pdf = await PDFDocument.load(bytes);
  return pdf.getPages().map((page) => {
    const objects = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
    const key = objects?.keys().find((name) => name.decodeText().startsWith('Watermark'));
    if (objects === undefined || key === undefined) return { text: '', curves: 0 };
    const form = Buffer.from(decodePDFRawStream(objects.lookup(key) as PDFRawStream).decode()).toString('latin1');
    const hex = /\/ActualText\s*<FEFF([0-9A-F]+)>/i.exec(form)?.[1] ?? '';
    const text = Buffer.from(hex, 'hex').swap16().toString('utf16le');
    return { text, curves: form.match(/ c$/gm)?.length ?? 0 };
  });
}
