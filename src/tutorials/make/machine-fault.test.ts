import { describe, expect, test } from 'vitest';
import { BrowserGone, StageFault } from '../stage/stage-fault.ts';
import { FilmFault } from './film-fault.ts';
import { isFaultOfTheMachine } from './machine-fault.ts';

const coded = (code: string) => Object.assign(new Error('it did not work'), { code });
const stageFault = new StageFault({
  scene: 'form-1',
  beat: 0,
  page: '/permohonan',
  sought: { role: 'button', name: 'Lanjut' },
  why: 'there is none',
  present: [],
});

describe('another try may go well', () => {
  test.each<[string, unknown]>([
    ['the browser is gone', new BrowserGone('form-1', { cause: new Error('Target closed') })],
    ['the disk is full', coded('ENOSPC')],
    ['a file may not grow further', coded('EFBIG')],
    ['this user’s part of the disk is full', coded('EDQUOT')],
    ['there is no memory', coded('ENOMEM')],
    ['the film’s own database has no room', coded('53100')],
    ['the disk is full under another fault', new Error('a take was not kept', { cause: coded('ENOSPC') })],
    ['one of several faults is of the machine', new AggregateError([new Error('x'), coded('ENOSPC')])],
    [
      'a thread says that the disk is full',
      new Error('drawing scene form-1, pictures 0 to 250: The disk that holds /x is full: /x/y could not be written'),
    ],
    [
      'a thread says that a file is too large',
      new Error('The disk that holds /x takes no file as large as this: /x/y could not be written'),
    ],
    ['a drawing thread is lost', new Error('drawing scene form-1, pictures 0 to 250: its thread ended with 1')],
    ['a sound thread is lost', new Error('speaking "Halo": a thread of the sound room ended with 137')],
    ['FFmpeg has no room', new Error('writing the MP4: No space left on device')],
  ])('when %s', (_, error) => {
    expect(isFaultOfTheMachine(error)).toBe(true);
  });
});

describe('another try would go as badly', () => {
  test.each<[string, unknown]>([
    ['a label is missing', stageFault],
    ['a hard limit is broken', new FilmFault('The film breaks a hard limit')],
    ['a file is missing', coded('ENOENT')],
    ['the program has a bug', new TypeError('undefined is not a function')],
    ['no error was thrown', 'ENOSPC'],
  ])('when %s', (_, error) => {
    expect(isFaultOfTheMachine(error)).toBe(false);
  });
});
