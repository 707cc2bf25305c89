import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell, DayCell } from './csv.ts';

/** A sheet holds no more; what comes behind stands on another one. */
const MOST_SHEET_ROWS = 1_048_576;

/** More than this no cell holds. */
const LONGEST_TEXT = 32_767;

/** Fast rather than small: a portal has more to do than to pack tables. */
const LEVEL = 3;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Places in `cellXfs` of the styles below. */
const STYLE = { day: 1, moment: 2, title: 3 } as const;

type XlsxWriter = {
  /** Rows below those that were written before. */
  write: (rows: readonly (readonly Cell[])[]) => void;
  /** Nothing comes any more; what is missing of the file is handed on. */
  end: () => void;
};

/**
 * Writes a workbook from front to back and hands on its bytes as they come: nothing of the rows is held, however many there are. Texts are texts, so that nothing of them is
 * computed and a NIK keeps its digits; days and numbers are what they are.
 * @param sheet.most rows of one sheet; another begins behind them with the same titles.
 */
export function openXlsx(
  take: (bytes: Uint8Array) => void,
  { name, titles, most = MOST_SHEET_ROWS }: { name: string; titles: readonly string[]; most?: number },
): XlsxWriter {
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw new Error('a workbook could not be packed', { cause: error });
    if (bytes.length > 0) take(bytes);
  });
  const begin = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: LEVEL });
    zip.add(part);
    return part;
  };
  let sheets = 0;
  let rows = 0;
  let sheet: ZipDeflate | null = null;
  const openSheet = (): ZipDeflate => {
    const opened = begin(`xl/worksheets/sheet${(sheets += 1)}.xml`);
    rows = 1;
    opened.push(strToU8(`${HEAD}${sheetBegins(titles)}${titleRow(titles)}`));
    return (sheet = opened);
  };
  const closeSheet = () => sheet?.push(strToU8('</sheetData></worksheet>'), true);
  openSheet();
  return {
    write: (more) => {
      for (let at = 0; at < more.length;) {
        const some = more.slice(at, at + most - rows);
        if (some.length === 0) {
          closeSheet();
          openSheet();
          continue;
        }
        const first = rows + 1;
        sheet?.push(strToU8(some.map((cells, index) => rowXml(cells, first + index)).join('')));
        rows += some.length;
        at += some.length;
      }
    },
    end: () => {
      closeSheet();
      for (const [path, xml] of Object.entries(smallParts(name, sheets))) begin(path).push(strToU8(HEAD + xml), true);
      zip.end();
    },
  };
}

/** The titles stay in sight while one reads on. */
const sheetBegins = (titles: readonly string[]): string =>
  `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  `<cols>${titles.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="22" customWidth="1"/>`).join('')}</cols><sheetData>`;

const titleRow = (titles: readonly string[]): string =>
  `<row r="1">${titles.map((title, column) => textCell(`${letters(column)}1`, title, STYLE.title)).join('')}</row>`;

const rowXml = (cells: readonly Cell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`)).join('')}</row>`;

function cellXml(cell: Cell, reference: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${reference}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'string') return textCell(reference, cell);
  return `<c r="${reference}" s="${cell.time === undefined ? STYLE.day : STYLE.moment}"><v>${serialOf(cell)}</v></c>`;
}

const textCell = (reference: string, text: string, style?: number): string =>
  `<c r="${reference}"${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_TEXT))}</t></is></c>`;

const DAY_MS = 86_400_000;
/** The day before the first one of Excel, which believes in a 29 February 1900. */
const FIRST_MS = Date.parse('1899-12-30T00:00:00Z');

/** Days since then, the time of day behind the point. */
const serialOf = ({ day, time = '00:00' }: DayCell): number => (Date.parse(`${day}T${time}:00Z`) - FIRST_MS) / DAY_MS;

/** `A` to `Z`, then `AA`. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** What XML cannot hold at all is left out: control characters, halves of characters. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

const escaped = (text: string): string =>
  text
    .replaceAll(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Everything of a workbook but its sheets. */
function smallParts(name: string, sheets: number): Record<string, string> {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const kept = escaped(name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 28));
  const title = (number: number) => (number === 1 ? kept : `${kept} ${number}`);
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((number) => `<sheet name="${title(number)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
  };
}
