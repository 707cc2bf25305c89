import { VERSION as G2P_VERSION } from 'indo-g2p';
import type { Language } from '../../catalogue/language.ts';
import type { Voice } from './voice.ts';

/** The voices that need no model, and their sound as it is set up in `espeak.ts`: change a version whenever phonemes, stress, pitch or trying of rates change. */
const EMBEDDED_VOICES: Record<Language, Omit<Voice, 'speak'>> = {
  id: { name: 'espeak-ng-id', version: `0.3.5-pintu-3+g2p-${G2P_VERSION}`, language: 'id' },
  en: { name: 'espeak-ng-en', version: '0.3.5-pintu-2', language: 'en' },
};

export const embeddedVoice = (language: Language): Omit<Voice, 'speak'> => EMBEDDED_VOICES[language];
