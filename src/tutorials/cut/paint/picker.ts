import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import { PICKER, THUMBNAIL } from '../picker-state.ts';
import type { Sprite } from '../planes/sprite.ts';
import { paintSprite } from './easel.ts';
import type { FilmTexts } from './film-texts.ts';
import { icon } from './icons.ts';
import type { PaperKind } from './papers.ts';
import { paper, paperKind } from './papers.ts';
import { panel, withShadow } from './shapes.ts';
import { shorten, write } from './text.ts';

const MARGIN = 60;

/** The dialog in which a file is chosen, invented: a phone shows it in its own way. Its origin is the frame's. */
export function pickerSprite(name: string, brand: Brand, texts: FilmTexts): Sprite {
  const area = {
    left: PICKER.x - MARGIN,
    top: PICKER.y - MARGIN,
    width: PICKER.width + 2 * MARGIN,
    height: PICKER.height + 2 * MARGIN,
  };
  return paintSprite(area, (pen) => {
    withShadow(pen, { y: 14, blur: 44, colour: 'rgba(12, 43, 44, 0.40)' }, () =>
      panel(pen, PICKER, { radius: 14, fill: COLOUR.surface }),
    );
    const left = PICKER.x + 30;
    const heading = { face: 'plain', weight: 700, size: 27, colour: COLOUR.ink } as const;
    write(pen, shorten(pen, texts.pickerHeading(name), heading, PICKER.width - 60), left, PICKER.y + 51, heading);
    write(pen, texts.pickerNote, left, PICKER.y + 81, { face: 'plain', weight: 400, size: 20, colour: COLOUR.muted });
    for (const [index, file] of filesFor(name).entries()) {
      const x = THUMBNAIL.lefts[index] ?? 0;
      paper(pen, file.kind, x, THUMBNAIL.top, brand);
      const middle = x + THUMBNAIL.width / 2;
      const weight = index === 1 ? 600 : 400;
      write(pen, file.name, middle, THUMBNAIL.top + 155, { face: 'plain', weight, size: 19, colour: COLOUR.ink }, 'center');
    }
    button(pen, texts.cancel, 724, 110, false, brand);
    button(pen, texts.choose, 848, 102, true, brand);
  });
}

function button(pen: SKRSContext2D, words: string, x: number, width: number, primary: boolean, brand: Brand): void {
  const box = { x, y: 458, width, height: 52 };
  const { primary: colour } = brand.colours;
  panel(pen, box, primary ? { radius: 9, fill: colour } : { radius: 9, fill: COLOUR.surface, edge: colour, line: 2 });
  write(
    pen,
    words,
    x + width / 2,
    box.y + 33,
    { face: 'plain', weight: 600, size: 20, colour: primary ? '#FFFFFF' : colour },
    'center',
  );
}

/** The chosen paper in the middle, two others beside it. */
function filesFor(name: string): { name: string; kind: PaperKind }[] {
  const kind = paperKind(name);
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

/** Ring and tick of the chosen picture, laid over the dialog. Its origin is the frame's. */
export function chosenSprite(brand: Brand): Sprite {
  const box = { x: THUMBNAIL.lefts[1] ?? 0, y: THUMBNAIL.top, width: THUMBNAIL.width, height: THUMBNAIL.height };
  return paintSprite({ left: Math.floor(box.x) - 10, top: box.y - 10, width: box.width + 22, height: box.height + 20 }, (pen) => {
    const band = (out: number, line: number, colour: string) => {
      pen.beginPath();
      pen.roundRect(box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out, 9 + out);
      pen.lineWidth = line;
      pen.strokeStyle = colour;
      pen.stroke();
    };
    band(6, 2.4, COLOUR.ink);
    band(3, 5, brand.colours.accent);
    const [x, y] = [box.x + box.width - 28, box.y + 28];
    pen.beginPath();
    pen.arc(x, y, 20, 0, Math.PI * 2);
    pen.fillStyle = brand.colours.primary;
    pen.fill();
    icon(pen, 'tick', x - 13, y - 13, 26, '#FFFFFF', 2.8);
  });
}
