import { FRAMES_PER_SECOND, HELD_FRAMES } from '../cut/frame-layout.ts';
import type { Cut, FrameState } from '../cut/frame-state.ts';
import { passageOf } from '../cut/frame-state.ts';
import { stateKey } from '../cut/state-key.ts';
import type { FormatFacts } from '../formats.ts';
import { KEY_FRAMES } from './pieces.ts';
import type { Piece } from './pieces.ts';

/**
 * How much care a picture deserves: one that is only passed on the way to another need not be sharp; the one that is arrived at is what will be looked at.
 * `fade` and `move` = passed, light or places change; `arriving` = the first after them; `settled` = looked at for a while; `still` = the next one comes soon;
 * `repeat` = the picture before, once more.
 */
export type Care = 'fade' | 'move' | 'arriving' | 'settled' | 'still' | 'repeat';

/** A place that holds a picture, counted from the start of its piece. `key` = it is a key frame. */
export type FramePlace = { frame: number; key: boolean; care: Care };

/** One picture to be encoded, as `state` describes it. Equal names are equal pictures: `page` names it without its caption, `picture` as it is. */
export type ScheduledFrame = FramePlace & { state: FrameState; page: string; picture: string };

/** A picture that stays this many places is looked at. */
const LOOKED_AT = 3;

/** What is seen at every place of a piece, and the names of the picture without a caption and with it. */
export type PlaceState = { state: FrameState; page: string; captioned: string };

export function statesOf(cut: Cut, { from, until, clean }: Piece): PlaceState[] {
  return Array.from({ length: until - from }, (_, at) => {
    const state = cut.stateAt(((from + at) * 1000) / FRAMES_PER_SECOND, { clean });
    const page = stateKey({ ...state, caption: null });
    return { state, page, captioned: state.caption === null ? page : stateKey(state) };
  });
}

/**
 * The pictures of a piece in one format: those that differ from the one before, key frames, and a held picture a few times a second.
 */
export function schedule(states: readonly PlaceState[], piece: Piece, { every, burnedCaptions }: Schedulable): ScheduledFrame[] {
  const found: ScheduledFrame[] = [];
  let last = '';
  let before: 'fade' | 'move' | null = null;
  for (let frame = 0; frame < states.length; frame += every) {
    const { state, page, captioned } = states[frame]!;
    const picture = burnedCaptions ? captioned : page;
    const key = frame % KEY_FRAMES === 0;
    const passage = passageOf(state);
    const arriving = passage === null && before !== null;
    // Every second picture of a fade is enough for the eye, and leaves the bytes for those that are looked at.
    const leftOut = every === 1 && passage === 'fade' && before === 'fade' && frame % 2 === 1 && !key;
    before = passage;
    if (leftOut) continue;
    const fresh = picture !== last;
    const held = (piece.from + frame - piece.sceneFrom) % HELD_FRAMES === 0;
    if (!fresh && !key && !arriving && !held) continue;
    const care = passage ?? (arriving ? 'arriving' : fresh ? 'still' : 'repeat');
    found.push({ frame, key, care, state, page, picture });
    last = picture;
  }
  return found.map((here, at) => {
    const stays = (found[at + 1]?.frame ?? states.length) - here.frame;
    return here.care === 'still' && stays >= LOOKED_AT ? { ...here, care: 'settled' } : here;
  });
}

type Schedulable = Pick<FormatFacts, 'every' | 'burnedCaptions'>;
