import type { Kelurahan, Office } from './office.ts';

/** A kelurahan by its code, or by its name or another spelling of it when that is no other's too. */
export function findKelurahan(text: string, office: Pick<Office, 'kelurahan'>): Kelurahan | null {
  const byCode = office.kelurahan.get(text);
  if (byCode !== undefined) return byCode;
  const sought = plain(text);
  const named = [...office.kelurahan.values()].filter(({ name, aliases, kecamatan }) =>
    [name, `${name}, ${kecamatan}`, ...aliases].some((word) => plain(word) === sought),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** "Dadi Mulya, Samarinda Ulu": the kelurahan and its kecamatan; a code that is not known stays as it is. */
export function kelurahanInWords(code: string, office: Pick<Office, 'kelurahan'>): string {
  const found = office.kelurahan.get(code);
  return found === undefined ? code : `${found.name}, ${found.kecamatan}`;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
