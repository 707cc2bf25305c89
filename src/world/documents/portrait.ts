import { isWoman } from './holder.ts';
import type { Holder } from './holder.ts';
import type { Pen, Sheet } from './pen.ts';
import { write } from './pen.ts';

const RED = '#b9322c';

/** A flat invented figure on red, in a box of any size; it is nobody's face. */
export function paintPortrait(pen: Pen, box: { x: number; y: number; width: number; height: number }, holder: Holder): void {
  pen.save();
  pen.beginPath();
  pen.rect(box.x, box.y, box.width, box.height);
  pen.clip();
  pen.translate(box.x, box.y);
  pen.scale(box.width / 400, box.height / 600);
  pen.fillStyle = RED;
  pen.fillRect(0, 0, 400, 600);
  if (isWoman(holder)) paintWoman(pen);
  else paintMan(pen);
  pen.restore();
}

function paintWoman(pen: Pen): void {
  blob(pen, '#f4f1ec', () => pen.ellipse(200, 640, 190, 190, 0, 0, Math.PI * 2));
  blob(pen, '#2e2927', () => {
    pen.moveTo(200, 96);
    pen.bezierCurveTo(60, 96, 68, 300, 62, 430);
    pen.bezierCurveTo(90, 560, 310, 560, 338, 430);
    pen.bezierCurveTo(332, 300, 340, 96, 200, 96);
  });
  paintFace(pen, 200, 258, 84, 106);
}

function paintMan(pen: Pen): void {
  blob(pen, '#f4f1ec', () => pen.ellipse(200, 640, 185, 190, 0, 0, Math.PI * 2));
  blob(pen, '#a96f4e', () => pen.rect(160, 350, 80, 110));
  blob(pen, '#dedad2', () => {
    pen.moveTo(150, 452);
    pen.lineTo(200, 506);
    pen.lineTo(250, 452);
    pen.lineTo(232, 446);
    pen.lineTo(200, 474);
    pen.lineTo(168, 446);
  });
  paintFace(pen, 200, 268, 92, 116);
  blob(pen, '#221d1b', () => {
    pen.moveTo(104, 262);
    pen.bezierCurveTo(88, 100, 312, 100, 296, 262);
    pen.bezierCurveTo(284, 206, 250, 196, 200, 200);
    pen.bezierCurveTo(150, 196, 116, 206, 104, 262);
  });
}

function paintFace(pen: Pen, x: number, y: number, width: number, height: number): void {
  blob(pen, '#bd8562', () => pen.ellipse(x, y, width, height, 0, 0, Math.PI * 2));
  for (const side of [-1, 1]) {
    blob(pen, '#2b211d', () => pen.ellipse(x + side * 34, y - 8, 8, 9, 0, 0, Math.PI * 2));
    line(pen, '#2b211d', 6, [x + side * 20, y - 34], [x + side * 34, y - 42], [x + side * 50, y - 33]);
  }
  line(pen, '#9a6547', 5, [x - 2, y + 4], [x - 10, y + 24], [x + 6, y + 28]);
  line(pen, '#8e4740', 7, [x - 26, y + 54], [x, y + 66], [x + 26, y + 54]);
}

function blob(pen: Pen, colour: string, outline: () => void): void {
  pen.fillStyle = colour;
  pen.beginPath();
  outline();
  pen.fill();
}

type Point = [x: number, y: number];

function line(pen: Pen, colour: string, width: number, from: Point, by: Point, to: Point): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(...from);
  pen.quadraticCurveTo(...by, ...to);
  pen.stroke();
}

/** A 4x6 passport photograph with its white edge. */
export const portraitSheet = (holder: Holder): Sheet => ({
  width: 800,
  height: 1200,
  paint: (pen) => {
    pen.fillStyle = '#fbfaf7';
    pen.fillRect(0, 0, 800, 1200);
    paintPortrait(pen, { x: 28, y: 28, width: 744, height: 1144 }, holder);
    write(pen, 'CONTOH', 400, 1140, { size: 54, weight: 700, align: 'center', colour: '#b9322c', spacing: 14 });
  },
});
