import { readFileSync } from 'node:fs';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFile } from '../../fonts.ts';
import layout from './letter.typ?raw';
import type { Letter } from './letter.ts';

/** How many letters a result of the typesetter is kept after its last use. */
const CACHE_AGE = 10;

let compiler: NodeCompiler | null = null;

/** A letter as a PDF that screen readers can read out (PDF/UA-1), not signed yet. The same letter is always the same bytes. */
export const letterAsPdf = (letter: Letter): Buffer =>
  typeset(letter, (made, document) => made.pdf(document, { pdfTags: true, pdfStandard: PdfStandard.UA_1 }));

/** All pages of a letter below each other as one SVG, its glyphs drawn: a browser needs no typeface and no viewer to show it. */
export const letterAsSvg = (letter: Letter): string => typeset(letter, (made, document) => made.plainSvg(document));

function typeset<Made>(letter: Letter, draw: (compiler: NodeCompiler, document: NodeTypstDocument) => Made): Made {
  compiler ??= createCompiler();
  const compiled = compiler.compile({ mainFileContent: layout, inputs: { letter: JSON.stringify(letter) } });
  // A missing typeface is a warning only; the letter would go out in another face, so it counts as a fault.
  const diagnostics = [compiled.takeError(), compiled.takeWarnings()].flatMap((fault) => fault?.shortDiagnostics ?? []);
  if (compiled.result === null || diagnostics.length > 0)
    throw new Error('a letter could not be typeset', { cause: diagnostics });
  const made = draw(compiler, compiled.result);
  compiler.evictCache(CACHE_AGE);
  return made;
}

function createCompiler(): NodeCompiler {
  const files = [
    fontFile('Noto Serif', 400),
    fontFile('Noto Serif', 700),
    fontFile('Noto Sans', 400),
    fontFile('Noto Sans', 700),
  ];
  return NodeCompiler.create({ fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }] });
}
