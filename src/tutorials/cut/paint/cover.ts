import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Scene } from '../../script/script.ts';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import type { Layout } from '../frame-layout.ts';
import { checkGrid } from './check-grid.ts';
import { coverDoor } from './cover-door.ts';
import { crest } from './crest.ts';
import type { FilmTexts } from './film-texts.ts';
import { icon } from './icons.ts';
import type { TextStyle } from './text.ts';
import { setInLines, setWhole, widthOf, write } from './text.ts';

type CoverScene = Extract<Scene, { kind: 'cover' }>;

/** Sizes and places of what is read on a cover. Of titles and aims the first that fits: size, and the most lines of it. All ends above the captions, or the door. */
type CoverLook = {
  left: number;
  width: number;
  crest: { x: number; y: number; height: number };
  office: { x: number; baseline: number; sizes: number[]; width: number };
  titles: [size: number, most: number][];
  titleTop: number;
  leading: number;
  aims: [size: number, most: number][];
  aim: { gap: number; leading: number };
  facts: { sizes: number[]; gap: number; icon: number; width: number };
};

const LOOK: Record<Layout['shape'], CoverLook> = {
  landscape: {
    left: 72,
    width: 600,
    crest: { x: 78, y: 88, height: 38 },
    office: { x: 128, baseline: 113, sizes: [25, 21], width: 520 },
    titles: [
      [64, 3],
      [54, 3],
      [48, 4],
      [42, 4],
      [38, 5],
    ],
    titleTop: 147,
    leading: 1.095,
    aims: [
      [29, 3],
      [26, 3],
      [24, 3],
    ],
    aim: { gap: 66, leading: 1.38 },
    facts: { sizes: [25], gap: 27, icon: 28, width: 640 },
  },
  phone: {
    left: 50,
    width: 624,
    crest: { x: 55, y: 68, height: 48 },
    office: { x: 116, baseline: 102, sizes: [34, 30, 26], width: 560 },
    titles: [
      [80, 3],
      [68, 3],
      [58, 4],
      [50, 4],
      [44, 5],
    ],
    titleTop: 134,
    leading: 1.075,
    aims: [
      [38, 2],
      [35, 2],
      [32, 2],
      [30, 3],
    ],
    aim: { gap: 64, leading: 1.31 },
    facts: { sizes: [32, 29, 26], gap: 23, icon: 32, width: 634 },
  },
};

/** The cover: the door ajar and the permit in its light; title, aim and facts beside or above it. `facts` as they are shown, in order. */
export function paintCover(
  layout: Layout,
  pen: SKRSContext2D,
  cover: { scene: CoverScene; permitName: string; facts: readonly string[] },
  brand: Brand,
  texts: FilmTexts,
): void {
  const { scene, permitName, facts } = cover;
  const look = LOOK[layout.shape];
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, 0, layout.frame.width, layout.frame.height);
  checkGrid(layout, pen, brand);
  coverDoor(layout, pen, permitName, brand, texts);
  crest(pen, look.crest.x, look.crest.y, look.crest.height, brand.colours);
  const offices = look.office.sizes.map((size): TextStyle => ({ face: 'display', weight: 500, size, colour: COLOUR.muted }));
  const office = setInLines(pen, brand.officeName, offices, look.office.width, 1);
  write(pen, office.lines[0] ?? '', look.office.x, look.office.baseline, office.style);
  // As large as it can be without pushing the facts out of their place.
  const titles = look.titles.map(([size, most]) => ({ style: titleStyle(size), width: look.width, most }));
  const title = setWhole(pen, scene.title, titles);
  const leading = title.style.size * look.leading;
  let y = look.titleTop + title.style.size * 0.98;
  for (const line of title.lines) {
    write(pen, line, look.left, y, title.style);
    y += leading;
  }
  y += look.aim.gap - leading;
  const most = title.lines.length > 3 ? 2 : 3;
  const aims = setWhole(
    pen,
    scene.aim,
    look.aims.map(([size, lines]) => ({ style: aimStyle(size), width: look.width, most: Math.min(lines, most) })),
  );
  for (const line of aims.lines) {
    write(pen, line, look.left, y, aims.style);
    y += aims.style.size * look.aim.leading;
  }
  writeFacts(pen, facts, y + look.facts.gap, look, brand);
}

const titleStyle = (size: number): TextStyle => ({ face: 'display', weight: 800, size, colour: COLOUR.ink, tracking: -0.022 });

const aimStyle = (size: number): TextStyle => ({ face: 'display', weight: 500, size, colour: COLOUR.ink });

/** In one line, smaller when they are long; what still has no room is left out, the last first. */
function writeFacts(
  pen: SKRSContext2D,
  facts: readonly string[],
  y: number,
  { left, facts: look }: CoverLook,
  brand: Brand,
): void {
  const styleOf = (size: number): TextStyle => ({ face: 'display', weight: 700, size, colour: brand.colours.primary });
  const [before, between] = [look.icon + 12, 36];
  const widthAll = (count: number, style: TextStyle) =>
    facts.slice(0, count).reduce((sum, fact) => sum + widthOf(pen, fact, style), before + (count - 1) * between);
  const smallest = styleOf(look.sizes.at(-1)!);
  let count = facts.length;
  while (count > 1 && widthAll(count, smallest) > look.width) count--;
  const style = look.sizes.map(styleOf).find((other) => widthAll(count, other) <= look.width) ?? smallest;
  icon(pen, 'clock', left, y - 0.36 * style.size - look.icon / 2, look.icon, brand.colours.primary, 2);
  let x = left + before;
  for (const [index, fact] of facts.slice(0, count).entries()) {
    if (index > 0) {
      pen.fillStyle = COLOUR.line;
      pen.fillRect(x + between / 2 - 1, y - style.size, 2, style.size * 1.28);
      x += between;
    }
    x += write(pen, fact, x, y, style);
  }
}
