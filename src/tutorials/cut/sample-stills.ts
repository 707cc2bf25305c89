import { createCanvas } from '@napi-rs/canvas';
import { writeFile } from 'node:fs/promises';
import type { SceneTake, Still } from '../stage/take.ts';
import { sampleField } from './sample-timeline.ts';

/** Draws the stills that a film's takes name: a page with four fields, each still a little different from the others. */
export async function drawStills(takes: readonly SceneTake[]): Promise<void> {
  const stills = new Map<string, Still>();
  for (const { before, after, between } of takes.flatMap(({ beats }) => beats))
    for (const still of [before, after, ...between.map((step) => step.still)]) stills.set(still.file, still);
  for (const [index, still] of [...stills.values()].entries()) await writeFile(still.file, draw(still, index));
}

function draw({ area, scale }: Still, index: number): Buffer {
  const canvas = createCanvas(Math.round(area.width * scale), Math.round(area.height * scale));
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  pen.translate(0, -area.y);
  pen.fillStyle = '#FAFAF7';
  pen.fillRect(0, area.y, area.width, area.height);
  const shape = area.width < 600 ? 'phone' : 'landscape';
  pen.fillStyle = '#0B5D5B';
  pen.fillRect(sampleField(0, shape).control.x, 110, 260, 30);
  for (let field = 0; field < 4; field++) {
    const { control } = sampleField(field, shape);
    pen.fillStyle = '#565D66';
    pen.fillRect(control.x, control.y - 50, 120 + 20 * field, 14);
    pen.fillStyle = '#FFFFFF';
    pen.fillRect(control.x, control.y, control.width, control.height);
    pen.strokeStyle = '#6B727A';
    pen.strokeRect(control.x, control.y, control.width, control.height);
    pen.fillStyle = '#1B1F23';
    if ((index + field) % 3 !== 0) pen.fillRect(control.x + 16, control.y + 16, 60 + 14 * index, 14);
  }
  return canvas.encodeSync('png');
}
