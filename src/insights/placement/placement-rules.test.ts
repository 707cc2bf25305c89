import { describe, expect, test } from 'vitest';
import { offerFor, readPlacement, SENTENCE_LENGTH } from './placement-rules.ts';
import type { Placement, Situation } from './placement-rules.ts';

const somebody: Situation = { service: 'sip-perawat', step: 'dokumen', erred: false, firstTime: false, correction: false };
const rule = (given: Partial<Placement>): Placement => ({
  service: '',
  step: '',
  audience: 'everyone',
  what: 'film',
  sentence: { id: '', en: '' },
  offered: true,
  ...given,
});
const words = { id: 'Foto di tempat terang.', en: 'Take the photo in good light.' };
const sentence = (given: Partial<Placement> = {}) => rule({ what: 'sentence', sentence: words, ...given });

describe('where the office has said nothing', () => {
  test('everybody finds the film and the guide closed, and they open for who stays still', () => {
    expect(offerFor([], somebody)).toEqual({ film: 'now', guide: 'now', sentences: [], open: false, opensWhenStill: true });
  });

  test('they stand open for who erred twice, and for nobody else', () => {
    expect(offerFor([], { ...somebody, erred: true }).open).toBe(true);
    expect(offerFor([], { ...somebody, firstTime: true, correction: true }).open).toBe(false);
  });
});

describe('a rule of the office', () => {
  test.each([
    ['of the service and step', { service: 'sip-perawat', step: 'dokumen' }, true],
    ['of the service', { service: 'sip-perawat' }, true],
    ['of the step', { step: 'dokumen' }, true],
    ['of all', {}, true],
    ['of another service', { service: 'sip-bidan' }, false],
    ['of another step', { step: 'periksa' }, false],
  ])('%s holds there', (_, place, holds) => {
    expect(offerFor([rule({ ...place, offered: false })], somebody).film).toBe(holds ? 'never' : 'now');
  });

  test.each([
    [{ service: 'sip-perawat', step: 'dokumen' }, { service: 'sip-perawat' }],
    [{ service: 'sip-perawat' }, { step: 'dokumen' }],
    [{ step: 'dokumen' }, {}],
  ])('%o is nearer than %o, in whichever order they were made', (near, far) => {
    for (const rules of [
      [rule({ ...near, offered: false }), rule({ ...far })],
      [rule({ ...far }), rule({ ...near, offered: false })],
    ])
      expect(offerFor(rules, somebody).film).toBe('never');
  });

  test('the later of two that are equally near holds', () => {
    expect(offerFor([rule({ offered: false }), rule({})], somebody).film).toBe('now');
    expect(offerFor([rule({}), rule({ offered: false })], somebody).film).toBe('never');
  });

  test.each(['first-time', 'correction', 'erred'] as const)('for %s is seen by them alone, and stands open', (audience) => {
    const key = ({ 'first-time': 'firstTime', correction: 'correction', erred: 'erred' } as const)[audience];
    const rules = [sentence({ audience })];
    expect(offerFor(rules, { ...somebody, [key]: true })).toMatchObject({ open: true, sentences: [{ words, shown: 'now' }] });
    expect(offerFor(rules, somebody)).toMatchObject({ open: false, sentences: [] });
  });

  test('for who stays still waits in the page until then', () => {
    const only = [rule({ offered: false }), rule({ audience: 'still' }), sentence({ audience: 'still' })];
    expect(offerFor(only, somebody)).toMatchObject({
      film: 'when-still',
      sentences: [{ words, shown: 'when-still' }],
      open: false,
      opensWhenStill: true,
    });
  });

  test('that takes everything away leaves nothing', () => {
    const off = (['everyone', 'erred', 'still'] as const).flatMap((audience) =>
      (['film', 'guide'] as const).map((what) => rule({ audience, what, offered: false })),
    );
    expect(offerFor(off, { ...somebody, erred: true })).toEqual({
      film: 'never',
      guide: 'never',
      sentences: [],
      open: false,
      opensWhenStill: false,
    });
  });
});

const posted = {
  service: '',
  step: 'dokumen',
  audience: 'everyone',
  what: 'film',
  sentenceId: '',
  sentenceEn: '',
  offered: 'ya',
};

/** What is wrong with a rule that is posted with something else. */
const faults = (given: Partial<typeof posted>) => {
  const read = readPlacement({ ...posted, ...given }, ['dokumen']);
  return read.ok ? [] : read.faults.map(({ field, reason }) => `${field} ${reason}`);
};

describe('what the form posts', () => {
  test('is read as a rule; words that are not asked for are dropped', () => {
    expect(readPlacement({ ...posted, sentenceId: 'x' }, ['dokumen'])).toEqual({
      ok: true,
      placement: rule({ step: 'dokumen' }),
    });
  });

  test('has all its faults told at once', () => {
    expect(faults({ step: 'lain', audience: 'semua', what: '', offered: '' })).toEqual([
      'step unknown',
      'audience missing',
      'what missing',
      'offered missing',
    ]);
    expect(faults({ what: 'sentence', sentenceId: ' ', sentenceEn: 'x'.repeat(SENTENCE_LENGTH + 1) })).toEqual([
      'sentenceId missing',
      'sentenceEn too-long',
    ]);
    expect(faults({ what: 'sentence', offered: 'tidak' })).toEqual([]);
  });
});
