import type { Seal } from '../../database/seal.ts';

/** The number under which signals of one application stand together: from a keyed hash, so that nobody without the key finds the application by it. */
export const attemptNumber = (seal: Seal, applicationId: string): number =>
  Number.parseInt(seal.hash('attempt', applicationId).slice(0, 12), 16);
