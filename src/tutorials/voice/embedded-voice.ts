import { VERSION as G2P_VERSION } from 'indo-g2p';

/** The voice that needs no model, and its sound as it is set up in `espeak.ts`: change its version whenever phonemes, stress, pitch or trying of rates change. */
export const EMBEDDED_VOICE = { name: 'espeak-ng-id', version: `0.3.5-pintu-2+g2p-${G2P_VERSION}` } as const;
