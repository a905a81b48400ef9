import type * as PdfLib from '@cantoo/pdf-lib';
import type { PDFDocument, PDFOperator, PDFRef } from '@cantoo/pdf-lib';
import { watermarkGrid } from '../domain/watermark-grid.js';
import { type Glyph, glyphsOf } from './glyphs.js';

/** A document of more pages than this is an archive: it is not held in memory to be marked. */
const MOST_PAGES = 2000;

/** No watermark can be put on this file. */
export class CannotMark extends Error {
  override readonly name = 'CannotMark';
}

/** The same document with the text across every page. */
export async function markPdf(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  const lib = await import('@cantoo/pdf-lib');
  try {
    const pdf = await lib.PDFDocument.load(bytes, { updateMetadata: false });
    if (pdf.getPageCount() === 0 || pdf.getPageCount() > MOST_PAGES) throw new CannotMark('pages');
    return await mark(lib, pdf, text);
  } catch (error) {
    throw error instanceof CannotMark ? error : new CannotMark(error instanceof Error ? error.message : String(error));
  }
}

/** A picture as a page of its own, with the text across it. */
export async function markPicture(bytes: Uint8Array, mediaType: string, text: string): Promise<Uint8Array> {
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') throw new CannotMark(mediaType);
  const lib = await import('@cantoo/pdf-lib');
  try {
    const pdf = await lib.PDFDocument.create({ updateMetadata: false });
    const picture = mediaType === 'image/jpeg' ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes);
    const { width, height } = picture.scaleToFit(1190, 1190);
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
    return await mark(lib, pdf, text);
  } catch (error) {
    throw error instanceof CannotMark ? error : new CannotMark(error instanceof Error ? error.message : String(error));
  }
}

async function mark(lib: typeof PdfLib, pdf: PDFDocument, text: string): Promise<Uint8Array> {
  const glyphs = await glyphsOf(text);
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  const stamp = stampOf(lib, pdf, text, { glyphs, advance });
  for (const page of pdf.getPages()) {
    const grid = watermarkGrid(page.getCropBox(), advance);
    const name = page.node.newXObject('Watermark', stamp);
    const [cos, sin] = [Math.cos(grid.angle) * grid.size, Math.sin(grid.angle) * grid.size];
    for (const { x, y } of grid.places) {
      page.pushOperators(
        lib.pushGraphicsState(),
        lib.concatTransformationMatrix(cos, sin, -sin, cos, x, y),
        lib.drawObject(name),
        lib.popGraphicsState(),
      );
    }
  }
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** The text once, one unit high, drawn wherever it is wanted. It carries its own words, so that copied text names the reader too. */
function stampOf(
  lib: typeof PdfLib,
  pdf: PDFDocument,
  text: string,
  { glyphs, advance }: { glyphs: Glyph[]; advance: number },
): PDFRef {
  const { context } = pdf;
  const pale = context.register(context.obj({ Type: 'ExtGState', ca: 0.2, CA: 0.2 }));
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }));
  const operators: PDFOperator[] = [
    lib.PDFOperator.of(lib.PDFOperatorNames.BeginMarkedContentSequence, [
      lib.PDFName.of('Span'),
      context.obj({ ActualText: lib.PDFHexString.fromText(text) }).toString(),
    ]),
    lib.setGraphicsState('Pale'),
    lib.setFillingGrayscaleColor(0.35),
    lib.setStrokingGrayscaleColor(0.35),
    lib.setLineWidth(0.03), // the slices hold the thinnest weight
    ...drawn(lib, glyphs),
    lib.beginText(),
    lib.setTextRenderingMode(lib.TextRenderingMode.Invisible),
    lib.setFontAndSize('Words', 1),
    lib.showText(lib.PDFHexString.of('2E')),
    lib.endText(),
    lib.endMarkedContent(),
  ];
  const form = context.formXObject(operators, {
    BBox: context.obj([-0.2, -0.5, advance + 0.2, 1.5]),
    Resources: { ExtGState: { Pale: pale }, Font: { Words: font } },
  });
  return context.register(form);
}

function drawn(lib: typeof PdfLib, glyphs: Glyph[]): PDFOperator[] {
  const operators: PDFOperator[] = [];
  let left = 0;
  for (const { advance, path } of glyphs) {
    let [atX, atY] = [0, 0];
    for (const { command, args } of path) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
      if (command === 'moveTo') operators.push(lib.moveTo(left + a, b));
      if (command === 'lineTo') operators.push(lib.lineTo(left + a, b));
      if (command === 'bezierCurveTo') operators.push(lib.appendBezierCurve(left + a, b, left + c, d, left + e, f));
      if (command === 'quadraticCurveTo') {
        // PDF knows cubic curves only: the same curve with its one handle shared out.
        const third = (from: number, handle: number) => from + (2 / 3) * (handle - from);
        operators.push(
          lib.appendBezierCurve(left + third(atX, a), third(atY, b), left + third(c, a), third(d, b), left + c, d),
        );
      }
      if (command === 'closePath') operators.push(lib.closePath());
      else [atX, atY] = [args.at(-2) ?? 0, args.at(-1) ?? 0];
    }
    if (path.length > 0) operators.push(lib.PDFOperator.of(lib.PDFOperatorNames.FillNonZeroAndStroke));
    left += advance;
  }
  return operators;
}
