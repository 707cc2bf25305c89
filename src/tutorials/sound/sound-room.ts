import type { Language } from '../../catalogue/language.ts';
import type { EncodedTrack } from '../film/sound-encoder.ts';
import type { LineSound } from '../plan/line-sound.ts';
import type { Soundtrack } from '../plan/soundtrack.ts';
import { VoiceFault } from '../voice/endpoint-voice.ts';
import { readKeptWords } from '../voice/kept-line.ts';
import type { KeptWords } from '../voice/kept-line.ts';
import { lineKey, timeCaptions } from '../voice/speaker.ts';
import type { SpeechSettings } from '../../config-endpoints.ts';
import type { SpeechFault } from '../voice/speech-endpoint.ts';
import { toSpokenForm } from '../voice/spoken-form.ts';
import type { Pace } from '../voice/voice.ts';
import type { EncodedLine } from './encode-line.ts';
import { readEncoding } from './kept-encoding.ts';
import type { EncodingOf } from './kept-encoding.ts';
import { layTrack, missingGain } from './lay-track.ts';
import type { EncodedLines } from './lay-track.ts';
import { remoteVoice, threadVoice } from './line-voice.ts';
import type { LineVoice } from './line-voice.ts';
import { openSoundCrew } from './sound-crew.ts';

/** A line that was spoken now, or is kept from before. `voice`: who says it; `fellBack`: why it is not who was to say it. */
export type SpokenSound = LineSound & { fromCache: boolean; voice: string; fellBack: SpeechFault | null };

/** Where the sound of films is made, in threads; what was made once is kept on disk, and no thread is started for it again. */
export type SoundRoom = {
  /**
   * Speaks lines.
   * @param onLine called after each of them with how many are done, of all.
   * @returns the sounds by their texts, in the order of the texts.
   */
  speak: (
    texts: readonly string[],
    options: { pace: Pace },
    onLine?: (done: number, total: number) => void,
  ) => Promise<Map<string, SpokenSound>>;
  /**
   * The sound of a film (or of one stage of it) from lines that were spoken: -16 LUFS, true peak below -1 dBTP.
   * @param bits in how many bits a second it is wanted.
   * @returns the tracks by their bits.
   */
  encode: (soundtrack: Soundtrack, bits: readonly number[]) => Promise<Map<number, EncodedTrack>>;
  close: () => Promise<void>;
};

type RoomGiven = {
  voiceFolder: string;
  threads: number;
  language?: Language;
  speech?: (SpeechSettings & { waitMs?: number }) | null;
};

/** @param given.voiceFolder where lines are kept; made when it is missing. `language`: of all that is spoken there. `speech`: who is asked first. */
export function openSoundRoom({ voiceFolder, threads, language = 'id', speech = null }: RoomGiven): SoundRoom {
  // One thread speaks: a voice needs more than a second of work until it is quick, more than a second one would save.
  const speaker = openSoundCrew(voiceFolder, 1);
  const crew = openSoundCrew(voiceFolder, threads);
  const speaking = new Map<string, Promise<KeptWords>>();
  const encoding = new Map<string, Promise<EncodedLine>>();

  const own = threadVoice(speaker, language);
  const voices: readonly LineVoice[] =
    speech === null ? [own] : [remoteVoice(speech, { language, folder: voiceFolder, waitMs: speech.waitMs }), own];

  const speakLine = async (text: string, pace: Pace): Promise<SpokenSound> => {
    const form = toSpokenForm(text, language);
    let fellBack: SpeechFault | null = null;
    for (const voice of voices) {
      const key = lineKey(form, voice, pace);
      const kept = await readKeptWords(voiceFolder, key);
      // Two texts that are said alike are spoken once.
      const words = kept ?? (await once(speaking, key, () => voice.keep(text, pace)).catch(faultOfVoice));
      if (words instanceof VoiceFault) fellBack = words.fault;
      else return { ...timeCaptions(form, words), key, fromCache: kept !== null, voice: voice.name, fellBack };
    }
    throw new Error(`no voice speaks "${text}"`);
  };

  const encodeLine = async (which: EncodingOf): Promise<EncodedLine> => {
    const kept = await readEncoding(voiceFolder, which);
    return kept ?? (await crew.ask({ task: 'encode', which })).line;
  };

  const encodeLines = async ({ lines }: Soundtrack, bits: number, gain: number): Promise<EncodedLines> => {
    const keys = [...new Set(lines.map(({ key }) => key))];
    const made = keys.map((key) => once(encoding, `${key} ${bits} ${gain}`, () => encodeLine({ key, bits, gain })));
    const encoded = await Promise.all(made);
    return new Map(keys.flatMap((key, at) => (encoded[at] === undefined ? [] : [[key, encoded[at]]])));
  };

  const encodeTrack = async (soundtrack: Soundtrack, bits: number): Promise<EncodedTrack> => {
    const lines = await encodeLines(soundtrack, bits, 0);
    const gain = missingGain(soundtrack, lines);
    return layTrack(soundtrack, gain === 0 ? lines : await encodeLines(soundtrack, bits, gain), bits);
  };

  return {
    speak: async (texts, { pace }, onLine) => {
      const each = [...new Set(texts)];
      let done = 0;
      const spoken = await Promise.all(
        each.map(async (text) => {
          const sound = await speakLine(text, pace);
          onLine?.((done += 1), each.length);
          return [text, sound] as const;
        }),
      );
      return new Map(spoken);
    },
    encode: async (soundtrack, bits) =>
      new Map(await Promise.all(bits.map(async (each) => [each, await encodeTrack(soundtrack, each)] as const))),
    close: async () => {
      await Promise.all([speaker.close(), crew.close()]);
    },
  };
}

/** Where a voice says that another one is to be asked, that; any other fault is one of ours. */
function faultOfVoice(error: unknown): VoiceFault {
  if (error instanceof VoiceFault) return error;
  throw error;
}

/** The making of a thing that is asked for by several at a time; one that failed may be tried again. */
function once<Thing>(running: Map<string, Promise<Thing>>, name: string, make: () => Promise<Thing>): Promise<Thing> {
  const found = running.get(name);
  if (found !== undefined) return found;
  const made = make();
  running.set(name, made);
  made.catch(() => running.delete(name));
  return made;
}
