/** How the portal is filmed: on a wide page, or on the page of a phone, which is played and filmed for itself and never cropped. */
export type Shape = 'landscape' | 'phone';

/** `full` = camera moves, arches and fades; `calm` = for viewers who asked their device for less motion: cuts and short fades only. */
export type Motion = 'full' | 'calm';

/** What a film is made as. The name is the word of the command line and of the folder. */
export type Format = 'landscape' | 'phone' | 'hemat' | 'whatsapp' | 'landscape-calm' | 'phone-calm';

export type FormatFacts = {
  shape: Shape;
  motion: Motion;
  /** px of the film. */
  width: number;
  height: number;
  /** Every how many-th place of the grid of 25 a second can hold a picture. */
  every: number;
  /** The frames are put together in twice this size. */
  halved: boolean;
  /** Captions are part of the picture. */
  burnedCaptions: boolean;
  /** Bits a second of the sound. */
  soundBits: number;
  /** The largest file that a film may be: bytes a minute, and bytes in all. */
  bytesAMinute: number;
  mostBytes: number;
};

const MOST_BYTES = 100_000_000;
const full = { motion: 'full', every: 1, halved: false, burnedCaptions: false, soundBits: 32_000 } as const;
const landscape = {
  ...full,
  shape: 'landscape',
  width: 1280,
  height: 720,
  bytesAMinute: 1_000_000,
  mostBytes: MOST_BYTES,
} as const;
const phone = { ...full, shape: 'phone', width: 720, height: 1280, bytesAMinute: 1_000_000, mostBytes: MOST_BYTES } as const;

/** Every format with what must hold of it. WhatsApp takes 16 MB; we stay below (tutorial rule 25). */
export const FORMATS: Record<Format, FormatFacts> = {
  landscape,
  phone,
  hemat: {
    ...phone,
    motion: 'calm',
    width: 360,
    height: 640,
    every: 2,
    halved: true,
    soundBits: 24_000,
    bytesAMinute: 600_000,
  },
  whatsapp: { ...phone, burnedCaptions: true, bytesAMinute: 4_200_000, mostBytes: 15_500_000 },
  'landscape-calm': { ...landscape, motion: 'calm' },
  'phone-calm': { ...phone, motion: 'calm' },
};

/** All formats, in the order in which they are listed. */
export const formatNames = Object.keys(FORMATS) as Format[];

/** The word is the name of a format. */
export const isFormat = (word: string): word is Format => Object.hasOwn(FORMATS, word);
