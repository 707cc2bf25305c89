import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../stage/take.ts';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import type { Layout } from '../frame-layout.ts';
import { thumbnailsOf } from '../picker-state.ts';
import type { Sprite } from '../planes/sprite.ts';
import { paintSprite } from './easel.ts';
import type { FilmTexts } from './film-texts.ts';
import { icon } from './icons.ts';
import type { PaperKind } from './papers.ts';
import { paper, paperKind } from './papers.ts';
import { panel, withShadow } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { setInLines, write } from './text.ts';

const MARGIN = 60;

/** Heading and note of the picker: sizes, and baselines below its top. */
const HEAD: Record<Layout['shape'], { left: number; heading: number[]; baseline: number; note: number; noteBaseline: number }> = {
  landscape: { left: 30, heading: [27, 23], baseline: 51, note: 20, noteBaseline: 81 },
  phone: { left: 32, heading: [39, 34, 30], baseline: 85, note: 28, noteBaseline: 126 },
};

/** The dialog, or sheet, in which a file is chosen, invented: a phone shows it in its own way. Its origin is the frame's. */
export function pickerSprite(layout: Layout, name: string, brand: Brand, texts: FilmTexts): Sprite {
  const { picker, shape, frame } = layout;
  const left = Math.max(0, picker.x - MARGIN);
  const top = picker.y - MARGIN;
  const width = Math.min(frame.width, picker.x + picker.width + MARGIN) - left;
  const height = Math.min(frame.height, picker.y + picker.height + MARGIN) - top;
  return paintSprite({ left, top, width, height }, (pen) => {
    withShadow(pen, { y: 14, blur: 44, colour: 'rgba(12, 43, 44, 0.40)' }, () => panel(pen, sheet(layout), groundLook(layout)));
    if (shape === 'phone') panel(pen, handle(layout), { radius: 4, fill: '#CFCBC1' });
    writeHead(layout, pen, name, texts);
    const kind = paperKind(name);
    if (shape === 'phone') drawGallery(layout, pen, kind, brand);
    else drawFiles(layout, pen, name, kind, brand, texts);
  });
}

/** A sheet is round above only: below it leaves the frame. */
const sheet = ({ picker, shape }: Layout): Box =>
  shape === 'phone' ? { ...picker, height: picker.height + picker.radius } : picker;
const groundLook = ({ picker }: Layout) => ({ radius: picker.radius, fill: COLOUR.surface });
const handle = ({ picker }: Layout): Box => ({ x: picker.x + picker.width / 2 - 36, y: picker.y + 18, width: 72, height: 8 });

function writeHead({ picker, shape }: Layout, pen: SKRSContext2D, name: string, texts: FilmTexts): void {
  const { left, heading, baseline, note, noteBaseline } = HEAD[shape];
  const width = picker.width - 2 * left;
  const styles = heading.map((size): TextStyle => ({ face: 'plain', weight: 700, size, colour: COLOUR.ink }));
  const head = setInLines(pen, texts.pickerHeading(name), styles, width, 1);
  write(pen, head.lines[0] ?? '', picker.x + left, picker.y + baseline, head.style);
  const notes = [note, note * 0.9, note * 0.8].map((size): TextStyle => ({
    face: 'plain',
    weight: 400,
    size,
    colour: COLOUR.muted,
  }));
  const line = setInLines(pen, texts.pickerNote, notes, width, 1);
  write(pen, line.lines[0] ?? '', picker.x + left, picker.y + noteBaseline, line.style);
}

/** A phone's pictures: the paper, others, and photos as they lie among them. */
function drawGallery(layout: Layout, pen: SKRSContext2D, kind: PaperKind, brand: Brand): void {
  const { boxes, chosen } = thumbnailsOf(layout);
  const others = (['card', 'hills', 'certificate', 'portrait', 'coast', 'letter'] as const).filter((other) => other !== kind);
  for (const [index, box] of boxes.entries()) {
    const shown = index === chosen ? kind : others[index > chosen ? index - 1 : index];
    if (shown === undefined) continue;
    paper(pen, shown, box, brand);
  }
}

