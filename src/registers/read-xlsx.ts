import { SaxesParser } from 'saxes';
import { SheetReader } from './xlsx-sheet.ts';
import type { SheetWords } from './xlsx-sheet.ts';
import { openXlsx } from './xlsx-package.ts';
import type { XlsxPackage } from './xlsx-package.ts';
import { isDayFormat } from './excel-day.ts';
import { TableFault } from './table.ts';
import type { TableRow } from './table.ts';

const MB = 1024 * 1024;
/** Texts of all cells stand in one part and must be held in memory; the sheet itself passes through. */
const MOST_STRINGS = 96 * MB;
const MOST_SHEET = 500 * MB;
const MOST_SMALL = 8 * MB;

/** Where a workbook says what is in it, if its own relations do not say otherwise. */
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * Reads the first sheet of a workbook row by row. Formulas are never run, macros are refused, links to elsewhere are not followed.
 * @param given.headerRow which row turned out to hold the titles, once that is known: cells that are merged there or below cannot be read.
 * @throws TableFault
 */
export async function* readXlsx(bytes: Buffer, given: { headerRow: () => number | null }): AsyncGenerator<TableRow> {
  const parts = await openXlsx(bytes);
  if (!parts.has('xl/workbook.xml')) throw new TableFault('not-a-table');
  const { sheet, date1904 } = await firstSheet(parts);
  const words: SheetWords = { strings: await sharedStrings(parts), dayStyles: await dayStyles(parts), date1904 };
  const reader = new SheetReader(words);
  for await (const text of parts.text(sheet, MOST_SHEET)) yield* reader.take(text);
  const header = given.headerRow();
  const merged = reader.merged.find(({ last }) => header !== null && last >= header);
  if (merged !== undefined && header !== null)
    throw new TableFault(merged.first <= header ? 'merged-header' : 'merged-cells', merged.range);
}

async function firstSheet(parts: XlsxPackage): Promise<{ sheet: string; date1904: boolean }> {
  let relation: string | null = null;
  let date1904 = false;
  await walk(parts.text('xl/workbook.xml', MOST_SMALL), (name, attributes) => {
    if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (name === 'sheet') relation ??= attributes['r:id'] ?? null;
  });
  let target: string | null = null;
  await walk(parts.text(RELATIONS, MOST_SMALL), (name, attributes) => {
    if (name === 'Relationship' && attributes['Id'] === relation) target = attributes['Target'] ?? null;
  });
  const named = target as string | null;
  const sheet = named === null ? 'xl/worksheets/sheet1.xml' : named.startsWith('/') ? named.slice(1) : `xl/${named}`;
  if (!parts.has(sheet)) throw new TableFault('empty');
  return { sheet, date1904 };
}

/** Texts that cells refer to by their place in the list; what is only shown above a text (furigana) is none of it. */
async function sharedStrings(parts: XlsxPackage): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let reads = false;
  await walk(
    parts.text('xl/sharedStrings.xml', MOST_STRINGS),
    (name) => {
      if (name === 'si') text = '';
      reads = name === 't';
    },
    (name) => {
      if (name === 'si') strings.push(text);
      if (name === 't') reads = false;
    },
    (piece) => {
      if (reads) text += piece;
    },
  );
  return strings;
}

/** Which styles of cells show a number as a day. */
async function dayStyles(parts: XlsxPackage): Promise<Set<number>> {
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  let inside = false;
  let at = 0;
  await walk(
    parts.text('xl/styles.xml', MOST_SMALL),
    (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inside = true;
      if (name !== 'xf' || !inside) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      if (isDayFormat(id, formats.get(id) ?? null)) styles.add(at);
      at++;
    },
    (name) => {
      if (name === 'cellXfs') inside = false;
    },
  );
  return styles;
}

/** Goes through a part; names come without their prefix. @throws TableFault when it is no XML. */
async function walk(
  texts: AsyncIterable<string>,
  open: (name: string, attributes: Record<string, string>) => void,
  close: (name: string) => void = () => undefined,
  say: (text: string) => void = () => undefined,
): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open(bare(name), attributes));
  parser.on('closetag', ({ name }) => close(bare(name)));
  parser.on('text', say);
  parser.on('error', () => {
    throw new TableFault('broken');
  });
  for await (const text of texts) parser.write(text);
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
