import type { DocumentsBody } from './card-states.ts';
import type { Body, FrameState } from './frame-state.ts';
import type { PageBody, PageLayer, Picture } from './page-state.ts';
import type { StripState } from './strip-state.ts';

/**
 * Equal keys = the same picture. Numbers are rounded to what can be seen. Asked for every frame: written out by hand, and what stays the same object from
 * frame to frame is written once.
 */
export function stateKey({ strip, body, transition, caption }: FrameState): string {
  const way = transition === null ? '' : `${transition.kind} ${round(transition.passed)} ${lastKey(transition.from)}`;
  const words = caption === null ? '' : `${caption.top} ${caption.strength} ${caption.rows.join('\n')}`;
  return `${stripKey(strip)}|${bodyKey(body)}|${way}|${words}`;
}

const round = (value: number): number => Math.round(value * 200) / 200;

/** The key of an object that is made once and kept. */
function once<Thing extends object>(write: (thing: Thing) => string): (thing: Thing) => string {
  const written = new WeakMap<Thing, string>();
  return (thing) => {
    const known = written.get(thing);
    if (known !== undefined) return known;
    const key = write(thing);
    written.set(thing, key);
    return key;
  };
}

const lastKey = once((from: { strip: StripState | null; body: Body }) => `${stripKey(from.strip)}|${bodyKey(from.body)}`);

const stripKey = (strip: StripState | null): string =>
  strip === null ? '' : `${strip.stage} ${strip.filled} ${strip.finished} ${strip.title}`;

function bodyKey(body: Body): string {
  if (body.kind === 'page') return pageKey(body);
  if (body.kind === 'documents') return documentsKey(body);
  if (body.kind === 'cover') return `cover ${body.scene}`;
  return `review ${body.scene} ${body.ticks.map(round).join()} ${round(body.closing)} ${body.rises}`;
}

function documentsKey({ scene, card, cards, rows, under, rises }: DocumentsBody): string {
  const shown = rows.map(({ row, entered, named }) => `${row} ${round(entered)} ${round(named)}`).join();
  return `documents ${scene} ${card} ${cards} ${shown} ${under === null ? '' : `${under.card} ${round(under.shown)}`} ${rises}`;
}

function pageKey({ layer, under, spotlight, pointer, picker }: PageBody): string {
  let key = `page ${layerKey(layer)}`;
  if (under !== null) key += `|u ${layerKey(under.layer)} ${round(under.shown)}`;
  if (spotlight !== null) {
    const { dim, hole, ring, tag, captionAtTop } = spotlight;
    key += `|s ${round(dim)} ${round(ring)} ${captionAtTop}`;
    if (hole !== null) key += ` ${hole.x} ${hole.y} ${hole.width} ${hole.height}`;
    if (tag !== null) key += ` ${round(tag.strength)} ${tag.text}`;
  }
  if (pointer !== null) {
    const { x, y, kind, pressed, strength, ripple } = pointer;
    key += `|a ${kind} ${x} ${y} ${round(pressed)} ${round(strength)}`;
    if (ripple !== null) key += ` ${round(ripple.radius)} ${round(ripple.stroke)} ${round(ripple.fill)} ${round(ripple.alpha)}`;
  }
  if (picker !== null) key += `|p ${round(picker.strength)} ${picker.rise} ${round(picker.chosen)} ${picker.name}`;
  return key;
}

const picturesKey = once((pictures: readonly Picture[]) =>
  pictures.map(({ file, area, scale }) => `${file} ${area.x} ${area.y} ${area.width} ${area.height} ${scale}`).join(),
);

function layerKey({ pictures, camera, moving, secrets, typing }: PageLayer): string {
  let key = `${picturesKey(pictures)} ${round(camera.x)} ${round(camera.y)} ${round(camera.width)} ${moving}`;
  for (const { box, strength } of secrets)
    key += ` ${round(box.x)} ${round(box.y)} ${box.width} ${box.height} ${round(strength)}`;
  if (typing !== null) {
    const { from, until, clean, top, bottom, caret } = typing;
    key += ` t ${round(from)} ${round(until)} ${round(clean)} ${round(top)} ${round(bottom)} ${caret}`;
  }
  return key;
}
