import type { SKRSContext2D } from '@napi-rs/canvas';
import type { DocumentCardRow, Scene } from '../../script/script.ts';
import type { Box } from '../../stage/take.ts';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import { rowsPerCard } from '../card-states.ts';
import { FRAME, STRIP } from '../frame-layout.ts';
import type { Sprite } from '../planes/sprite.ts';
import { paintSprite } from './easel.ts';
import { documentIcon, icon } from './icons.ts';
import { panel, withShadow } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { setInLines, shorten, widthOf, wrap, write } from './text.ts';

type DocumentsScene = Extract<Scene, { kind: 'documents' }>;

/** Where the row at a place of its card lies. Six rows and more are lower, so that all end above the captions. */
export function rowBox(place: number, rowCount: number): Box {
  const perCard = rowsPerCard(rowCount);
  const height = perCard >= 6 ? 60 : 84;
  const pitch = perCard >= 6 ? 68 : 96;
  return { x: 450, y: 92 + place * pitch, width: 798, height };
}

/** Heading, note and the dashed places of the rows to come, so that nothing shifts when they do. */
export function paintDocuments(pen: SKRSContext2D, scene: DocumentsScene, card: number, cards: number): void {
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, STRIP.height, FRAME.width, FRAME.height - STRIP.height);
  const display = { face: 'display', weight: 800, colour: COLOUR.ink, tracking: -0.025 } as const;
  const heading = setInLines(
    pen,
    scene.heading,
    [
      { ...display, size: 50 },
      { ...display, size: 42 },
    ],
    390,
    4,
  );
  let y = 145;
  for (const line of heading.lines) {
    write(pen, line, STRIP.inset, y, heading.style);
    y += heading.style.size * 1.14;
  }
  const note: TextStyle = { face: 'display', weight: 500, size: 27, colour: COLOUR.muted };
  y += 6;
  const notes = [...wrap(pen, scene.note, note, 370), ...(cards > 1 ? [`${card + 1} / ${cards}`] : [])];
  for (const line of notes.slice(0, 6)) {
    write(pen, line, STRIP.inset, y, note);
    y += 37;
  }
  const perCard = rowsPerCard(scene.rows.length);
  const onCard = Math.min(perCard, scene.rows.length - card * perCard);
  for (let place = 0; place < onCard; place++) {
    panel(pen, rowBox(place, scene.rows.length), { radius: 12, edge: '#DDDAD2', line: 2, dash: [7, 5] });
  }
}

/** One document; `named` = the one being spoken of, with ring and filled icon. Its origin is the row's left top corner. */
export function documentSprite(row: DocumentCardRow, size: Box, named: boolean, brand: Brand): Sprite {
  const margin = named ? 26 : 2;
  const area = {
    left: -margin,
    top: -margin,
    width: size.width + 2 * margin,
    height: size.height + 2 * margin + (named ? 8 : 0),
  };
  const box = { x: 0, y: 0, width: size.width, height: size.height };
  return paintSprite(area, (pen) => {
    if (named) {
      withShadow(pen, { y: 6, blur: 18, colour: 'rgba(27, 31, 35, 0.16)' }, () =>
        panel(pen, grown(box, 4), { radius: 15, fill: COLOUR.ink }),
      );
      panel(pen, grown(box, 4), { radius: 16, fill: COLOUR.ink });
      panel(pen, grown(box, 2), { radius: 14, fill: brand.colours.accent });
      panel(pen, grown(box, -2), { radius: 10, fill: COLOUR.surface });
    } else panel(pen, box, { radius: 12, fill: COLOUR.surface, edge: COLOUR.line, line: 2 });
    const low = size.height < 70;
    const tile = low ? 44 : 58;
    const tileTop = (size.height - tile) / 2;
    const tileLeft = low ? 12 : 16;
    panel(
      pen,
      { x: tileLeft, y: tileTop, width: tile, height: tile },
      { radius: 9, fill: named ? brand.colours.primary : brand.colours.tint },
    );
    const glyph = low ? 28 : 36;
    const inset = (tile - glyph) / 2;
    icon(pen, documentIcon(row.name), tileLeft + inset, tileTop + inset, glyph, named ? '#FFFFFF' : brand.colours.primary);
    writeRow(pen, row, tileLeft + tile + 20, size, low);
  });
}

/** Name and help; a name too long for one line takes both, so that nothing is cut. */
function writeRow(pen: SKRSContext2D, row: DocumentCardRow, x: number, size: Box, low: boolean): void {
  const width = size.width - x - 18;
  const name: TextStyle = { face: 'display', weight: 700, size: low ? 23 : 28, colour: COLOUR.ink, tracking: -0.01 };
  const help: TextStyle = { face: 'display', weight: 500, size: low ? 18 : 22, colour: COLOUR.muted };
  const middle = size.height / 2;
  if (widthOf(pen, row.name, name) > width) {
    const styles = [24, 22, 20, 18].map((px) => ({ ...name, size: Math.min(px, low ? 20 : 24) }));
    const { lines, style } = setInLines(pen, row.name, styles, width, 2);
    const first = lines.length === 1 ? middle + style.size * 0.36 : middle - style.size * 0.2;
    for (const [index, line] of lines.entries()) write(pen, line, x, first + index * style.size * 1.18, style);
    return;
  }
  if (row.help === '') {
    write(pen, row.name, x, middle + name.size * 0.36, name);
    return;
  }
  write(pen, row.name, x, middle - (low ? 3 : 4), name);
  write(pen, helpThatFits(pen, row.help, help, width), x, middle + (low ? 20 : 26), help);
}

/** As many whole sentences as there is room for: half a sentence helps nobody. */
function helpThatFits(pen: SKRSContext2D, help: string, style: TextStyle, width: number): string {
  const sentences = help.split(/(?<=[.!?]) /);
  for (let count = sentences.length; count > 0; count--) {
    const whole = sentences.slice(0, count).join(' ');
    if (widthOf(pen, whole, style) <= width) return whole;
  }
  return shorten(pen, help, style, width);
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}
