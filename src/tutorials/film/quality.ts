import type { Format } from '../formats.ts';

/** How precise a picture that is looked at is at first, in H.264's steps: text is crisp, and nearly every film is small enough. */
const FIRST_QP: Record<Format, number> = {
  landscape: 34,
  phone: 34,
  hemat: 32,
  whatsapp: 32,
  'landscape-calm': 33,
  'phone-calm': 33,
};
/** A piece of a film that is too large is encoded again, coarser by this much. */
const STEP = 2;
const COARSEST_QP = 44;

export const firstQp = (format: Format): number => FIRST_QP[format];

/** The next coarser precision; null when there is none. */
export const coarserQp = (qp: number): number | null => (qp + STEP > COARSEST_QP ? null : qp + STEP);
