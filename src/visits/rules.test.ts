import { expect, test } from 'vitest';
import type { DeskStage } from '../catalogue/service.ts';
import { judgeVisit, mayReportVisit } from './rules.ts';

const stage = (kind: DeskStage['kind'], by: DeskStage['by'], siteVisit = false): DeskStage => ({
  kind,
  by,
  siteVisit,
  office: null,
  workingDays: null,
  when: null,
});
const course = (siteVisit: boolean) => [
  stage('completeness', ['front_desk']),
  stage('technical', ['technical'], siteVisit),
  stage('signing', ['head']),
];

test('a visit is reported by the reviewing office, while it reviews, where the service has one', () => {
  expect(mayReportVisit('technical', 'technical', course(true))).toBe(true);
  expect(mayReportVisit('technical', 'technical', course(false))).toBe(false);
  expect(mayReportVisit('technical', 'signing', course(true))).toBe(false);
  expect(mayReportVisit('front_desk', 'technical', course(true))).toBe(false);
});

test('it was on a day that is not to come, by somebody, and found something', () => {
  const today = '2026-11-24';
  const good = { day: today, who: ' Yusuf  dan Rina ', result: 'Sesuai.' };
  expect(judgeVisit(good, today)).toEqual({
    ok: true,
    visit: { visitedOn: today, who: 'Yusuf dan Rina', result: 'Sesuai.' },
  });
  expect(judgeVisit({ ...good, day: '2026-11-25' }, today)).toEqual({ ok: false, faults: { day: 'future' } });
  expect(judgeVisit({ day: '', who: ' ', result: '' }, today)).toEqual({
    ok: false,
    faults: { day: 'missing', who: true, result: true },
  });
});
