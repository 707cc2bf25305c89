import type { Timeline } from '../../plan/timeline.ts';
import type { Scene } from '../../script/script.ts';
import type { Box } from '../../stage/take.ts';
import type { Brand } from '../brand.ts';
import type { CaptionState } from '../caption-state.ts';
import type { Layout } from '../frame-layout.ts';
import { placeTag } from '../keyword.ts';
import { captionSprite } from '../paint/caption.ts';
import { closingSprite } from '../paint/closing.ts';
import { paintCover } from '../paint/cover.ts';
import { documentSprite } from '../paint/document-row.ts';
import { paintDocuments, rowBox } from '../paint/documents.ts';
import { paintFrame, paintSprite } from '../paint/easel.ts';
import type { FilmTexts } from '../paint/film-texts.ts';
import { ringSprite, secretSprite, tagSprite, tagWidth } from '../paint/marks.ts';
import { chosenSprite, pickerSprite } from '../paint/picker.ts';
import { arrowSprite, dotSprite, rippleSprite } from '../paint/pointers.ts';
import { paintReview, tickSprite } from '../paint/review.ts';
import { paintFilling, paintStrip } from '../paint/strip.ts';
import { paintWindow } from '../paint/window.ts';
import type { Planes, Tone } from '../planes/planes.ts';
import { toneOfHex } from '../planes/planes.ts';
import type { Sprite } from '../planes/sprite.ts';
import type { Ripple } from '../pointer.ts';
import type { StripState } from '../strip-state.ts';

/** What every picture of a film is drawn from, beside its stills. `timeline` gives words and the film's length; `texts` what stands in every film. */
export type FilmLook = { layout: Layout; timeline: Timeline; brand: Brand; texts: FilmTexts };

/** Every painted part of a film, each painted once. */
export type Paints = ReturnType<typeof createPaints>;

type SceneOf<Kind extends Scene['kind']> = Extract<Scene, { kind: Kind }>;

const KEPT = 160;

export function createPaints({ layout, timeline, brand, texts }: FilmLook) {
  const { script } = timeline;
  const { frame: size, strip } = layout;
  const sprites = new Map<string, Sprite>();
  const frames = new Map<string, Planes>();
  const sprite = (key: string, paint: () => Sprite): Sprite => remember(sprites, key, paint);
  const frame = (key: string, draw: Parameters<typeof paintFrame>[1], height = size.height): Planes =>
    remember(frames, key, () => paintFrame({ width: size.width, height }, draw));
  const caretTone: Tone = toneOfHex(brand.colours.primary);
  return {
    caretTone,
    frameTone: caretTone,
    window: () => frame('window', (pen) => paintWindow(layout, pen, brand, texts)),
    /** The strip alone: as high as it is. */
    strip: (state: StripState) =>
      frame(
        `strip ${state.stage} ${state.finished}`,
        (pen) => paintStrip(layout, pen, state, script.shortName, brand, texts),
        strip.height,
      ),
    filling: (filled: number) =>
      sprite(`filling ${filled}`, () =>
        paintSprite(
          {
            left: 0,
            top: strip.segmentTop - 1,
            width: Math.max(strip.segmentHeight + 2, filled),
            height: strip.segmentHeight + 2,
          },
          (pen) => paintFilling(layout, pen, filled, brand),
        ),
      ),
    cover: (scene: SceneOf<'cover'>) =>
      frame(`cover ${scene.id}`, (pen) => {
        const cover = { scene, permitName: script.shortName, facts: coverFacts(scene, timeline, texts) };
        paintCover(layout, pen, cover, brand, texts);
      }),
    documents: (scene: SceneOf<'documents'>, card: number, cards: number) =>
      frame(`documents ${scene.id} ${card}`, (pen) => paintDocuments(layout, pen, scene, card, cards)),
    document: (scene: SceneOf<'documents'>, row: number, named: boolean) =>
      sprite(`document ${scene.id} ${row} ${named}`, () => {
        const shown = scene.rows[row];
        if (shown === undefined) throw new Error(`scene ${scene.id} has no document ${row}`);
        return documentSprite(shown, rowBox(layout, 0, scene.rows.length), named, brand);
      }),
    review: (scene: SceneOf<'review'>) => frame(`review ${scene.id}`, (pen) => paintReview(layout, pen, scene)),
    tick: (size: number) => sprite(`tick ${size.toFixed(1)}`, () => tickSprite(layout, Math.round(size * 10) / 10)),
    closing: (scene: SceneOf<'review'>) => sprite('closing', () => closingSprite(layout, scene.closing, brand)),
    ring: () => sprite('ring', () => ringSprite(layout, brand)),
    tag: (text: string, hole: Box, captionAtTop: boolean): Sprite | null => {
      const place = placeTag(layout, hole, tagWidth(layout, text), captionAtTop);
      return place === null ? null : sprite(`tag ${text} ${JSON.stringify(place)}`, () => tagSprite(layout, text, place, brand));
    },
    arrow: (pressed: number) => sprite(`arrow ${pressed.toFixed(2)}`, () => arrowSprite(Math.round(pressed * 100) / 100)),
    dot: (pressed: number) => sprite(`dot ${pressed.toFixed(2)}`, () => dotSprite(Math.round(pressed * 100) / 100, brand)),
    ripple: ({ radius, stroke, fill }: Ripple) => {
      // Rounded before it is painted: the first ripple of a key must look as every other of it.
      const shown = { radius: Math.round(radius), stroke: Math.round(stroke * 4) / 4, fill: Math.round(fill * 50) / 50 };
      return sprite(`ripple ${JSON.stringify(shown)}`, () => rippleSprite(shown, brand));
    },
    secret: (width: number, height: number, scale: number) =>
      sprite(`secret ${width} ${height}`, () => secretSprite(width, height, scale, texts.notFilmed)),
    picker: (name: string) => sprite(`picker ${name}`, () => pickerSprite(layout, name, brand, texts)),
    chosen: () => sprite('chosen', () => chosenSprite(layout, brand)),
    caption: ({ rows, top }: CaptionState) => sprite(`caption ${top} ${rows.join('\n')}`, () => captionSprite(layout, rows, top)),
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
