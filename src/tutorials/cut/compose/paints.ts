import type { Timeline } from '../../plan/timeline.ts';
import type { Scene } from '../../script/script.ts';
import type { Box } from '../../stage/take.ts';
import type { Brand } from '../brand.ts';
import type { StripState } from '../frame-state.ts';
import { placeTag } from '../keyword.ts';
import type { FilmTexts } from '../paint/film-texts.ts';
import { paintCover } from '../paint/cover.ts';
import { documentSprite, paintDocuments, rowBox } from '../paint/documents.ts';
import { paintFrame, paintSprite } from '../paint/easel.ts';
import { arrowSprite, ringSprite, rippleSprite, secretSprite, tagSprite, tagWidth } from '../paint/marks.ts';
import { chosenSprite, pickerSprite } from '../paint/picker.ts';
import { closingSprite, paintReview, tickSprite } from '../paint/review.ts';
import { paintFilling, paintStrip } from '../paint/strip.ts';
import { paintWindow } from '../paint/window.ts';
import { STRIP } from '../frame-layout.ts';
import type { Planes, Tone } from '../planes/planes.ts';
import { toneOfHex } from '../planes/planes.ts';
import type { Sprite } from '../planes/sprite.ts';
import type { Ripple } from '../pointer.ts';

/** Every painted part of a film, each painted once. */
export type Paints = ReturnType<typeof createPaints>;

type SceneOf<Kind extends Scene['kind']> = Extract<Scene, { kind: Kind }>;

const KEPT = 160;

/** @param timeline gives words and the film's length; @param texts what stands in every film. */
export function createPaints(timeline: Timeline, brand: Brand, texts: FilmTexts) {
  const { script } = timeline;
  const sprites = new Map<string, Sprite>();
  const frames = new Map<string, Planes>();
  const sprite = (key: string, paint: () => Sprite): Sprite => remember(sprites, key, paint);
  const frame = (key: string, draw: Parameters<typeof paintFrame>[0]): Planes => remember(frames, key, () => paintFrame(draw));
  const caretTone: Tone = toneOfHex(brand.colours.primary);
  return {
    caretTone,
    frameTone: toneOfHex(brand.colours.primary),
    window: () => frame('window', (pen) => paintWindow(pen, brand, texts)),
    strip: (state: StripState) =>
      frame(`strip ${state.stage} ${state.finished}`, (pen) => paintStrip(pen, state, script.shortName, brand, texts)),
    filling: (filled: number) =>
      sprite(`filling ${filled}`, () =>
        paintSprite({ left: 0, top: STRIP.segmentTop - 1, width: Math.max(8, filled), height: STRIP.segmentHeight + 2 }, (pen) =>
          paintFilling(pen, filled, brand),
        ),
      ),
    cover: (scene: SceneOf<'cover'>) =>
      frame(`cover ${scene.id}`, (pen) => paintCover(pen, scene, script.shortName, coverFacts(scene, timeline, texts), brand)),
    documents: (scene: SceneOf<'documents'>, card: number, cards: number) =>
      frame(`documents ${scene.id} ${card}`, (pen) => paintDocuments(pen, scene, card, cards)),
    document: (scene: SceneOf<'documents'>, row: number, named: boolean) =>
      sprite(`document ${scene.id} ${row} ${named}`, () => {
        const shown = scene.rows[row];
        if (shown === undefined) throw new Error(`scene ${scene.id} has no document ${row}`);
        return documentSprite(shown, rowBox(0, scene.rows.length), named, brand);
      }),
    review: (scene: SceneOf<'review'>) => frame(`review ${scene.id}`, (pen) => paintReview(pen, scene)),
    tick: (size: number) => sprite(`tick ${size.toFixed(1)}`, () => tickSprite(Math.round(size * 10) / 10)),
    closing: () => sprite('closing', () => closingSprite(script.shortName, brand, texts)),
    ring: () => sprite('ring', () => ringSprite(brand)),
    tag: (text: string, hole: Box): Sprite | null => {
      const place = placeTag(hole, tagWidth(text));
      return place === null ? null : sprite(`tag ${text} ${JSON.stringify(place)}`, () => tagSprite(text, place, brand));
    },
    arrow: (scale: number) => sprite(`arrow ${scale.toFixed(2)}`, () => arrowSprite(Math.round(scale * 100) / 100)),
    ripple: (ripple: Ripple) =>
      sprite(`ripple ${ripple.radius.toFixed(0)}`, () => rippleSprite({ ...ripple, radius: Math.round(ripple.radius) }, brand)),
    secret: (width: number, height: number, scale: number) =>
      sprite(`secret ${width} ${height}`, () => secretSprite(width, height, scale, texts.notFilmed)),
    picker: (name: string) => sprite(`picker ${name}`, () => pickerSprite(name, brand, texts)),
    chosen: () => sprite('chosen', () => chosenSprite(brand)),
    scene: (id: string): Scene => {
      const scene = script.stages.flatMap((stage) => stage.scenes).find((other) => other.id === id);
      if (scene === undefined) throw new Error(`the script has no scene ${id}`);
      return scene;
    },
  };
}

/** The film's own length comes first; what the definition confirms follows. */
function coverFacts(scene: SceneOf<'cover'>, timeline: Timeline, texts: FilmTexts): string[] {
  const seconds = Math.round(timeline.durationMs / 1000);
  return [texts.length(Math.floor(seconds / 60), seconds % 60), ...scene.facts];
}

/** What was made under a key, or made now. The oldest is let go when there are many. */
function remember<Made>(kept: Map<string, Made>, key: string, make: () => Made): Made {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  const oldest = kept.keys().next();
  if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
  return made;
}
