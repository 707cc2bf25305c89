import type { GuidePicture } from '../../film-report.ts';
import type { Guide, GuideItem, GuideStage } from '../guide.ts';

/** A picture on the paper, with the sentence that it belongs to ("3b"). */
export type RowPicture = { mark: string; picture: GuidePicture };

/** One of the three rows of a page: a step, or what of a long step goes into one row. */
export type PaperRow = { stage: number; title: string; further: boolean; items: GuideItem[]; pictures: RowPicture[] };

/** Lines of text that a third of a page holds below its heading, and characters of a line beside a picture and without one. */
const LINES = 11;
const CHARACTERS = { beside: 38, alone: 72 };
/** Px that a row's pictures may be high when they are 720 wide, and the room that a picture's letter takes. */
const PICTURES_PX = 740;
const LETTER_PX = 56;
/** More would be too small to be looked at. */
const MOST_PICTURES = 2;

/** The rows of the paper: every step begins a row, a long one goes on in rows that are about equally full. */
export const paperRows = ({ stages }: Guide): PaperRow[] =>
  stages.flatMap((stage) =>
    inRows(stage.items).map((items, at) => ({
      stage: stage.number,
      title: stage.title,
      further: at > 0,
      items,
      pictures: chosenPictures(stage, items),
    })),
  );

function inRows(items: readonly GuideItem[]): GuideItem[][] {
  const characters = items.some(({ picture }) => picture !== null) ? CHARACTERS.beside : CHARACTERS.alone;
  const linesOf = ({ letter, parts }: GuideItem): number =>
    Math.ceil(parts.reduce((sum, { text }) => sum + text.length, 0) / characters) + (letter === null ? 0.8 : 0.2);
  const total = items.reduce((sum, item) => sum + linesOf(item), 0);
  const share = total / Math.max(1, Math.ceil(total / LINES));
  const rows: GuideItem[][] = [[]];
  let filled = 0;
  for (const item of items) {
    if (filled > 0 && filled + linesOf(item) / 2 > share * rows.length) rows.push([]);
    rows.at(-1)?.push(item);
    filled += linesOf(item);
  }
  return rows;
}

/** The pictures that show most and still fit below each other, in the order of their sentences. */
function chosenPictures({ number }: GuideStage, items: readonly GuideItem[]): RowPicture[] {
  const shown = items.flatMap(({ letter, picture }) =>
    picture === null ? [] : [{ mark: `${number}${letter ?? ''}`, picture, height: heightOf(picture) }],
  );
  let room = PICTURES_PX;
  const chosen = new Set<string>();
  for (const { mark, height } of shown.toSorted((a, b) => b.height - a.height)) {
    if (chosen.size === MOST_PICTURES || (chosen.size > 0 && height > room)) continue;
    chosen.add(mark);
    room -= height;
  }
  return shown.filter(({ mark }) => chosen.has(mark)).map(({ mark, picture }) => ({ mark, picture }));
}

const heightOf = ({ width, height }: GuidePicture): number => (720 / width) * height + LETTER_PX;
