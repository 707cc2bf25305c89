import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../brand.ts';
import type { Layout } from '../frame-layout.ts';
import type { Arch } from '../planes/arch.ts';
import { doorway } from './crest.ts';
import type { FilmTexts } from './film-texts.ts';
import { permitPaper } from './permit-paper.ts';

/** The opening in which the light stands: the arch that grows when the film goes on begins here; and how thick its frame is. */
export type CoverArch = Arch & { thickness: number };

const ARCH: Record<Layout['shape'], CoverArch> = {
  landscape: { middle: 963, half: 177, top: 113, thickness: 29 },
  phone: { middle: 360, half: 197, top: 672, thickness: 33 },
};

export const coverArch = ({ shape }: Layout): CoverArch => ARCH[shape];

/** The door is drawn as it stands in the wide frame; in the others it is that drawing, larger and elsewhere. */
const DRAWN = ARCH.landscape;
/** The permit is seen whole above a phone's lower edge, where the player has its bar. */
const PAPER: Record<Layout['shape'], { x: number; y: number }> = { landscape: { x: 900, y: 244 }, phone: { x: 895, y: 216 } };

const HINGE = 786;
const LEAF_END = 880;
const LEAF_EDGE = 913;

/** The arched door, its leaf ajar, light and permit behind it. */
export function coverDoor(layout: Layout, pen: SKRSContext2D, permitName: string, brand: Brand, texts: FilmTexts): void {
  const { primary, accent, tint } = brand.colours;
  const place = coverArch(layout);
  const scale = place.half / DRAWN.half;
  const { middle, half, top, thickness } = DRAWN;
  /** The frame's lower edge, in the drawing's own px, and somewhat more. */
  const below = top + (layout.frame.height - place.top) / scale + 20;
  pen.save();
  pen.translate(place.middle - middle * scale, place.top - top * scale);
  pen.scale(scale, scale);
  const arch = (out: number) => doorway(pen, middle - half - out, top - out, 2 * (half + out), below - top + out);
  arch(thickness);
  pen.fillStyle = primary;
  pen.fill();
  arch(thickness - 10);
  pen.strokeStyle = 'rgba(255, 255, 255, 0.18)';
  pen.lineWidth = 2;
  pen.stroke();
  pen.save();
  arch(0);
  pen.clip();
  const light = pen.createLinearGradient(0, top, 0, below - 20);
  light.addColorStop(0, pale(accent, 0.16));
  light.addColorStop(0.45, pale(accent, 0.36));
  light.addColorStop(1, pale(accent, 0.74));
  pen.fillStyle = light;
  pen.fillRect(HINGE, top, 2 * half, below);
  permitPaper(pen, PAPER[layout.shape].x, PAPER[layout.shape].y, permitName, brand, texts);
  leaf(pen, below, primary, tint);
  pen.restore();
  pen.restore();
}

function leaf(pen: SKRSContext2D, below: number, primary: string, tint: string): void {
  const { top } = DRAWN;
  pen.fillStyle = tint;
  pen.fillRect(HINGE - 2, top, LEAF_END - HINGE + 2, below);
  pen.beginPath();
  pen.moveTo(LEAF_END, 128);
  pen.lineTo(LEAF_EDGE, 151);
  pen.lineTo(LEAF_EDGE, below);
  pen.lineTo(LEAF_END, below);
  pen.closePath();
  pen.fill();
  pen.strokeStyle = primary;
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.stroke();
  pen.beginPath();
  pen.moveTo(810, below);
  pen.lineTo(810, 292);
  pen.bezierCurveTo(812, 246, 830, 206, 862, 183);
  pen.lineTo(862, below);
  pen.strokeStyle = `${primary}55`;
  pen.lineWidth = 2.5;
  pen.stroke();
  pen.beginPath();
  pen.arc(861, 400, 9, 0, Math.PI * 2);
  pen.fillStyle = primary;
  pen.fill();
}

/** A colour in white light: `part` of it, the rest white. */
function pale(colour: string, part: number): string {
  const channel = (from: number): string =>
    Math.round(255 + (Number.parseInt(colour.slice(from, from + 2), 16) - 255) * part)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
