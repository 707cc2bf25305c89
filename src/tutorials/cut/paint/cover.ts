import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Scene } from '../../script/script.ts';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import { FRAME } from '../frame-layout.ts';
import { coverDoor } from './cover-door.ts';
import { crest } from './crest.ts';
import { icon } from './icons.ts';
import type { TextStyle } from './text.ts';
import { setInLines, widthOf, write } from './text.ts';

type CoverScene = Extract<Scene, { kind: 'cover' }>;

const LEFT = 72;
const TEXT_WIDTH = 600;
const GRID = 60;

/** The cover: the door ajar and the permit in its light; title, aim and facts beside it. `facts` as they are shown, in order. */
export function paintCover(
  pen: SKRSContext2D,
  scene: CoverScene,
  permitName: string,
  facts: readonly string[],
  brand: Brand,
): void {
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, 0, FRAME.width, FRAME.height);
  checkGrid(pen, brand);
  coverDoor(pen, permitName, brand);
  crest(pen, LEFT + 6, 88, 38, brand.colours);
  const office: TextStyle = { face: 'display', weight: 500, size: 25, colour: COLOUR.muted };
  write(pen, setInLines(pen, brand.officeName, [office, { ...office, size: 21 }], 520, 1).lines[0] ?? '', 128, 113, office);
  const title = titleLines(pen, scene.title);
  let y = 147 + title.style.size * 0.98;
  for (const line of title.lines) {
    write(pen, line, LEFT, y, title.style);
    y += title.leading;
  }
  y += 66 - title.leading;
  const aim: TextStyle = { face: 'display', weight: 500, size: 29, colour: COLOUR.ink };
  const aims = setInLines(
    pen,
    scene.aim,
    [aim, { ...aim, size: 26 }, { ...aim, size: 24 }],
    TEXT_WIDTH,
    title.lines.length > 3 ? 2 : 3,
  );
  for (const line of aims.lines) {
    write(pen, line, LEFT, y, aims.style);
    y += aims.style.size * 1.38;
  }
  writeFacts(pen, facts, y + 27, brand);
}

/** The title as large as it can be without pushing the facts into the captions. */
function titleLines(pen: SKRSContext2D, title: string): { lines: string[]; style: TextStyle; leading: number } {
  const sizes: [number, number][] = [
    [64, 3],
    [54, 3],
    [48, 4],
    [42, 4],
    [38, 5],
  ];
  for (const [size, most] of sizes) {
    const style: TextStyle = { face: 'display', weight: 800, size, colour: COLOUR.ink, tracking: -0.022 };
    const { lines } = setInLines(pen, title, [style], TEXT_WIDTH, most);
    const whole = !(lines.at(-1) ?? '').endsWith('…');
    if (whole || size === 38) return { lines, style, leading: size * 1.095 };
  }
  throw new Error('a title needs a size');
}

function writeFacts(pen: SKRSContext2D, facts: readonly string[], y: number, brand: Brand): void {
  const style: TextStyle = { face: 'display', weight: 700, size: 25, colour: brand.colours.primary };
  let x = LEFT;
  for (const [index, fact] of facts.entries()) {
    if (index === 0) {
      icon(pen, 'clock', x, y - 23, 28, brand.colours.primary, 2);
      x += 40;
    } else {
      if (x + 54 + widthOf(pen, fact, style) > LEFT + TEXT_WIDTH + 40) break;
      pen.fillStyle = COLOUR.line;
      pen.fillRect(x + 26, y - 25, 2, 32);
      x += 54;
    }
    x += write(pen, fact, x, y, style);
  }
}

/** The woven check of the region, 8.5 % strong, fading in from the side of the door. */
function checkGrid(pen: SKRSContext2D, { colours }: Brand): void {
  const from = 610;
  for (let x = from - (from % GRID); x < FRAME.width; x += 2) {
    const strength = Math.min(1, Math.max(0, (x - from) / 420));
    pen.globalAlpha = 0.05 * strength;
    pen.fillStyle = colours.primary;
    if (x % GRID < 30) pen.fillRect(x, 0, 2, FRAME.height);
    if (x % GRID === 44) pen.fillRect(x, 0, 2, FRAME.height);
    for (let y = 0; y < FRAME.height; y += GRID) {
      pen.fillRect(x, y + 8, 2, 30);
      pen.fillRect(x, y + 52, 2, 2);
    }
    pen.fillStyle = colours.accent;
    pen.globalAlpha = 0.13 * strength;
    if (x % GRID === 50 || x % GRID === 38) pen.fillRect(x, 0, 2, FRAME.height);
    for (let y = 0; y < FRAME.height; y += GRID) pen.fillRect(x, y + 46, 2, 2);
  }
  pen.globalAlpha = 1;
  const glow = pen.createRadialGradient(900, 560, 60, 900, 560, 360);
  glow.addColorStop(0, `${colours.accent}33`);
  glow.addColorStop(1, `${colours.accent}00`);
  pen.fillStyle = glow;
  pen.fillRect(500, 150, 780, 570);
}
