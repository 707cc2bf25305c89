import type { SKRSContext2D } from '@napi-rs/canvas';
import type { DocumentCardRow } from '../../script/script.ts';
import type { Box } from '../../stage/take.ts';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import type { Sprite } from '../planes/sprite.ts';
import { paintSprite } from './easel.ts';
import { documentIcon, icon } from './icons.ts';
import { panel, withShadow } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { setWhole, shorten, widthOf, write } from './text.ts';

/** How a row is set, by its height. `name` and `help` = sizes, the first that fits, and how far their baseline lies from the row's middle; `long` = tries for a name too long for one line. */
type RowLook = {
  tile: number;
  tileLeft: number;
  glyph: number;
  gap: number;
  name: { sizes: number[]; above: number };
  help: { sizes: number[]; below: number };
  /** A help of which not even one sentence has room in one line: its size, and baselines of name and lines from the row's middle. Only where there is room for it. */
  tall?: { size: number; name: number; lines: [number, number] };
  long: [size: number, most: number][];
};

const LOW: RowLook = {
  tile: 44,
  tileLeft: 12,
  glyph: 28,
  gap: 20,
  name: { sizes: [23, 21], above: 3 },
  help: { sizes: [18], below: 20 },
  long: [
    [20, 2],
    [18, 2],
  ],
};
const USUAL: RowLook = {
  tile: 58,
  tileLeft: 16,
  glyph: 36,
  gap: 20,
  name: { sizes: [28, 25], above: 4 },
  help: { sizes: [22], below: 26 },
  long: [
    [24, 2],
    [22, 2],
    [20, 2],
    [18, 2],
  ],
};
const TALL: RowLook = {
  tile: 78,
  tileLeft: 20,
  glyph: 44,
  gap: 20,
  name: { sizes: [35, 32, 29], above: 4 },
  help: { sizes: [32, 28], below: 33 },
  tall: { size: 26, name: -17, lines: [15, 45] },
  long: [
    [32, 2],
    [29, 2],
    [27, 3],
    [24, 3],
  ],
};

const lookOf = ({ height }: Box): RowLook => (height > 100 ? TALL : height > 70 ? USUAL : LOW);

/** How far a row reaches out of its box at most: the ring and the shadow of the one being named. */
export const ROW_REACH = { side: 26, below: 34 };

/** One document; `named` = the one being spoken of, with ring and filled icon. Its origin is the row's left top corner. */
export function documentSprite(row: DocumentCardRow, size: Box, named: boolean, brand: Brand): Sprite {
  const margin = named ? ROW_REACH.side : 2;
  const area = {
    left: -margin,
    top: -margin,
    width: size.width + 2 * margin,
    height: size.height + margin + (named ? ROW_REACH.below : margin),
  };
  const box = { x: 0, y: 0, width: size.width, height: size.height };
  const look = lookOf(size);
  return paintSprite(area, (pen) => {
    if (named) {
      withShadow(pen, { y: 6, blur: 18, colour: 'rgba(27, 31, 35, 0.16)' }, () =>
        panel(pen, grown(box, 4), { radius: 15, fill: COLOUR.ink }),
      );
      panel(pen, grown(box, 4), { radius: 16, fill: COLOUR.ink });
      panel(pen, grown(box, 2), { radius: 14, fill: brand.colours.accent });
      panel(pen, grown(box, -2), { radius: 10, fill: COLOUR.surface });
    } else panel(pen, box, { radius: 12, fill: COLOUR.surface, edge: COLOUR.line, line: 2 });
    const { tile, tileLeft, glyph } = look;
    const tileTop = (size.height - tile) / 2;
    const inset = (tile - glyph) / 2;
    const { primary, tint } = brand.colours;
    panel(pen, { x: tileLeft, y: tileTop, width: tile, height: tile }, { radius: 9, fill: named ? primary : tint });
    icon(pen, documentIcon(row.name), tileLeft + inset, tileTop + inset, glyph, named ? '#FFFFFF' : primary);
    writeRow(pen, row, tileLeft + tile + look.gap, size, look);
  });
}

/** Name and help; a name too long for one line takes all the room, so that nothing is cut. */
function writeRow(pen: SKRSContext2D, row: DocumentCardRow, x: number, size: Box, look: RowLook): void {
  const width = size.width - x - 18;
  const middle = size.height / 2;
  const name = fitting(pen, row.name, look.name.sizes.map(nameStyle), width);
  if (name === undefined) {
    const settings = look.long.map(([size, most]) => ({ style: nameStyle(size), width, most }));
    const { lines, style } = setWhole(pen, row.name, settings);
    const leading = style.size * 1.18;
    const first = middle + style.size * 0.36 - ((lines.length - 1) * leading) / 2;
    for (const [index, line] of lines.entries()) write(pen, line, x, first + index * leading, style);
    return;
  }
  if (row.help === '') {
    write(pen, row.name, x, middle + name.size * 0.36, name);
    return;
  }
  const helps = look.help.sizes.map(helpStyle);
  const help = wholeSentences(pen, row.help, helps, width);
  if (help === null && look.tall !== undefined) {
    const style = helpStyle(look.tall.size);
    const { lines } = setWhole(pen, row.help, [{ style, width, most: 2 }]);
    write(pen, row.name, x, middle + look.tall.name, name);
    for (const [index, line] of lines.entries()) write(pen, line, x, middle + (look.tall.lines[index] ?? 0), style);
    return;
  }
  const style = help?.style ?? helps.at(-1)!;
  write(pen, row.name, x, middle - look.name.above, name);
  write(pen, help?.words ?? shorten(pen, row.help, style, width), x, middle + look.help.below, style);
}

const nameStyle = (size: number): TextStyle => ({ face: 'display', weight: 700, size, colour: COLOUR.ink, tracking: -0.01 });
const helpStyle = (size: number): TextStyle => ({ face: 'display', weight: 500, size, colour: COLOUR.muted });

/** The first style in which the words need one line. */
const fitting = (pen: SKRSContext2D, words: string, styles: readonly TextStyle[], width: number): TextStyle | undefined =>
  styles.find((style) => widthOf(pen, words, style) <= width);

/** As many whole sentences as have room in one line, in the largest style in which that many have: half a sentence helps nobody. */
function wholeSentences(
  pen: SKRSContext2D,
  help: string,
  styles: readonly TextStyle[],
  width: number,
): { words: string; style: TextStyle } | null {
  const sentences = help.split(/(?<=[.!?]) /);
  for (let count = sentences.length; count > 0; count--) {
    const words = sentences.slice(0, count).join(' ');
    const style = fitting(pen, words, styles, width);
    if (style !== undefined) return { words, style };
  }
  return null;
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}
