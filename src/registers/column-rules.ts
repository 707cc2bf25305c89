import { cellText, TableFault } from './table.ts';
import type { TableRow } from './table.ts';

/** What the register knows of a permit; the columns of a file are told by their titles. */
export const registerFields = ['number', 'service', 'holder', 'nik', 'issuedOn', 'validUntil'] as const;
export type RegisterField = (typeof registerFields)[number];

/** Titles that offices write over each column, as `plainTitle` leaves them. To know another one, add it. */
const titles: Readonly<Record<RegisterField, readonly string[]>> = {
  number: [
    'nomor izin',
    'no izin',
    'nomor surat izin',
    'nomor surat',
    'no surat',
    'nomor sk',
    'no sk',
    'nomor sip',
    'no sip',
    'nomor',
  ],
  service: ['jenis izin', 'nama izin', 'layanan', 'jenis layanan', 'izin'],
  holder: ['nama pemegang', 'nama pemegang izin', 'pemegang izin', 'nama lengkap', 'nama pemohon', 'nama'],
  nik: ['nik', 'nomor nik', 'no nik', 'nik pemegang', 'nik pemohon', 'nomor ktp', 'no ktp'],
  issuedOn: [
    'tanggal terbit',
    'tgl terbit',
    'tanggal izin',
    'tgl izin',
    'tanggal surat',
    'tanggal sk',
    'tanggal ditetapkan',
    'terbit',
  ],
  validUntil: [
    'berlaku sampai',
    'berlaku s d',
    'berlaku hingga',
    'masa berlaku',
    'masa berlaku sampai',
    'tanggal berakhir',
    'tgl berakhir',
    'berakhir',
    'sampai dengan',
  ],
};

/** Without it a permit has no end, so a file need not have the column. */
const OPTIONAL: readonly RegisterField[] = ['validUntil'];

/** So many titles that are known make a row the row of titles; a name of the office may stand above it. */
const KNOWN_TITLES = 3;
const HEADER_WITHIN = 30;

/** Which column holds what. `others`: titles that say nothing to the register, by their place; a question of the row's service may have that name. */
export type Columns = {
  headerRow: number;
  at: Readonly<Record<RegisterField, number | null>>;
  others: ReadonlyMap<number, string>;
};

/** A title without capitals, signs and double spaces: `No. Izin` and `NO IZIN` are one. */
export const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The columns of a file when this row holds the titles; null when it does not.
 * @throws TableFault when two columns have one meaning, one that must be there is missing, or no row of titles has come.
 */
export function readColumns(row: TableRow): Columns | null {
  const found = row.cells.map((cell) => ({ title: cellText(cell), field: fieldOf(plainTitle(cellText(cell))) }));
  const known = found.filter(({ field }) => field !== null);
  if (known.length < KNOWN_TITLES) {
    if (row.row > HEADER_WITHIN) throw new TableFault('no-header');
    return null;
  }
  const twice = registerFields.find((field) => known.filter((each) => each.field === field).length > 1);
  if (twice !== undefined) throw new TableFault('header-twice', twice);
  const place = (field: RegisterField) => {
    const at = found.findIndex((each) => each.field === field);
    return at === -1 ? null : at;
  };
  const at = Object.fromEntries(registerFields.map((field) => [field, place(field)])) as Record<RegisterField, number | null>;
  const missing = registerFields.filter((field) => at[field] === null && !OPTIONAL.includes(field));
  if (missing.length > 0) throw new TableFault('columns-missing', missing.join(','));
  const others = found.flatMap(({ title, field }, index) => (field === null && title !== '' ? [[index, title] as const] : []));
  return { headerRow: row.row, at, others: new Map(others) };
}

const fieldOf = (title: string): RegisterField | null => registerFields.find((field) => titles[field].includes(title)) ?? null;
