import { strToU8, zipSync } from 'fflate';

/** A cell of a made workbook: a text, a number as Excel keeps it, a day by its serial number, a formula with what it came to. */
export type MadeCell = string | { number: string } | { serial: number } | { formula: string; came: string } | null;

/** Makes a workbook as Excel does, as far as a reader of tables can tell. `more`: parts beside it, a macro for one. */
export function workbook(
  rows: readonly (readonly MadeCell[])[],
  {
    merged = [],
    more = {},
    date1904 = false,
  }: { merged?: readonly string[]; more?: Record<string, string>; date1904?: boolean } = {},
): Buffer {
  const strings: string[] = [];
  const sheet = rows
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, strings)).join('')}</row>`,
    )
    .join('');
  const merges =
    merged.length === 0 ? '' : `<mergeCells>${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="dd\\ mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData>${merges}</worksheet>`,
    ...more,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

function cellXml(cell: MadeCell, reference: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${strings.push(escaped(cell)) - 1}</v></c>`;
  if ('number' in cell) return `<c r="${reference}"><v>${cell.number}</v></c>`;
  if ('serial' in cell) return `<c r="${reference}" s="1"><v>${cell.serial}</v></c>`;
  return `<c r="${reference}"><f>${escaped(cell.formula)}</f><v>${cell.came}</v></c>`;
}

const letters = (column: number): string => String.fromCharCode(65 + column);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
