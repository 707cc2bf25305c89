import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { isAlwaysFree } from '../../catalogue/course.ts';
import { dayInWords } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Portal } from '../../portal.ts';
import { paths } from '../../web/paths.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { FilmSet } from '../film-report.ts';
import { filmOf } from '../films-of-set.ts';
import type { PublishedSet } from '../guide/load-guide.ts';
import { asSrt, readVtt } from './subtitles.ts';
import { chapterStamps, descriptionOf, stamp, tagsOf, titleThatFits } from './youtube-rules.ts';
import { zipOf } from './zip.ts';
import type { Zip } from './zip.ts';

/** Px of a thumbnail, and how good its JPEG is: about 200 kB of the 2 MB that are taken. */
const THUMBNAIL = { width: 1280, height: 720, quality: 90 };

/** Everything that a film needs on a video platform: film, captions, cover, title, description with chapters, tags. null when the wide film is not there. */
export async function youtubePackage(
  { office, config }: Pick<Portal, 'office' | 'config'>,
  t: Texts,
  service: Service,
  { set, folder }: PublishedSet,
): Promise<Zip | null> {
  const film = filmOf(set, 'landscape');
  if (film?.poster == null) return null;
  const needed = [film.file, film.captions, film.poster].map((file) => join(folder, file));
  const missing = await Promise.all(needed.map((file) => access(file))).then(
    () => false,
    () => true,
  );
  if (missing) return null;
  const words = t.guide.youtube;
  const captions = readVtt(await readFile(join(folder, film.captions), 'utf8'));
  const thumbnail = await sharp(join(folder, film.poster))
    .resize(THUMBNAIL.width, THUMBNAIL.height, { fit: 'cover' })
    .jpeg({ quality: THUMBNAIL.quality })
    .toBuffer();
  const title = titleThatFits([words.title(set.title, office.shortName), set.title, words.short(service.shortName)]);
  const description = descriptionOf(paragraphs({ set, service, t, office, url: config.url }));
  return zipOf(
    [
      { name: words.files.first, text: forWindows(words.first) },
      { name: `${set.service}.mp4`, file: join(folder, film.file) },
      { name: `${set.service}.srt`, text: asSrt(captions) },
      { name: words.files.thumbnail, text: thumbnail },
      { name: words.files.title, text: `${title}\r\n` },
      { name: words.files.description, text: forWindows(description) },
      { name: words.files.tags, text: `${tagsOf([service.shortName, ...service.synonyms, ...words.tags(office.city)])}\r\n` },
    ],
    new Date(`${set.filmedOn}T00:00:00Z`),
  );
}

/** Ends of lines as every text editor shows them. */
const forWindows = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');

type Told = { set: FilmSet; service: Service; t: Texts; office: Portal['office']; url: string };

function paragraphs({ set, service, t, office, url }: Told): string[] {
  const words = t.guide.youtube;
  const stages = set.cuts.find(({ shape }) => shape === 'landscape')?.stages ?? [];
  const chapters = chapterStamps(stages).map(({ seconds, title }) => `${stamp(seconds)} ${title}`);
  const documents = set.documents.map(({ name }) => `- ${name}`);
  return [
    words.intro(set.title, office.name),
    [words.apply(url + paths.service(service.slug)), words.guide(url + paths.guide(service.slug))].join('\n'),
    chapters.length === 0 ? '' : [words.chapters, ...chapters].join('\n'),
    documents.length === 0 ? '' : [words.documents, ...documents].join('\n'),
    isAlwaysFree(service) ? t.guide.free : t.guide.paper.noMoney,
    words.shownOn(dayInWords(set.filmedOn)),
  ];
}
