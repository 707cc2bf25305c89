import { endpointVoice, VoiceFault } from '../voice/endpoint-voice.ts';
import { embeddedVoice } from '../voice/embedded-voice.ts';
import { keepLine } from '../voice/kept-line.ts';
import type { KeptWords } from '../voice/kept-line.ts';
import type { Language } from '../../catalogue/language.ts';
import { lineKey, makeReady } from '../voice/speaker.ts';
import type { SpeechSettings } from '../../config-endpoints.ts';
import type { SpeechFault } from '../voice/speech-endpoint.ts';
import { toSpokenForm } from '../voice/spoken-form.ts';
import type { Pace, Voice } from '../voice/voice.ts';
import type { SoundCrew } from './sound-crew.ts';

/** Who may speak a line of a film. `keep` speaks it and keeps its sound; it throws a VoiceFault where another voice is to be asked. */
export type LineVoice = Pick<Voice, 'name' | 'version'> & { keep: (text: string, pace: Pace) => Promise<KeptWords> };

/** The voice that needs nothing but this machine, in a thread. It can always speak. */
export const threadVoice = (crew: SoundCrew, language: Language): LineVoice => ({
  ...embeddedVoice(language),
  keep: async (text, pace) => (await crew.ask({ task: 'speak', text, pace, language })).words,
});

/** So many lines are with an endpoint at a time. */
const AT_ONCE = 4;
/** After so many failures in a row it is left alone for the rest of this film. */
const MOST_FAILURES = 3;
/** What is wrong with one line only says nothing of the next. */
const OF_THE_LINE: readonly SpeechFault[] = ['pace', 'no-sound', 'request'];

/** The voice of a speech endpoint for one film. @param folder where lines are kept. */
export function remoteVoice(
  settings: SpeechSettings,
  { language, folder, waitMs }: { language: Language; folder: string; waitMs?: number | undefined },
): LineVoice {
  const voice = endpointVoice(settings, language, waitMs);
  const places = openPlaces(AT_ONCE);
  let failures = 0;
  let last: SpeechFault = 'unreachable';
  const speak = async (text: string, pace: Pace): Promise<KeptWords> => {
    if (failures >= MOST_FAILURES) throw new VoiceFault(last);
    const form = toSpokenForm(text, language);
    try {
      const line = makeReady(await voice.speak(form, { pace }));
      await keepLine(folder, lineKey(form, voice, pace), line);
      failures = 0;
      return { length: line.length, words: line.words, syllables: line.syllables };
    } catch (error) {
      if (error instanceof VoiceFault && !OF_THE_LINE.includes(error.fault)) {
        failures++;
        last = error.fault;
      }
      throw error;
    }
  };
  return { name: voice.name, version: voice.version, keep: (text, pace) => places.take(() => speak(text, pace)) };
}

/** Lets so many things be done at a time; the others wait in their order. */
function openPlaces(count: number) {
  const waiting: (() => void)[] = [];
  let free = count;
  return {
    take: async <Made>(act: () => Promise<Made>): Promise<Made> => {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await act();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free++;
        else next();
      }
    },
  };
}
