/** Every duration of the films, in ms. The number behind a name is the rule of the tutorials or the section of the look that it comes from. */

/** Between two sentences of one thought (9), between lines (9), after a visible result (9), at the end of a step (9). */
export const SENTENCE_PAUSE_MS = 350;
export const LINE_PAUSE_MS = 600;
export const RESULT_PAUSE_MS = 1000;
export const STEP_PAUSE_MS = 2000;

/** The ring comes before the label is spoken (8), leaves after the last key or result (8), and takes this long to fade out (look 6). */
export const SPOTLIGHT_LEAD_MS = 300;
export const SPOTLIGHT_LINGER_MS = 500;
export const SPOTLIGHT_FADE_MS = 250;

/** A click comes 150 to 300 ms after the last syllable of its label (8). */
export const CLICK_AFTER_LABEL_MS = 220;
/** The pointer rests on its target before it presses: the first time in a scene, and later (11). */
export const FIRST_DWELL_MS = 500;
export const DWELL_MS = 250;
/** From the press to the page that follows: the ripple ends (350) before anything changes; more would be waiting (10). */
export const LEAD_AFTER_CLICK_MS = 400;

/** From the press to the first key (look 6), one key, and the longest that a field is typed into (12). */
export const FIRST_KEY_MS = 250;
export const KEY_MS = 85;
export const LONGEST_TYPING_MS = 2500;
/** Digits of a one-time code, and keys of a date in three fields. */
export const CODE_KEYS = 6;
export const DATE_KEYS = 8;
/** From the press to the outcome: a choice, a list, a secret behind its plate, and a file out of the drawn picker. */
export const CHOOSE_MS = 60;
export const SELECT_MS = 450;
export const SECRET_MS = 300;
export const UPLOAD_MS = 2400;
/** A new page has come in (look 9: 200 ms) and is looked at before anybody speaks about it. */
export const NEW_PAGE_MS = 250;
/** So long a page that has come is looked at before the next scene goes on with it. */
export const PAGE_SEEN_MS = 600;
/** One of many things done in one beat: a field, a page or a file. */
export const REST_FIELD_MS = 380;
export const REST_PAGE_MS = 620;

/** Camera: one move (look 7), how long it rests at least (15), how much earlier than the label it arrives (15), none in the last of a scene (15). */
export const CAMERA_MS = 600;
export const CAMERA_HOLD_MS = 2500;
export const CAMERA_LEAD_MS = 150;
export const CAMERA_LAST_MS = 800;
/** The whole page is seen after every navigation before any zoom (13). */
export const WHOLE_PAGE_MS = 1000;
/** Camera moves in any minute (15). */
export const CAMERA_MOVES_A_MINUTE = 6;

/** Before the first word of a step: the window has entered (look 9) and the eye has arrived. */
export const STEP_LEAD_IN_MS = 500;
/** Before the first word of a scene within a step. */
export const SCENE_LEAD_IN_MS = 300;
/** The shortest chapter (5). */
export const CHAPTER_MS = 10_000;
/** The result that everything was for stays to be read (look 8). */
export const FINAL_RESULT_MS = 2500;
/** Characters read in a second on a card, and what is added (17). */
const CARD_CHARACTERS_A_SECOND = 13;
const CARD_EXTRA_MS = 1000;
/** A step of the review is ticked in this time (look 8), and the closing card comes so long after the last tick. */
export const TICK_MS = 180;
export const CLOSING_AFTER_MS = TICK_MS + 200;
/** A beat of a card without words: its row enters (look 8: 320 ms) and is seen. */
export const SILENT_ROW_MS = 700;

/** Time of a pointer's way of so many pixels of the frame (11). */
export const pointerTime = (distance: number): number =>
  Math.round(Math.min(800, Math.max(200, 200 * Math.log2(distance / 10 + 1))));
/** The plan does not know boxes: the way is taken to be half the window. The picture may set off later, never arrive later. */
export const POINTER_MS = pointerTime(600);

/** How long a text of a card is held for reading (17). */
export const readingTime = (text: string): number => Math.round((text.length / CARD_CHARACTERS_A_SECOND) * 1000) + CARD_EXTRA_MS;
