import { describe, expect, test } from 'vitest';
import type { ApplicationState, Role } from '../applications/actions.ts';
import { askableOffices, isLate, mayAnswer, mayAsk, mayWithdraw, opensTo, readAnswer, readQuestion } from './rules.ts';
import type { Outcome } from './rules.ts';

const roles: Role[] = ['applicant', 'front_desk', 'technical', 'head', 'publisher', 'administrator'];
const states: ApplicationState[] = [
  'draft',
  'completeness',
  'technical',
  'review',
  'signing',
  'correction',
  'payment',
  'issued',
  'refused',
  'withdrawn',
];
const outcomes: (Outcome | null)[] = [null, 'agree', 'conditions', 'disagree', 'withdrawn', 'not_needed'];
const asked = (outcome: Outcome | null) => ({ office: 'Dinas B', askerId: 'rahmat', outcome });
const officer = (role: Role, technicalOffice: string | null, id = 'x') => ({ id, role, technicalOffice });

test('who checks the application at this moment asks, and nobody else does', () => {
  const asks = roles.flatMap((role) => states.filter((state) => mayAsk(role, state)).map((state) => `${role} ${state}`));
  expect(asks).toEqual(['front_desk completeness', 'front_desk review', 'technical technical', 'technical review']);
  expect(mayAsk('front_desk', 'completeness', undefined, true)).toBe(false);
});

test('who asked takes an open question back, once, and nobody else does', () => {
  expect(outcomes.filter((outcome) => mayWithdraw(asked(outcome), officer('front_desk', null, 'rahmat')))).toEqual([null]);
  for (const role of roles) expect(mayWithdraw(asked(null), officer(role, 'Dinas B', 'dewi'))).toBe(false);
});

describe('the application', () => {
  test('opens to the office that is asked while the question is open, and after it has answered', () => {
    const open = outcomes.filter((outcome) => opensTo(asked(outcome), officer('technical', 'Dinas B')));
    expect(open).toEqual([null, 'agree', 'conditions', 'disagree']);
  });

  test('opens to no other role, no other office and to nobody without one', () => {
    for (const outcome of outcomes) {
      for (const role of roles.filter((each) => each !== 'technical'))
        expect(opensTo(asked(outcome), officer(role, 'Dinas B'))).toBe(false);
      expect(opensTo(asked(outcome), officer('technical', 'Dinas A'))).toBe(false);
      expect(opensTo(asked(outcome), officer('technical', null))).toBe(false);
    }
  });
});

test('the office that is asked answers an open question, and nobody else does', () => {
  expect(outcomes.filter((outcome) => mayAnswer(asked(outcome), officer('technical', 'Dinas B')))).toEqual([null]);
  const others = roles.filter((role) => mayAnswer(asked(null), officer(role, role === 'technical' ? 'Dinas A' : 'Dinas B')));
  expect(others).toEqual([]);
});

test('offices with officers can be asked, but for the reviewing one and those with an open question', () => {
  const officers = [
    officer('technical', 'Dinas C'),
    officer('technical', 'Dinas A'),
    officer('technical', 'Dinas B'),
    officer('technical', 'Dinas B'),
    officer('technical', null),
    officer('front_desk', 'Dinas D'),
  ];
  expect(askableOffices(officers, { reviewing: ['Dinas A', null], opinions: [] })).toEqual(['Dinas B', 'Dinas C']);
  expect(askableOffices(officers, { reviewing: ['Dinas A'], opinions: [asked(null)] })).toEqual(['Dinas C']);
  expect(askableOffices(officers, { reviewing: ['Dinas A'], opinions: [asked('agree')] })).toEqual(['Dinas B', 'Dinas C']);
});

test('a question is late the day after its day, and never once it is closed', () => {
  expect(isLate({ outcome: null, dueOn: '2026-11-24' }, '2026-11-24')).toBe(false);
  expect(isLate({ outcome: null, dueOn: '2026-11-24' }, '2026-11-25')).toBe(true);
  expect(isLate({ outcome: 'agree', dueOn: '2026-11-24' }, '2026-11-25')).toBe(false);
});

describe('what is posted as a question', () => {
  const good = { office: 'Dinas B', question: ' Apakah boleh? ', days: '3' };

  test('is taken tidied', () => {
    const read = readQuestion(good, ['Dinas B']);
    expect(read).toEqual({ ok: true, asked: { office: 'Dinas B', question: 'Apakah boleh?', days: 3 } });
  });

  test.each([
    [{ ...good, office: 'Dinas A' }, ['office']],
    [{ ...good, question: ' ' }, ['question']],
    [{ ...good, question: 'a'.repeat(2001) }, ['question']],
    [{ ...good, days: '0' }, ['days']],
    [{ ...good, days: '31' }, ['days']],
    [{ ...good, days: '3,5' }, ['days']],
    [{ office: '', question: '', days: '' }, ['office', 'question', 'days']],
  ])('%#: and refused with what is wrong', (posted, wrong) => {
    const read = readQuestion(posted, ['Dinas B']);
    expect(read.ok ? [] : Object.keys(read.faults)).toEqual(wrong);
  });
});

describe('an answer', () => {
  test('that agrees needs no words; every other one does', () => {
    expect(readAnswer({ verdict: 'agree', words: '' })).toEqual({ ok: true, answer: { verdict: 'agree', words: null } });
    expect(readAnswer({ verdict: 'agree', words: 'a'.repeat(2001) }).ok).toBe(false);
    for (const verdict of ['conditions', 'disagree']) {
      expect(readAnswer({ verdict, words: ' ' })).toMatchObject({ ok: false, faults: { words: { reason: 'missing' } } });
      expect(readAnswer({ verdict, words: 'Karena jalan.' })).toEqual({ ok: true, answer: { verdict, words: 'Karena jalan.' } });
    }
  });

  test.each(['', 'withdrawn', 'not_needed', '__proto__'])('is no “%s”', (verdict) => {
    expect(readAnswer({ verdict, words: 'x' })).toEqual({ ok: false, faults: { verdict: true } });
  });
});
