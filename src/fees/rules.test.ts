import { compiled, definition } from '../../tests/definitions.ts';
import { describe, expect, test } from 'vitest';
import { isInPart } from './list-rules.ts';
import {
  clockRunsFrom,
  feeStanding,
  isPayable,
  mustBePaid,
  isOverdue,
  judgeAmount,
  judgePayment,
  judgeWords,
  readReference,
  withoutIdleFeeVerbs,
} from './rules.ts';
import type { FeeState } from './rules.ts';

const bill = (state: FeeState, reference: string | null = null) => ({ state, amountRupiah: 250_000, reference });
const told = { amountRupiah: 250_000, reference: 'B-1' };

/** A service that costs what its definition says. */
const service = (fee: string) => compiled(definition({ fee }));

describe('what a told payment means', () => {
  test.each([
    ['an open bill of this amount is paid', bill('open'), told, 'pays'],
    ['told again it changes nothing', bill('paid', 'B-1'), told, 'told-before'],
    ['told again after the money went back it changes nothing', bill('refunded', 'B-1'), told, 'told-before'],
    ['a bank writes small what an officer wrote large', bill('paid', 'B-1'), { ...told, reference: 'b-1' }, 'told-before'],
    ['less does not pay it', bill('open'), { ...told, amountRupiah: 249_999 }, 'wrong-amount'],
    ['more does not pay it', bill('open'), { ...told, amountRupiah: 250_001 }, 'wrong-amount'],
    ['a second payment is one too many', bill('paid', 'B-1'), { ...told, reference: 'B-2' }, 'paid-twice'],
    ['a voided bill takes no money', bill('void'), told, 'void'],
    ['nobody has this code', null, told, 'unknown-code'],
  ] as const)('%s', (_, fee, payment, expected) => {
    expect(judgePayment(fee, payment)).toBe(expected);
  });
});

describe('how an application stands to its fee', () => {
  test.each([
    ['free', false, []],
    ['to-assess', true, []],
    ['to-assess', true, ['void']],
    ['to-assess', true, ['refunded']],
    ['open', true, ['void', 'open']],
    ['settled', true, ['paid']],
    ['settled', true, ['nil']],
    // Mended answers can make it free while a bill waits: the bill is voided first.
    ['open', false, ['open']],
  ] as const)('%s', (standing, payable, states) => {
    expect(
      feeStanding(
        payable,
        states.map((state) => ({ state })),
      ),
    ).toBe(standing);
  });

  test('a fee that the office has not confirmed holds nobody up', () => {
    expect(mustBePaid(service('Rp150.000'), {})).toBe(true);
    expect(mustBePaid(service('Sesuai Perda [?]'), {})).toBe(false);
    expect(isPayable(service('Sesuai Perda [?]'), {})).toBe(true);
    expect(mustBePaid(service('Gratis'), {})).toBe(false);
  });

  test('a free service has none of the verbs of fees, and only what was paid is paid back', () => {
    const all = ['check', 'assess_fee', 'waive_fee', 'record_payment', 'void_fee', 'record_refund'] as const;
    expect(withoutIdleFeeVerbs(all, 'free', [])).toEqual(['check']);
    expect(withoutIdleFeeVerbs(all, 'to-assess', [])).toEqual(['check', 'assess_fee', 'waive_fee']);
    expect(withoutIdleFeeVerbs(all, 'open', [{ state: 'open' }])).toEqual(['check', 'record_payment', 'void_fee']);
    expect(withoutIdleFeeVerbs(all, 'settled', [{ state: 'paid' }])).toEqual(['check', 'record_refund']);
  });
});

test('the last day to pay belongs to the payer; what is paid or void is never overdue', () => {
  const open = { state: 'open', dueOn: '2026-12-14' } as const;
  expect(isOverdue(open, '2026-12-14')).toBe(false);
  expect(isOverdue(open, '2026-12-15')).toBe(true);
  expect(isOverdue({ ...open, state: 'paid' }, '2026-12-15')).toBe(false);
  expect(isInPart('lewat-batas', open, '2026-12-15')).toBe(true);
});

test.each([
  ['Rp250.000', { ok: true, amountRupiah: 250_000 }],
  ['250000', { ok: true, amountRupiah: 250_000 }],
  ['', { ok: false, fault: 'missing' }],
  ['seribu', { ok: false, fault: 'wrong' }],
  ['-5', { ok: false, fault: 'wrong' }],
  ['0', { ok: false, fault: 'zero' }],
  ['100.000.000.001', { ok: false, fault: 'large' }],
])('the amount %j is read', (typed, read) => {
  expect(judgeAmount(typed)).toEqual(read);
});

test('a basis is words, and not a novel', () => {
  expect(judgeWords('  Tarif satu izin. ')).toEqual({ ok: true, words: 'Tarif satu izin.' });
  expect(judgeWords(' \n ')).toEqual({ ok: false, fault: 'missing' });
  expect(judgeWords('x'.repeat(501))).toEqual({ ok: false, fault: 'long' });
});

test('the number on a paper of the bank is read as it stands there', () => {
  expect(readReference(' ft26329-8817 ')).toBe('FT26329-8817');
  expect(readReference('FT 26329 / 1')).toBe('FT26329/1');
  for (const none of ['', 'abc', 'sudah dibayar!', '=1+1+1']) expect(readReference(none)).toBeNull();
});

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));

test('the clock goes on when the payment was made, whatever day the bank writes', () => {
  expect(clockRunsFrom(at(1), at(3), at(5))).toEqual(at(3));
  expect(clockRunsFrom(at(1), at(0), at(5))).toEqual(at(1));
  expect(clockRunsFrom(at(1), at(9), at(5))).toEqual(at(5));
});
