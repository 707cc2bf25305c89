import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Portal } from '../../../portal.ts';
import type { Texts } from '../../../web/texts/texts.ts';
import { writeWhole } from '../../whole-file.ts';
import type { LoadedGuide } from '../load-guide.ts';
import { composePaper, printedPath } from './compose-paper.ts';
import type { Paper } from './paper.ts';
import { printPicture } from './print-picture.ts';
import { paperAsPdf } from './typeset-paper.ts';

/** What of the portal a paper is made from. */
type PaperShop = Pick<Portal, 'office' | 'dataFolder'> & { config: Pick<Portal['config'], 'url'> };

/** Raised when the layout changes, so that papers that are kept are made again. */
const LAYOUT = 1;

/** Papers that are being made in this process, by file: who asks meanwhile waits for the same one. */
const making = new Map<string, Promise<void>>();

/**
 * The guide as a PDF on the disk, made when it is first asked for and kept beside the set that it shows.
 * A paper that would say something else (another day, a hidden scene) has another name; the one before is taken away.
 */
export async function guidePdf(portal: PaperShop, t: Texts, loaded: LoadedGuide): Promise<{ file: string; bytes: number }> {
  const paper = composePaper({ loaded, office: portal.office, t, baseUrl: portal.config.url });
  const folder = loaded.published?.folder ?? join(portal.dataFolder, 'panduan', loaded.service.slug);
  const key = createHash('sha256')
    .update(JSON.stringify([LAYOUT, paper]))
    .digest('hex')
    .slice(0, 12);
  const stem = t.language === 'id' ? 'panduan' : `panduan-${t.language}`;
  const file = join(folder, `${stem}-${key}.pdf`);
  const known = await sizeOf(file);
  if (known !== null) return { file, bytes: known };
  const made = making.get(file) ?? make(paper, loaded, { folder, stem, file }).finally(() => making.delete(file));
  making.set(file, made);
  await made;
  return { file, bytes: (await sizeOf(file)) ?? 0 };
}

/** Written aside first and put in place whole: two processes may make it at the same time, and make the same. */
async function make(paper: Paper, loaded: LoadedGuide, place: { folder: string; stem: string; file: string }): Promise<void> {
  const { folder, stem, file } = place;
  const pdf = await paperAsPdf(paper, await picturesFor(paper, loaded));
  await mkdir(folder, { recursive: true });
  await writeWhole(file, pdf);
  const others = (await readdir(folder)).filter(
    (name) => new RegExp(`^${stem}-[0-9a-f]{12}\\.pdf$`).test(name) && !file.endsWith(name),
  );
  for (const name of others) await rm(join(folder, name), { force: true });
}

async function picturesFor({ rows }: Paper, { guide, published }: LoadedGuide): Promise<Map<string, Buffer>> {
  if (published === null) return new Map();
  const wanted = new Set(rows.flatMap(({ pictures }) => pictures.map(({ path }) => path)));
  const pictures = guide.stages.flatMap(({ items }) => items.flatMap(({ picture }) => picture ?? []));
  const made = new Map<string, Buffer>();
  for (const picture of pictures)
    if (wanted.has(printedPath(picture.file)))
      made.set(printedPath(picture.file), await printPicture(join(published.folder, picture.file), picture));
  return made;
}

const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    ({ size }) => size,
    () => null,
  );
