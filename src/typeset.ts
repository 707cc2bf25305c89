import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFile } from './fonts.ts';
import type { FontFamily, FontWeight } from './fonts.ts';

/** Below a file there is no folder, so nothing can ever be read from here: a layout sees only what it is given. */
const NO_FOLDER = join(process.execPath, 'nothing');

/** The white ground of every page would be drawn over the first one. */
const WITHOUT_GROUND = '#set page(fill: none)\n';

/** For the little pictures that somebody may write; every paper can need them. */
const EMOJI = ['Noto Emoji', 400] as const;

/** How many results of a typesetter are kept after their last use. */
const CACHE_AGE = 10;

/** What a layout is given besides its words: files by the path that it names, below a folder. */
export type Pictures = { folder: string; files: ReadonlyMap<string, Buffer> };

export type Typesetter = {
  /** A PDF that screen readers can read out (PDF/UA-1). The same words are always the same bytes. */
  pdf: (layout: string, words: Record<string, string>) => Buffer;
  /** All pages below each other as one SVG, its glyphs drawn, on no ground: a browser needs no typeface and no viewer to show it. */
  svg: (layout: string, words: Record<string, string>) => string;
};

/** A layout could not be set with its words; `cause`: what Typst says, each with its `message`. */
export class UnsetPaper extends Error {
  constructor(cause: readonly unknown[]) {
    super('a paper could not be typeset', { cause });
  }
}

/** Opens a typesetter that knows these typefaces and no others: a bare machine has none. */
export function openTypesetter(
  faces: readonly (readonly [FontFamily, FontWeight])[],
  pictures: Pictures | null = null,
): Typesetter {
  let compiler: NodeCompiler | null = null;
  const compile = (layout: string, words: Record<string, string>) => {
    compiler ??= createCompiler(faces, pictures);
    const compiled = compiler.compile({ mainFileContent: layout, inputs: words });
    // A missing typeface is a warning only; the paper would go out in another face, so it counts as a fault.
    const diagnostics = [compiled.takeError(), compiled.takeWarnings()].flatMap((fault) => fault?.shortDiagnostics ?? []);
    if (compiled.result === null || diagnostics.length > 0) throw new UnsetPaper(diagnostics);
    return { compiler, document: compiled.result };
  };
  return {
    pdf: (layout, words) => {
      const made = compile(layout, words);
      const pdf = tagged(made);
      made.compiler.evictCache(CACHE_AGE);
      return pdf;
    },
    svg: (layout, words) => {
      const made = compile(`${WITHOUT_GROUND}${layout}`, words);
      const svg = made.compiler.plainSvg(made.document);
      made.compiler.evictCache(CACHE_AGE);
      return svg;
    },
  };
}

/** What can be set can still miss what screen readers need, such as a picture's words. */
function tagged({ compiler, document }: { compiler: NodeCompiler; document: NodeTypstDocument }): Buffer {
  try {
    return compiler.pdf(document, { pdfTags: true, pdfStandard: PdfStandard.UA_1 });
  } catch (error) {
    throw new UnsetPaper([{ message: String(error) }]);
  }
}

function createCompiler(faces: readonly (readonly [FontFamily, FontWeight])[], pictures: Pictures | null): NodeCompiler {
  const all = [...faces, EMOJI];
  const fontBlobs = all.map(([family, weight]) => readFileSync(fontFile(family, weight)));
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs }],
    workspace: pictures?.folder ?? NO_FOLDER,
  });
  for (const [path, bytes] of pictures?.files ?? []) compiler.mapShadow(`${pictures?.folder}${path}`, bytes);
  return compiler;
}
