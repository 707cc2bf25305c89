import { describe, expect, test } from 'vitest';
import { textsId } from '../web/texts/texts.ts';
import { actions, mayAct, stateAfter, verbsFor } from './actions.ts';
import type { ApplicationState, Role, Verb } from './actions.ts';

const states: readonly ApplicationState[] = [
  'draft',
  'completeness',
  'technical',
  'signing',
  'correction',
  'issued',
  'refused',
  'withdrawn',
];
const roles: readonly Role[] = ['applicant', 'front_desk', 'technical', 'head', 'publisher', 'administrator'];

/** Everything that anybody may do: who, where, what. All else is refused. */
const allowed: Record<string, readonly Verb[]> = {
  'applicant draft': ['save', 'adopt', 'submit', 'discard'],
  'applicant completeness': ['withdraw'],
  'applicant technical': ['withdraw'],
  'applicant correction': ['save', 'resubmit', 'withdraw'],
  'front_desk completeness': ['check', 'pass_on', 'return_for_correction', 'refuse'],
  'technical technical': ['check', 'approve', 'return_for_correction', 'refuse'],
  'head signing': ['send_back', 'sign', 'refuse'],
};

describe('the table of actions', () => {
  test.each(roles.flatMap((role) => states.map((state) => [role, state] as const)))('%s, %s', (role, state) => {
    expect(verbsFor(role, state).toSorted()).toEqual([...(allowed[`${role} ${state}`] ?? [])].toSorted());
  });

  test('a role that never may is told apart from a state that does not allow it', () => {
    expect(mayAct('sign', 'applicant', 'signing')).toEqual({ ok: false, reason: 'wrong-role' });
    expect(mayAct('submit', 'applicant', 'issued')).toEqual({ ok: false, reason: 'wrong-state' });
  });

  test('nothing leads out of what is decided or taken back', () => {
    for (const state of ['issued', 'refused', 'withdrawn'] as const)
      for (const role of roles) expect(verbsFor(role, state)).toEqual([]);
  });

  test.each<[Verb, ApplicationState, ApplicationState | null, ApplicationState]>([
    ['save', 'draft', null, 'draft'],
    ['submit', 'draft', null, 'completeness'],
    ['return_for_correction', 'technical', null, 'correction'],
    ['resubmit', 'correction', 'technical', 'technical'],
    ['resubmit', 'correction', 'completeness', 'completeness'],
    ['withdraw', 'correction', 'technical', 'withdrawn'],
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
