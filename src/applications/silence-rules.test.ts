import { expect, test } from 'vitest';
import { compiled, definition, office } from '../../tests/definitions.ts';
import { afterSilence, isSilencePast, isTold, lastDayOver } from './silence-rules.ts';

const at = (local: string) => new Date(`${local}+08:00`);
const said = (silence: object | undefined) => compiled(definition(silence === undefined ? {} : { silence })).silence;
const rule = { counts_as: 'granted', working_days: 5, legal_basis: 'UU 30/2014 Pasal 53 [K]' };

test('a service that says nothing has what the office says of all; nothing issues because of that', () => {
  expect(said(undefined)).toEqual({ ...office.silence, automatic: false });
  expect(afterSilence(said(undefined))).toBe('nothing');
  expect(isTold(said(undefined))).toBe(false);
});

test.each([
  ['not confirmed', rule, 'nothing', false],
  ['confirmed', { ...rule, confirmed: true }, 'tell', true],
  ['switched on', { ...rule, confirmed: true, automatic: true }, 'issue', true],
  ['that means nothing', { ...rule, counts_as: 'nothing', confirmed: true }, 'nothing', true],
  ['whose effect is unknown', { ...rule, counts_as: 'unknown', confirmed: true }, 'nothing', false],
])('a rule %s', (_, silence, then, told) => {
  expect(afterSilence(said(silence))).toBe(then);
  expect(isTold(said(silence))).toBe(told);
});

test('citizens read the legal basis without the marks of its sources', () => {
  expect(said(rule)?.legalBasis).toBe('UU 30/2014 Pasal 53');
});

test('the day is over when the office closes, at the office alone, and never without a day', () => {
  const silent = { state: 'technical', silenceOn: '2026-12-01' } as const;
  expect(isSilencePast(silent, at('2026-12-01T15:59'), office)).toBe(false);
  expect(isSilencePast(silent, at('2026-12-01T16:00'), office)).toBe(true);
  expect(isSilencePast(silent, at('2026-12-02T00:00'), office)).toBe(true);
  expect(isSilencePast({ ...silent, state: 'correction' }, at('2026-12-09T10:00'), office)).toBe(false);
  expect(isSilencePast({ ...silent, state: 'issued' }, at('2026-12-09T10:00'), office)).toBe(false);
  expect(isSilencePast({ ...silent, silenceOn: null }, at('2026-12-09T10:00'), office)).toBe(false);
});

test('the last day that is over is yesterday until the office closes, over the end of a month too', () => {
  expect(lastDayOver(at('2026-12-01T15:59'), office)).toBe('2026-11-30');
  expect(lastDayOver(at('2026-12-01T16:00'), office)).toBe('2026-12-01');
});
