import { createCanvas } from '@napi-rs/canvas';
import { paintSheet } from './pen.ts';
import type { Pen, Sheet } from './pen.ts';

const LONG_PX = 1200;
const SHORT_PX = 900;
const JPEG_QUALITY = 82;

/** A sheet as people photograph it: on a brown table, a little aslant, with the shadow of the room. */
export async function photograph(sheet: Sheet, angle: number): Promise<Buffer> {
  const landscape = sheet.width > sheet.height;
  const [width, height] = landscape ? [LONG_PX, SHORT_PX] : [SHORT_PX, LONG_PX];
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  paintTable(pen, width, height);
  const scale = Math.min((width * 0.86) / sheet.width, (height * 0.86) / sheet.height);
  pen.save();
  pen.translate(width / 2, height / 2);
  pen.rotate(angle);
  pen.scale(scale, scale);
  pen.shadowColor = 'rgba(20, 12, 6, 0.5)';
  pen.shadowBlur = 34;
  pen.shadowOffsetX = 8;
  pen.shadowOffsetY = 14;
  pen.drawImage(paintSheet(sheet), -sheet.width / 2, -sheet.height / 2);
  pen.restore();
  paintLight(pen, width, height);
  return canvas.encode('jpeg', JPEG_QUALITY);
}

/** A sheet as a scanner sees it, edge to edge. */
export const scan = (sheet: Sheet): Promise<Buffer> => paintSheet(sheet).encode('jpeg', JPEG_QUALITY);

function paintTable(pen: Pen, width: number, height: number): void {
  pen.fillStyle = '#7b6959';
  pen.fillRect(0, 0, width, height);
  pen.lineWidth = 2;
  for (let y = 0; y < height; y += 9) {
    // A fixed irregularity: the same table in every picture.
    const tone = (y * 37) % 23;
    pen.strokeStyle = `rgba(52, 38, 28, ${0.03 + tone / 400})`;
    pen.beginPath();
    for (let x = 0; x <= width; x += 60) pen.lineTo(x, y + Math.sin(x / 210 + tone) * 4);
    pen.stroke();
  }
}

function paintLight(pen: Pen, width: number, height: number): void {
  const light = pen.createRadialGradient(width * 0.4, height * 0.35, width * 0.2, width / 2, height / 2, width * 0.85);
  light.addColorStop(0, 'rgba(255, 248, 230, 0.08)');
  light.addColorStop(1, 'rgba(20, 12, 6, 0.26)');
  pen.fillStyle = light;
  pen.fillRect(0, 0, width, height);
}
