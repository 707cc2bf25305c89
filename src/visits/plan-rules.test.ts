import { describe, expect, test } from 'vitest';
import type { DeskStage } from '../catalogue/service.ts';
import { readOffice } from '../catalogue/office.ts';
import { packageRoot } from '../package-root.ts';
import { dueOnAfterMove, judgeAsk, judgePlan, mayAskForAnother, mayPlanVisit, mondayOf } from './plan-rules.ts';
import type { Plan } from './plan-rules.ts';

const office = await readOffice(`${packageRoot}/office`);
const today = '2026-11-24';
const good: Plan = { day: '2026-11-26', begins: '09:00', ends: '11:00', who: 'dua petugas dinas', ready: '', why: '' };
const judged = (change: Partial<Plan>, moving = false) => {
  const outcome = judgePlan({ ...good, ...change }, { today, office, moving });
  return outcome.ok ? {} : outcome.faults;
};

const stage = (kind: DeskStage['kind'], by: DeskStage['by'], siteVisit: boolean): DeskStage => ({
  kind,
  by,
  siteVisit,
  office: null,
  workingDays: null,
  when: null,
});
const course = (siteVisit: boolean) => [stage('technical', ['technical'], siteVisit), stage('signing', ['head'], false)];

describe('a visit', () => {
  test.each<[Partial<Plan>, object]>([
    [{}, {}],
    [{ day: '' }, { day: 'missing' }],
    [{ day: today }, { day: 'soon' }],
    [{ day: '2026-11-28' }, { day: 'closed' }],
    [{ day: '2027-11-25' }, { day: 'far' }],
    [{ begins: '' }, { hours: 'missing' }],
    [{ begins: '11:00', ends: '11:00' }, { hours: 'order' }],
    [{ begins: '07:30' }, { hours: 'closed' }],
    [{ ends: '16:30' }, { hours: 'closed' }],
    [{ who: ' ' }, { who: 'missing' }],
    [{ who: 'Pak Budi, 0812-3456-7890' }, { who: 'phone' }],
    [{ who: 'x'.repeat(121) }, { who: 'long' }],
    [{ ready: 'Hubungi 081234567890' }, { ready: 'phone' }],
    [{ ready: 'WA 0812 3456 7890 sebelum 24-11-2026' }, { ready: 'phone' }],
    [{ ready: 'WA +62 812-3456-7890' }, { ready: 'phone' }],
    [{ ready: 'Kantor (0541) 731-234' }, { ready: 'phone' }],
    [{ ready: 'Lantai 2, 81234567890' }, { ready: 'phone' }],
    [{ ready: 'Denah 2 lantai, Jl. A No. 12' }, {}],
    [{ ready: 'Surat tanggal 24-11-2026, 01/12/2026, dan 2026-12-01' }, {}],
    [{ ready: 'Bukti setor Rp15.000.000 atau 62.500.000 rupiah' }, {}],
    [{ ready: 'Hadir 09.00-12.00, lalu 13.00 - 15.00' }, {}],
  ])('given %j the faults are %j', (change, faults) => {
    expect(judged(change)).toEqual(faults);
  });

  test('that is moved says why', () => {
    expect(judged({}, true)).toEqual({ why: 'missing' });
    expect(judged({ why: 'Petugas sakit.' }, true)).toEqual({});
  });
});

test('the reviewing office plans visits while it reviews, where the service has one', () => {
  expect(mayPlanVisit('technical', 'technical', course(true))).toBe(true);
  expect(mayPlanVisit('technical', 'technical', course(false))).toBe(false);
  expect(mayPlanVisit('technical', 'signing', course(true))).toBe(false);
  expect(mayPlanVisit('head', 'technical', course(true))).toBe(false);
});

test('another day is asked for once, and before the day', () => {
  expect(mayAskForAnother({ day: '2026-11-25', askedAt: null }, today)).toEqual({ ok: true });
  expect(mayAskForAnother({ day: today, askedAt: null }, today)).toEqual({ ok: false, reason: 'too-late' });
  expect(mayAskForAnother({ day: '2026-11-25', askedAt: new Date(0) }, today)).toEqual({ ok: false, reason: 'asked' });
  expect(judgeAsk(' \r\n')).toEqual({ ok: false, fault: 'missing' });
  expect(judgeAsk('x'.repeat(501))).toEqual({ ok: false, fault: 'long' });
});

test('the clock goes on when the office moves a visit, and waits for the applicant who asked for it', () => {
  const days = { from: '2026-11-26', to: '2026-12-01' };
  expect(dueOnAfterMove('2026-12-03', { ...days, asked: false }, office)).toBe('2026-12-03');
  expect(dueOnAfterMove('2026-12-03', { ...days, asked: true }, office)).toBe('2026-12-08');
  expect(dueOnAfterMove('2026-12-03', { from: '2026-11-27', to: '2026-11-26', asked: true }, office)).toBe('2026-12-03');
  expect(dueOnAfterMove(null, { ...days, asked: true }, office)).toBeNull();
});

test('a week begins on its Monday', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-23', '2026-11-23']);
});
