import { createHash } from 'node:crypto';
import type { Language } from '../../catalogue/language.ts';
import { alignWords } from './align-words.ts';
import { soundingOf } from './sound-gaps.ts';
import { askEndpoint } from './speech-endpoint.ts';
import type { SpeechSettings } from '../../config-endpoints.ts';
import type { SpeechFault } from './speech-endpoint.ts';
import { spokenText } from './spoken-form.ts';
import type { SpokenForm } from './spoken-form.ts';
import { syllablesOf } from './syllables.ts';
import { PACES, SAMPLE_RATE } from './voice.ts';
import type { RawSpeech, Voice } from './voice.ts';

/** A line that a voice could not speak; another one speaks it. */
export class VoiceFault extends Error {
  readonly fault: SpeechFault;
  constructor(fault: SpeechFault) {
    super(`the speech endpoint did not speak the line: ${fault}`);
    this.fault = fault;
  }
}

/** Change it whenever what is asked for, or the finding of words, changes. */
const ASKING = '1';
/** Further from the aim than this, the line is asked for once more, faster or slower. */
const NEAR = 0.12;
/** Further than this, nobody would take it for the same film. */
const MOST_OFF = 0.35;
const SPEEDS = { least: 0.5, most: 2 };

/**
 * The voice of a speech endpoint. It tells no times of words: they are found in its sound. It speaks at a pace of its own: a line that is much too fast or slow is asked
 * for again at another speed.
 * @throws VoiceFault when a line is not spoken.
 */
export function endpointVoice(settings: SpeechSettings, language: Language, waitMs?: number): Voice {
  const { url, model, voice } = settings;
  const id = createHash('sha256')
    .update(JSON.stringify([url, model, voice]))
    .digest('hex')
    .slice(0, 8);
  return {
    name: `${model}/${voice}`,
    version: `${ASKING}-${id}`,
    language,
    speak: async (form, { pace }) => {
      const text = writtenFor(form);
      const syllables = syllablesOf(form).reduce((sum, own) => sum + own, 0);
      const say = async (speed: number): Promise<RawSpeech & { off: number }> => {
        const spoken = await askEndpoint(settings, { text, speed, ...(waitMs === undefined ? {} : { waitMs }) });
        if (!spoken.ok) throw new VoiceFault(spoken.fault);
        const sounding = soundingOf(spoken.samples, SAMPLE_RATE);
        if (sounding === null) throw new VoiceFault('no-sound');
        const perSecond = (syllables * 1000) / Math.max(1, sounding.endMs - sounding.startMs);
        return {
          samples: spoken.samples,
          sampleRate: SAMPLE_RATE,
          words: alignWords(spoken.samples, SAMPLE_RATE, form),
          syllables,
          off: perSecond / PACES[language][pace].aim - 1,
        };
      };
      const first = await say(1);
      if (Math.abs(first.off) <= NEAR) return first;
      const speed = Math.min(SPEEDS.most, Math.max(SPEEDS.least, Math.round(100 / (1 + first.off)) / 100));
      const second = await say(speed);
      const best = Math.abs(second.off) < Math.abs(first.off) ? second : first;
      if (Math.abs(best.off) > MOST_OFF) throw new VoiceFault('pace');
      return best;
    },
  };
}

/** Numbers and abbreviations in words, as our own voice says them, without the sign that only ours knows. */
function writtenFor(form: SpokenForm): string {
  const text = spokenText(form).replaceAll('é', 'e');
  return text.replaceAll(/(^|\. )\p{L}/gu, (first) => first.toUpperCase());
}
