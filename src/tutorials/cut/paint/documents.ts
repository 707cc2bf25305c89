import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Scene } from '../../script/script.ts';
import type { Box } from '../../stage/take.ts';
import { COLOUR } from '../brand.ts';
import { rowsPerCard } from '../card-states.ts';
import type { Layout } from '../frame-layout.ts';
import { panel } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { setWhole, write } from './text.ts';

type DocumentsScene = Extract<Scene, { kind: 'documents' }>;

/** Where the row at a place of its card lies; all end above the captions. In a wide frame six rows and more are lower. */
export function rowBox(layout: Layout, place: number, rowCount: number): Box {
  if (layout.shape === 'phone') return { x: 28, y: 372 + place * 138, width: 664, height: 124 };
  const isLow = rowsPerCard(layout, rowCount) >= 6;
  return { x: 450, y: 92 + place * (isLow ? 68 : 96), width: 798, height: isLow ? 60 : 84 };
}

/** How heading and note are set: in the first of the tries in which the words have room. Baselines, in px of the frame. */
type Column = {
  width: number;
  baseline: number;
  headings: { size: number; width: number; most: number }[];
  leading: number;
  notes: { size: number; most: number; leading: number }[];
  /** Between the heading's last line and the note's first; and where the note's last line may stand. */
  gap: number;
};

const COLUMN: Record<Layout['shape'], Column> = {
  landscape: {
    width: 390,
    baseline: 145,
    headings: [
      { size: 50, width: 390, most: 4 },
      { size: 42, width: 390, most: 4 },
    ],
    leading: 1.14,
    notes: [{ size: 27, most: 6, leading: 37 }],
    gap: 63,
  },
  phone: {
    width: 656,
    baseline: 230,
    headings: [
      { size: 56, width: 400, most: 2 },
      { size: 56, width: 656, most: 2 },
      { size: 46, width: 656, most: 2 },
      { size: 38, width: 656, most: 2 },
    ],
    leading: 1.11,
    notes: [
      { size: 33, most: 1, leading: 40 },
      { size: 29, most: 1, leading: 34 },
      { size: 26, most: 2, leading: 30 },
    ],
    gap: 48,
  },
};

/** Heading, note and the dashed places of the rows to come, so that nothing shifts when they do. */
export function paintDocuments(layout: Layout, pen: SKRSContext2D, scene: DocumentsScene, card: number, cards: number): void {
  const { frame, strip } = layout;
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, strip.height, frame.width, frame.height - strip.height);
  writeHead(layout, pen, scene, cards > 1 ? `${card + 1} / ${cards}` : '');
  const perCard = rowsPerCard(layout, scene.rows.length);
  const onCard = Math.min(perCard, scene.rows.length - card * perCard);
  for (let place = 0; place < onCard; place++)
    panel(pen, rowBox(layout, place, scene.rows.length), { radius: 12, edge: '#DDDAD2', line: 2, dash: [7, 5] });
}

function writeHead(layout: Layout, pen: SKRSContext2D, { heading, note }: DocumentsScene, counter: string): void {
  const column = COLUMN[layout.shape];
  const { inset } = layout.strip;
  const head = setWhole(
    pen,
    heading,
    column.headings.map(({ size, ...room }) => ({ ...room, style: headingStyle(size) })),
  );
  const leading = head.style.size * column.leading;
  let y = column.baseline;
  for (const line of head.lines) {
    write(pen, line, inset, y, head.style);
    y += leading;
  }
  y += column.gap - leading;
  const notes = setWhole(
    pen,
    note,
    column.notes.map(({ size, most }) => ({ style: noteStyle(size), width: column.width, most })),
  );
  for (const line of notes.lines) {
    write(pen, line, inset, y, notes.style);
    y += column.notes[notes.setting]?.leading ?? 0;
  }
  if (counter === '') return;
  if (layout.shape === 'landscape') write(pen, counter, inset, y, notes.style);
  else write(pen, counter, inset + column.width, column.baseline, noteStyle(33), 'right');
}

const headingStyle = (size: number): TextStyle => ({ face: 'display', weight: 800, size, colour: COLOUR.ink, tracking: -0.025 });
const noteStyle = (size: number): TextStyle => ({ face: 'display', weight: 500, size, colour: COLOUR.muted });
