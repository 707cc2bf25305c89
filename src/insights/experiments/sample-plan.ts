import type { Plan } from './experiment.ts';

/** A small comparison of the nurse's film, for tests. */
export const nursePlan: Plan = {
  kind: 'film',
  service: 'sip-perawat',
  stage: 6,
  scene: null,
  filmId: null,
  sentence: null,
  outcome: 'sent-in-seven-days',
  expected: 60,
  worth: 10,
  perGroup: 20,
  looks: 2,
  endsOn: '2027-03-01',
};
