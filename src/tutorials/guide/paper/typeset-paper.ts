import { packageRoot } from '../../../package-root.ts';
import { qrCode } from '../../../permits/qr.ts';
import { openTypesetter } from '../../../typeset.ts';
import layout from './guide.typ?raw';
import type { Paper } from './paper.ts';

const FACES = [
  ['Noto Sans', 400],
  ['Noto Sans', 600],
  ['Noto Sans', 700],
  ['Plus Jakarta Sans', 800],
] as const;

/** A guide as a tagged PDF (PDF/UA-1). @param pictures by the paths that the paper names. The same paper is always the same bytes. */
export async function paperAsPdf(paper: Paper, pictures: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const addresses = paper.rows.flatMap(({ qr }) => qr?.address ?? []);
  const codes = Object.fromEntries(await Promise.all(addresses.map(async (address) => [address, await qrCode(address)])));
  const typesetter = openTypesetter(FACES, { folder: packageRoot, files: pictures });
  return typesetter.pdf(layout, { paper: JSON.stringify(paper), codes: JSON.stringify(codes) });
}
