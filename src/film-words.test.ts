import { describe, expect, test } from 'vitest';
import { readFilmWords } from './film-words.ts';

const read = (text: string) => readFilmWords(text.split(' '));

describe('what is asked of pintu film', () => {
  test.each([
    ['sip-perawat --out out', { services: ['sip-perawat'], formats: ['landscape'], steps: 'none', complete: false }],
    ['sip-perawat --out out --format phone', { formats: ['phone'] }],
    ['sip-perawat --out out --format phone,hemat', { formats: ['phone', 'hemat'] }],
    ['sip-perawat --out out --stage 3', { steps: 3 }],
    ['--all --out out --format hemat', { services: [], formats: ['hemat'] }],
    ['sip-perawat --out out --complete', { complete: true, steps: 'all' }],
    ['sip-perawat --out out --workers 2', { workers: 2 }],
    ['check', { kind: 'check', services: [] }],
    ['check --all', { kind: 'check', services: [] }],
    ['check sip-perawat --json', { kind: 'check', services: ['sip-perawat'], json: true }],
  ])('%s', (text, wanted) => {
    expect(read(text)).toMatchObject(wanted);
  });

  test.each([
    ['sip-perawat', '--out'],
    ['--out out', 'Which service?'],
    ['sip-perawat --all --out out', 'name none'],
    ['sip-perawat --out out --format phon', 'Did you mean "phone"?'],
    ['sip-perawat --out out --stage 8', 'no stage'],
    ['sip-perawat --out out --stage drei', 'no stage'],
    ['sip-perawat --out out --language jv', 'does not speak "jv". It speaks: id, en.'],
    ['sip-perawat --out out --workers 0', 'threads'],
    ['sip-perawat --out out --quick', '--quick'],
    ['sip-perawat --oot out', 'did you mean --out?'],
    ['sip-perawat --out=', '--out <folder> is missing'],
    ['sip-perawat --out out --stage 1.0', 'no stage'],
    ['sip-perawat --out out --complete --stage 3', 'leave --stage out'],
    ['sip-perawat --out out --format phone,', 'no format ""'],
    ['sip-perawat --out out --json', 'belongs to `film check`'],
    ['check sip-perawat --out out --format phone', 'leave --out, --format out'],
  ])('%s is refused: %s', (text, why) => {
    expect(() => read(text)).toThrow(why);
  });
});
