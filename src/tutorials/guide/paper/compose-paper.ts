import { isAlwaysFree } from '../../../catalogue/course.ts';
import { dayInWords } from '../../../catalogue/formats.ts';
import type { Office } from '../../../catalogue/office.ts';
import { logoFile } from '../../../web/components/logo.tsx';
import { paths } from '../../../web/paths.ts';
import type { Texts } from '../../../web/texts/texts.ts';
import type { LoadedGuide } from '../load-guide.ts';
import { guideFacts } from '../guide-facts.ts';
import { paperRows } from './paper-rows.ts';
import type { PaperRow } from './paper-rows.ts';
import type { Paper, PaperBlock } from './paper.ts';

type Given = {
  loaded: LoadedGuide;
  office: Office;
  t: Texts;
  /** The portal's public address, for the QR codes. */
  baseUrl: string;
};

/** The guide as it is typeset: its QR codes lead to the step in the film, or to the step of the page while there is no film. */
export function composePaper(given: Given): Paper {
  const { loaded, office, t } = given;
  const words = t.guide.paper;
  const [year = 0, month = 1, day = 1] = loaded.shownOn.split('-').map(Number);
  return {
    language: loaded.published?.set.language ?? 'id',
    title: loaded.guide.title,
    author: words.author(office.shortName, office.domain),
    made: { year, month, day },
    logo: logoFile(),
    kind: t.guide.title,
    pages: words.pages,
    foot: {
      left: words.shownOn(dayInWords(loaded.shownOn, office)),
      right: isAlwaysFree(loaded.service) ? words.free : words.noMoney,
    },
    colour: office.colours.primary,
    rows: paperRows(loaded.guide).map((row) => blockOf(given, row)),
  };
}

function blockOf(given: Given, row: PaperRow): PaperBlock {
  const { loaded, t } = given;
  const { stage, title, further, items, pictures } = row;
  const isAbout = stage === ABOUT;
  const isDocuments = stage === DOCUMENTS && items.length === 0;
  return {
    number: String(stage),
    title: further ? t.guide.paper.further(title) : title,
    pictures: pictures.map(({ mark, picture }) => ({ path: printedPath(picture.file), alt: picture.alt, mark })),
    facts: isAbout ? guideFacts(loaded.service, t) : [],
    documents: isDocuments ? [...loaded.guide.documents] : [],
    note: isDocuments ? (loaded.guide.documents.length === 0 ? t.guide.noDocuments : t.guide.documentsIntro) : '',
    items: items.map(({ letter, parts }) => ({ mark: letter === null ? '' : `${stage}${letter}`, parts })),
    qr: further ? null : qrOf(given, stage),
  };
}

function qrOf({ loaded, t, baseUrl }: Given, stage: number): PaperBlock['qr'] {
  const { slug } = loaded.service;
  const path = loaded.published === null ? paths.guideStep(slug, stage) : paths.videoStep(slug, stage);
  const address = baseUrl + path;
  const words = t.guide.paper;
  return { address, caption: words.scan(stage), alt: words.qrAlt(stage, address) };
}

/** Where the typesetter finds a picture: it is told by its ending what it is. */
export const printedPath = (file: string): string => `/${file}.jpg`;

/** Places of the two steps that have no page of the portal. */
const ABOUT = 1;
const DOCUMENTS = 2;
