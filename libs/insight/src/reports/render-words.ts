import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { settledZip } from '#platform/workbook/settled-zip.js';
import { safeText } from '#platform/workbook/write-workbook.js';
import { inUnit, shownAmount, UNITS } from './domain/report-amount.js';
import type {
  DocumentChart,
  DocumentColumn,
  DocumentRow,
  DocumentTable,
  ReportDocument,
  Section,
} from './domain/report-document.js';
import { CHINESE_FONT } from './render-sheet.js';

/** Latin and Chinese each by name: without the second Word takes whatever it finds, and another machine something else. */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: CHINESE_FONT };
const BLUE = '1F4E79';
/** Of an A4 page between its margins, in twentieths of a point. */
const PAGE_WIDTH = 9_000;

/** The brief as a document. The same report gives the same bytes. */
export async function renderWords(report: ReportDocument, made: Date): Promise<Buffer> {
  const document = new Document({
    creator: 'Berth',
    lastModifiedBy: 'Berth',
    title: safeText(report.title),
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
        title: { run: { font: FONT, size: 36, bold: true, color: '000000' } },
        heading1: {
          run: { font: FONT, size: 26, bold: true, color: BLUE },
          paragraph: { spacing: { before: 280, after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1300, bottom: 1300, left: 1440, right: 1440 },
          },
        },
        footers: { default: new Footer({ children: [footer()] }) },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            children: [words(report.title)],
          }),
          ...report.notes.map(
            (note) =>
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [words(note, { size: 18, color: '595959' })],
              }),
          ),
          ...report.sections.flatMap((section, index) => sectionOf(report, section, index === 0)),
        ],
      },
    ],
  });
  return settledZip(await Packer.toBuffer(document), settler(made));
}

const words = (text: string, run: { size?: number; color?: string; bold?: boolean } = {}): TextRun =>
  new TextRun({ text: safeText(text), ...run });

const footer = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });

function sectionOf(report: ReportDocument, section: Section, lead: boolean): (Paragraph | Table)[] {
  const { heading, sentences, table, chart } = section;
  return [
    ...(heading === null
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [words(heading)] })]),
    ...sentences.map(
      (sentence, index) =>
        new Paragraph({
          spacing: { before: lead && index === 0 ? 240 : 60, after: 60, line: 340 },
          children: [words(sentence, lead && index === 0 ? { bold: true, size: 26 } : {})],
        }),
    ),
    ...(chart === null
      ? []
      : [new Paragraph({ alignment: AlignmentType.CENTER, children: [chartOf(report, chart, heading ?? '')] })]),
    ...(table === null ? [] : [tableOf(report, table), new Paragraph({ children: [] })]),
  ];
}

/** A chart of Word's own, drawn from its figures in the fonts of whoever opens it; the figures stand in the table below it. */
function chartOf({ unit, language }: ReportDocument, { labels, series }: DocumentChart, title: string): ChartRun {
  return new ChartRun({
    type: 'column',
    title: `${title}${language === 'en' ? ` (${UNITS[unit].en})` : `（${UNITS[unit].zh}）`}`,
    transformation: { width: 560, height: 260 },
    categories: labels.map(safeText),
    series: series.map(({ name, values }) => ({ name, values: values.map((value) => Number(inUnit(value, unit))) })),
    valueAxis: { numberFormat: '#,##0' },
    ...(series.length === 1 ? { legend: false as const } : {}),
  });
}

function tableOf({ unit }: ReportDocument, { columns, rows }: DocumentTable): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / whole) * PAGE_WIDTH));
  const cell = (column: DocumentColumn, index: number, text: string, head: boolean, strong: boolean) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      ...(head || strong
        ? { shading: { type: ShadingType.CLEAR, fill: head ? 'DCE6F1' : 'F2F2F2', color: 'auto' } }
        : {}),
      children: [
        new Paragraph({
          alignment: head ? AlignmentType.CENTER : column.kind === 'money' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [words(text, { size: 20, bold: head || strong })],
        }),
      ],
    });
  const line = ({ level, cells }: DocumentRow) =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column, index) => {
        const value = cells[index] ?? null;
        const text =
          value === null ? '' : column.kind === 'money' ? shownAmount(value, unit, UNITS[unit].places) : value;
        return cell(column, index, text, false, level !== 'row');
      }),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell(column, index, column.header, true, true)),
  });
  return new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...rows.map(line)],
  });
}

/** The library names relations at random, numbers drawings through the process, and writes down the clock. */
function settler(made: Date): (name: string, text: string) => string {
  const ids = new Map<string, string>();
  let drawing = 0;
  const at = `${made.toISOString().slice(0, 19)}Z`;
  return (name, text) => {
    const named = text.replace(/"rId[a-z0-9_-]{21}"/g, (id) => {
      if (!ids.has(id)) ids.set(id, `"rIdBerth${ids.size + 1}"`);
      return ids.get(id)!;
    });
    const numbered = named.replace(/(<wp:docPr id=")\d+"/g, (_, start: string) => {
      drawing += 1;
      return `${start}${drawing}"`;
    });
    if (name !== 'docProps/core.xml') return numbered;
    return numbered.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`);
  };
}
