import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../stage/take.ts';
import type { Brand } from '../brand.ts';

/** Flat invented pictures of papers, as they would lie in a folder. Never a real document. */
export type PaperKind = 'card' | 'letter' | 'certificate' | 'portrait' | 'hills' | 'coast';

/** Which kind stands for a document of this name. */
export function paperKind(name: string): PaperKind {
  if (/\b(ktp|kk|kartu|identitas)\b/i.test(name)) return 'card';
  if (/\b(ijazah|sertifikat)\b/i.test(name)) return 'certificate';
  if (/\b(foto|pas ?foto)\b/i.test(name)) return 'portrait';
  return 'letter';
}

const GROUND: Record<PaperKind, string> = {
  card: '#CFE0E6',
  letter: '#FFFFFF',
  certificate: '#EFE9D6',
  portrait: '#E9D3CF',
  hills: '#CADCE4',
  coast: '#D8E3D0',
};

/** Papers are drawn in this size, and then made larger or smaller. */
const DRAWN = { width: 193, height: 126 };

/** Draws a paper, or a photo as it lies beside papers in a phone, into a box. */
export function paper(pen: SKRSContext2D, kind: PaperKind, box: Box, brand: Brand): void {
  pen.save();
  pen.translate(box.x, box.y);
  pen.scale(box.width / DRAWN.width, box.height / DRAWN.height);
  ground(pen, GROUND[kind]);
  if (kind === 'card') drawCard(pen);
  else if (kind === 'letter') drawLetter(pen, brand);
  else if (kind === 'certificate') drawCertificate(pen);
  else if (kind === 'portrait') drawPortrait(pen);
  else drawView(pen, kind === 'hills' ? '#A9C0CD' : '#B2C6A5');
  pen.restore();
}

function ground(pen: SKRSContext2D, fill: string): void {
  pen.beginPath();
  pen.roundRect(0, 0, DRAWN.width, DRAWN.height, 6);
  pen.fillStyle = fill;
  pen.fill();
}

function bar(pen: SKRSContext2D, x: number, y: number, width: number, height: number, fill: string): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, Math.min(3, height / 2));
  pen.fillStyle = fill;
  pen.fill();
}

function bust(pen: SKRSContext2D, x: number, y: number, width: number, height: number, back: string, fill: string): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.fillStyle = back;
  pen.fill();
  pen.clip();
  pen.fillStyle = fill;
  pen.beginPath();
  pen.arc(x + width / 2, y + height * 0.36, width * 0.23, 0, Math.PI * 2);
  pen.fill();
  pen.beginPath();
  pen.ellipse(x + width / 2, y + height, width * 0.38, height * 0.36, 0, 0, Math.PI * 2);
  pen.fill();
  pen.restore();
}

function drawCard(pen: SKRSContext2D): void {
  bar(pen, 12, 12, 112, 8, '#7D97A3');
  bar(pen, 12, 33, 90, 7, '#9DB3BC');
  bar(pen, 12, 47, 104, 7, '#9DB3BC');
  bar(pen, 12, 62, 74, 7, '#9DB3BC');
  bust(pen, 135, 32, 46, 58, '#E6EEF1', '#9DB3BC');
}

function drawLetter(pen: SKRSContext2D, brand: Brand): void {
  pen.strokeStyle = '#D9D6CE';
  pen.strokeRect(0.5, 0.5, 192, 125);
  bar(pen, 14, 12, 165, 9, brand.colours.primary);
  bar(pen, 46, 30, 101, 6, '#C9CDD1');
  bust(pen, 14, 46, 46, 60, '#DCE6E6', '#AFC0C2');
  for (const [y, width] of [
    [48, 45],
    [64, 116],
    [80, 90],
    [96, 104],
  ] as const)
    bar(pen, 70, y, width, 7, '#C9CDD1');
}

function drawCertificate(pen: SKRSContext2D): void {
  pen.strokeStyle = '#BFAE78';
  pen.lineWidth = 3;
  pen.strokeRect(11, 10, 171, 105);
  bar(pen, 52, 27, 89, 7, '#A3905A');
  bar(pen, 34, 48, 125, 6, '#CFC391');
  bar(pen, 34, 61, 125, 6, '#CFC391');
  bar(pen, 111, 92, 48, 6, '#CFC391');
  pen.beginPath();
  pen.arc(53, 95, 10, 0, Math.PI * 2);
  pen.fillStyle = '#BFAE78';
  pen.fill();
}

function drawPortrait(pen: SKRSContext2D): void {
  bust(pen, 58, 12, 77, 102, '#B5483E', '#F0D9CC');
}

/** Land under a sky. */
function drawView(pen: SKRSContext2D, land: string): void {
  pen.save();
  pen.beginPath();
  pen.roundRect(0, 0, DRAWN.width, DRAWN.height, 6);
  pen.clip();
  pen.fillStyle = 'rgba(255, 255, 255, 0.75)';
  pen.beginPath();
  pen.arc(148, 32, 12, 0, Math.PI * 2);
  pen.fill();
  pen.fillStyle = land;
  pen.beginPath();
  pen.moveTo(0, 82);
  pen.bezierCurveTo(30, 66, 60, 64, 92, 78);
  pen.bezierCurveTo(125, 92, 160, 96, 193, 72);
  pen.lineTo(193, 126);
  pen.lineTo(0, 126);
  pen.closePath();
  pen.fill();
  pen.restore();
}