/** A computer's files with their names, and the dialog's two buttons. */
function drawFiles(layout: Layout, pen: SKRSContext2D, name: string, kind: PaperKind, brand: Brand, texts: FilmTexts): void {
  const { boxes } = thumbnailsOf(layout);
  for (const [index, file] of filesFor(name, kind).entries()) {
    const box = boxes[index];
    if (box === undefined) continue;
    paper(pen, file.kind, box, brand);
    const weight = index === 1 ? 600 : 400;
    write(pen, file.name, box.x + box.width / 2, box.y + 155, { face: 'plain', weight, size: 19, colour: COLOUR.ink }, 'center');
  }
  button(pen, texts.cancel, { x: 724, y: 458, width: 110, height: 52 }, false, brand);
  button(pen, texts.choose, { x: 848, y: 458, width: 102, height: 52 }, true, brand);
}

function button(pen: SKRSContext2D, words: string, box: Box, primary: boolean, brand: Brand): void {
  const { primary: colour } = brand.colours;
  panel(pen, box, primary ? { radius: 9, fill: colour } : { radius: 9, fill: COLOUR.surface, edge: colour, line: 2 });
  const style: TextStyle = { face: 'plain', weight: 600, size: 20, colour: primary ? '#FFFFFF' : colour };
  write(pen, words, box.x + box.width / 2, box.y + 33, style, 'center');
}

/** The chosen paper in the middle, two others beside it. */
function filesFor(name: string, kind: PaperKind): { name: string; kind: PaperKind }[] {
  const others: { name: string; kind: PaperKind }[] = [
    { name: 'ktp.jpg', kind: 'card' },
    { name: 'ijazah.jpg', kind: 'certificate' },
    { name: 'pasfoto.jpg', kind: 'portrait' },
  ];
  const [before, after] = others.filter((other) => other.kind !== kind);
  if (before === undefined || after === undefined) throw new Error('a picker needs two other papers');
  return [before, { name: `${fileName(name)}.jpg`, kind }, after];
}

/** "Ijazah terakhir (legalisir)" → "ijazah-terakhir". */
function fileName(name: string): string {
  const words = name
    .replaceAll(/\(.*?\)/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let short = '';
  for (const word of words ?? ['berkas']) {
    if (short !== '' && short.length + word.length > 16) break;
    short = short === '' ? word : `${short}-${word}`;
  }
  return short;
}

/** Ring and tick of the chosen picture, laid over the picker. Its origin is the frame's. */
export function chosenSprite(layout: Layout, brand: Brand): Sprite {
  const { boxes, chosen } = thumbnailsOf(layout);
  const box = boxes[chosen];
  if (box === undefined) throw new Error('a picker has a picture to choose');
  const large = layout.shape === 'phone';
  const area = { left: Math.floor(box.x) - 12, top: box.y - 12, width: box.width + 26, height: box.height + 24 };
  return paintSprite(area, (pen) => {
    const band = (out: number, line: number, colour: string) => {
      pen.beginPath();
      pen.roundRect(box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out, 9 + out);
      pen.lineWidth = line;
      pen.strokeStyle = colour;
      pen.stroke();
    };
    band(6, 2.4, COLOUR.ink);
    band(3, 5, brand.colours.accent);
    const [radius, glyph] = large ? [26, 32] : [20, 26];
    const [x, y] = [box.x + box.width - radius - 8, box.y + radius + 8];
    pen.beginPath();
    pen.arc(x, y, radius, 0, Math.PI * 2);
    pen.fillStyle = brand.colours.primary;
    pen.fill();
    icon(pen, 'tick', x - glyph / 2, y - glyph / 2, glyph, '#FFFFFF', 2.8);
  });
}
