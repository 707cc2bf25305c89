import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFile } from '../../../fonts.ts';
import { packageRoot } from '../../../package-root.ts';
import { qrCode } from '../../../permits/qr.ts';
import layout from './guide.typ?raw';
import type { Paper } from './paper.ts';

/** A guide as a tagged PDF (PDF/UA-1). @param pictures by the paths that the paper names. The same paper is always the same bytes. */
export async function paperAsPdf(paper: Paper, pictures: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const addresses = paper.rows.flatMap(({ qr }) => qr?.address ?? []);
  const codes = Object.fromEntries(await Promise.all(addresses.map(async (address) => [address, await qrCode(address)])));
  const compiler = createCompiler();
  for (const [path, bytes] of pictures) compiler.mapShadow(join(packageRoot, path), bytes);
  const compiled = compiler.compile({
    mainFileContent: layout,
    inputs: { paper: JSON.stringify(paper), codes: JSON.stringify(codes) },
  });
  // A missing typeface is a warning only; the paper would come out in another face, so it counts as a fault.
  const diagnostics = [compiled.takeError(), compiled.takeWarnings()].flatMap((fault) => fault?.shortDiagnostics ?? []);
  if (compiled.result === null || diagnostics.length > 0) throw new Error('a guide could not be typeset', { cause: diagnostics });
  return compiler.pdf(compiled.result, { pdfTags: true, pdfStandard: PdfStandard.UA_1 });
}

function createCompiler(): NodeCompiler {
  const files = [
    fontFile('Noto Sans', 400),
    fontFile('Noto Sans', 600),
    fontFile('Noto Sans', 700),
    fontFile('Plus Jakarta Sans', 800),
  ];
  return NodeCompiler.create({ workspace: packageRoot, fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }] });
}
