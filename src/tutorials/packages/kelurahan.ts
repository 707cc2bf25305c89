import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { FilmFile } from '../film-report.ts';
import { FORMATS } from '../formats.ts';
import type { LoadedGuide } from '../guide/load-guide.ts';
import { guidePdf } from '../guide/paper/guide-pdf.ts';
import { kelurahanPage } from './kelurahan-page.tsx';
import { zipOf } from './zip.ts';
import type { Zip, ZipEntry } from './zip.ts';

/**
 * One zip for a place without signal: film, guide and paper, and a page that opens from a USB stick.
 * @returns null while no film is published.
 */
export async function kelurahanPackage(portal: Portal, t: Texts, loaded: LoadedGuide): Promise<Zip | null> {
  const { published, service, guide } = loaded;
  const film = published === null ? undefined : smallestFilm(published.set.films);
  if (published === null || film === undefined) return null;
  const { folder, set } = published;
  const captions = await readFile(join(folder, film.captions), 'utf8').catch(() => null);
  if (captions === null) return null;
  const pdf = await guidePdf(portal, t, loaded);
  const files = {
    film: `${service.slug}.mp4`,
    captions: `${service.slug}.vtt`,
    pdf: `panduan-${service.slug}.pdf`,
    poster: 'sampul.webp',
  };
  const pictures = new Set(guide.stages.flatMap(({ items }) => items.flatMap(({ picture }) => picture?.file ?? [])));
  const page = await kelurahanPage({
    t,
    office: portal.office,
    url: portal.config.url,
    loaded,
    lines: set.cuts.find(({ shape }) => shape === FORMATS[film.format].shape)?.stages ?? [],
    film: { ...film, file: files.film, poster: film.poster === null ? null : files.poster },
    captions,
    pdf: files.pdf,
    pictureFile,
  });
  const entries: ZipEntry[] = [
    { name: 'index.html', text: page },
    { name: files.film, file: join(folder, film.file) },
    { name: files.captions, text: captions },
    { name: files.pdf, file: pdf.file },
    ...(film.poster === null ? [] : [{ name: files.poster, file: join(folder, film.poster) }]),
    ...[...pictures].map((file) => ({ name: pictureFile(file), file: join(folder, file) })),
  ];
  return zipOf(entries, new Date(`${loaded.shownOn}T00:00:00Z`));
}

const pictureFile = (file: string): string => `gambar/${basename(file)}`;

/** The low-data film, else the smallest whole one without burned captions. */
function smallestFilm(films: readonly FilmFile[]): FilmFile | undefined {
  const whole = films.filter(({ stage, format }) => stage === null && !FORMATS[format].burnedCaptions);
  return whole.find(({ format }) => format === 'hemat') ?? whole.toSorted((a, b) => a.bytes - b.bytes)[0];
}
