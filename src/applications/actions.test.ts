import { describe, expect, test } from 'vitest';
import { textsId } from '../web/texts/texts.ts';
import { actions, deskAt, mayAct, stateAfter, verbsFor } from './actions.ts';
import type { ActionCourse, ApplicationState, Role, Verb } from './actions.ts';

const states: readonly ApplicationState[] = [
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
const roles: readonly Role[] = ['applicant', 'front_desk', 'technical', 'head', 'publisher', 'administrator'];

/** Who has it on their desk writes the bill. */
const bills = ['assess_fee', 'waive_fee'] as const;

/** Everything that anybody may do: who, where, what. All else is refused. */
const allowed: Record<string, readonly Verb[]> = {
  'applicant draft': ['save', 'adopt', 'submit', 'discard'],
  'applicant completeness': ['withdraw'],
  'applicant technical': ['withdraw', 'ask_visit_move'],
  'applicant correction': ['save', 'resubmit', 'withdraw'],
  'front_desk completeness': ['check', 'pass_on', 'return_for_correction', 'refuse', ...bills],
  'technical technical': ['check', 'plan_visit', 'cancel_visit', 'approve', 'return_for_correction', 'refuse', ...bills],
  'applicant review': ['withdraw'],
  'front_desk review': ['check', 'confirm', 'return_for_correction', 'refuse', ...bills],
  'technical review': ['check', 'confirm', 'return_for_correction', 'refuse', ...bills],
  'applicant payment': ['withdraw'],
  'front_desk payment': ['record_payment', 'void_fee'],
  'technical payment': ['void_fee'],
  'front_desk issued': ['record_refund'],
  'front_desk refused': ['record_refund'],
  'front_desk withdrawn': ['record_refund'],
  'head signing': ['send_back', 'sign', 'refuse'],
};

/** A service with a last look before signing. */
const lastLook = (by: ActionCourse[number]['by']): ActionCourse => [
  { kind: 'completeness', by: ['front_desk'] },
  { kind: 'technical', by: ['technical'] },
  { kind: 'review', by },
  { kind: 'signing', by: ['head'] },
];

describe('the table of actions', () => {
  test.each(roles.flatMap((role) => states.map((state) => [role, state] as const)))('%s, %s', (role, state) => {
    expect(verbsFor(role, state, lastLook(['front_desk', 'technical'])).toSorted()).toEqual(
      [...(allowed[`${role} ${state}`] ?? [])].toSorted(),
    );
  });

  test('a role that never may is told apart from a state that does not allow it', () => {
    expect(mayAct('sign', 'applicant', 'signing')).toEqual({ ok: false, reason: 'wrong-role' });
    expect(mayAct('submit', 'applicant', 'issued')).toEqual({ ok: false, reason: 'wrong-state' });
  });

  test('a stage that the service leaves to others is closed to a role that may act there elsewhere', () => {
    expect(mayAct('check', 'front_desk', 'review', lastLook(['technical']))).toEqual({ ok: false, reason: 'not-your-stage' });
    expect(mayAct('confirm', 'technical', 'review', lastLook(['technical']))).toEqual({ ok: true });
    expect(verbsFor('technical', 'review', lastLook(['front_desk']))).toEqual([]);
  });

  test.each(['front_desk', 'technical'] as const)(
    'who typed it in at the counter has no verb left whose button stands in the check: %s',
    (role) => {
      for (const state of ['completeness', 'technical', 'review'] as const) {
        const left = verbsFor(role, state, lastLook(['front_desk', 'technical']), true);
        expect(left.filter((verb) => verb !== 'plan_visit' && verb !== 'cancel_visit')).toEqual([]);
      }
    },
  );

  test.each<[Verb, ApplicationState, ApplicationState]>([
    ['approve', 'technical', 'review'],
    ['confirm', 'review', 'signing'],
    ['send_back', 'signing', 'review'],
  ])('with a last look %s in %s leads to %s', (verb, state, after) => {
    expect(stateAfter(verb, state, null, lastLook(['front_desk']))).toBe(after);
  });

  test('without an office that reviews, what is complete is signed next, and comes back to the counter', () => {
    const short = lastLook(['front_desk']).filter(({ kind }) => kind === 'completeness' || kind === 'signing');
    expect(stateAfter('pass_on', 'completeness', null, short)).toBe('signing');
    expect(stateAfter('send_back', 'signing', null, short)).toBe('completeness');
  });

  test('what is in a stage that it would not go through any more can still be decided there', () => {
    const short = lastLook(['front_desk']).filter(({ kind }) => kind === 'completeness' || kind === 'signing');
    expect(verbsFor('technical', 'technical', short)).toContain('approve');
    expect(stateAfter('approve', 'technical', null, short)).toBe('signing');
  });

  test('nothing leads out of what is decided or taken back', () => {
    for (const state of ['issued', 'refused', 'withdrawn'] as const)
      for (const role of roles) for (const verb of verbsFor(role, state)) expect(stateAfter(verb, state, null)).toBe(state);
  });

  test.each<[Verb, ApplicationState, ApplicationState | null, ApplicationState]>([
    ['save', 'draft', null, 'draft'],
    ['submit', 'draft', null, 'completeness'],
    ['return_for_correction', 'technical', null, 'correction'],
    ['resubmit', 'correction', 'technical', 'technical'],
    ['resubmit', 'correction', 'completeness', 'completeness'],
    ['withdraw', 'correction', 'technical', 'withdrawn'],
    ['assess_fee', 'technical', null, 'payment'],
    ['record_payment', 'payment', 'review', 'review'],
    ['void_fee', 'payment', 'completeness', 'completeness'],
    ['withdraw', 'payment', 'technical', 'withdrawn'],
    ['approve', 'technical', null, 'signing'],
    ['send_back', 'signing', null, 'technical'],
    ['sign', 'signing', null, 'issued'],
    ['refuse', 'signing', null, 'refused'],
  ])('%s in %s, handed back from %s, leads to %s', (verb, state, from, after) => {
    expect(stateAfter(verb, state, from)).toBe(after);
  });

  test('every verb has the words of its button, and a sentence for who comes too late', () => {
    for (const verb of Object.keys(actions) as Verb[]) {
      expect(textsId.actions[verb].button).not.toBe('');
      expect(textsId.actions[verb].tooLate).toMatch(/\.$/);
    }
  });
});

test.each([
  ['completeness', null, 'front_desk'],
  ['technical', null, 'technical'],
  ['signing', null, 'head'],
  ['payment', null, 'shared'],
  ['correction', 'technical', 'technical'],
  ['draft', null, null],
  ['issued', null, null],
] as const)('what is in %s (from %s) lies at the desk %s', (state, from, desk) => {
  expect(deskAt(state, from)).toBe(desk);
});

const look = (by: readonly ('front_desk' | 'technical')[]) => deskAt('review', null, [{ kind: 'review', by: [...by] }]);

test('a last look lies at the desk that the service leaves it to', () => {
  expect(look(['technical'])).toBe('technical');
  expect(look(['front_desk', 'technical'])).toBe('shared');
  expect(deskAt('correction', 'review', [{ kind: 'review', by: ['front_desk'] }])).toBe('front_desk');
});
