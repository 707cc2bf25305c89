import { describe, expect, test } from 'vitest';
import { sampleSet } from '../../tutorials/sample-set.ts';
import { firstLineOf, fits, proposeQuestions, readQuestion, stepOfPicture } from './question-rules.ts';
import type { FilmQuestion, PostedQuestion } from './question-rules.ts';

const lines = sampleSet.cuts[0]!.stages.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.lines));
const question: FilmQuestion = {
  ask: 'Di mana nama ditulis?',
  choices: [
    { words: '', picture: { scene: 'sign-up', beat: 1 } },
    { words: 'Di amplop', picture: null },
  ],
  correct: 0,
  scene: 'sign-up',
};

describe('a question and a film', () => {
  test('the link leads to the first sentence of the scene', () => {
    expect(lines[firstLineOf(sampleSet, 'sign-up')! - 1]?.text).toBe('Sekarang, kita buat akun.');
    expect(firstLineOf(sampleSet, 'form-lain')).toBeNull();
  });

  test.each([
    ['with scene and pictures', {}, [], true],
    ['whose scene is gone', { scene: 'form-lama' }, [], false],
    ['whose picture is gone', { choices: [{ words: '', picture: { scene: 'sign-up', beat: 9 } }] }, [], false],
    ['whose scene does not play any more', {}, ['sign-up'], false],
    ['of words alone', { choices: [{ words: 'a', picture: null }] }, [], true],
  ])('one %s', (_, more, broken, can) => {
    expect(fits(sampleSet, { ...question, ...more }, broken)).toBe(can);
  });
});

describe('what the guide suggests', () => {
  test('is a sentence with its own picture among others', () => {
    const proposed = proposeQuestions(sampleSet, (sentence) => `Mana? ${sentence}`);
    expect(proposed).toHaveLength(1);
    for (const { ask, choices, correct, scene } of proposed) {
      expect(new Set(choices.map(({ picture }) => JSON.stringify(picture))).size).toBe(3);
      const right = stepOfPicture(sampleSet, choices[correct]!.picture!)!;
      expect(ask).toBe(`Mana? ${right.text}`);
      expect(scene).toBe(right.scene);
    }
  });

  test('is three of a long guide, with the right one in another place each time', () => {
    const guide = Array.from({ length: 30 }, (_, beat) => {
      const step = sampleSet.guide[6]!;
      return {
        ...step,
        beat,
        text: `Kalimat ${beat}`,
        label: `Kolom ${beat}`,
        picture: { ...step.picture!, file: `${beat}.webp` },
      };
    });
    const proposed = proposeQuestions({ guide }, String);
    expect(proposed.map(({ correct }) => correct)).toEqual([0, 1, 2]);
    expect(new Set(proposed.map(({ ask }) => ask)).size).toBe(3);
    for (const { choices } of proposed) expect(new Set(choices.map(({ picture }) => picture?.beat)).size).toBe(3);
  });

  test('leaves out what is pressed more than once', () => {
    const guide = [...sampleSet.guide, { ...sampleSet.guide[8]!, beat: 9, text: 'Sekali lagi, tekan Lanjut.' }];
    expect(proposeQuestions({ guide }, String)).toEqual([]);
  });

  test('is nothing where there are too few pictures', () => {
    expect(proposeQuestions({ guide: sampleSet.guide.slice(0, 8) }, String)).toEqual([]);
  });
});

const posted: PostedQuestion = {
  ask: ' Di mana nama ditulis? ',
  choices: [
    { words: '', picture: 'sign-up:1' },
    { words: ' Di amplop ', picture: '' },
    { words: '', picture: '' },
  ],
  correct: '1',
  scene: 'sign-up',
};
/** What is wrong with a question that is posted with something else. */
const faults = (more: Partial<PostedQuestion>) => {
  const read = readQuestion({ ...posted, ...more }, sampleSet);
  return read.ok ? [] : read.faults.map((fault) => `${fault.field}${fault.field === 'choice' ? fault.at : ''} ${fault.reason}`);
};

describe('what the form posts', () => {
  test('is read, without the choice that was left empty', () => {
    expect(readQuestion(posted, sampleSet)).toEqual({ ok: true, question });
  });

  test('has all its faults told at once', () => {
    expect(faults({ ask: '', choices: [{ words: '', picture: '' }], correct: '', scene: '' })).toEqual([
      'ask missing',
      'choice0 missing',
      'correct missing',
      'scene missing',
    ]);
    expect(faults({ correct: '3' })).toEqual(['correct empty']);
    expect(faults({ choices: [posted.choices[0]!, posted.choices[0]!] })).toEqual(['choice1 same']);
    expect(faults({ choices: [{ words: '', picture: 'lain:1' }, posted.choices[1]!] })).toEqual(['choice0 no-picture']);
  });
});
