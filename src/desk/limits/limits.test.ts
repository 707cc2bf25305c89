import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setOffice } from '../../../tests/otherwise-office.ts';
import { openDeskTest } from '../../../tests/desk.ts';
import type { DeskTest } from '../../../tests/desk.ts';
import { messagesTo } from '../../../tests/outbox.ts';
import { findPerson } from '../../accounts/store.ts';
import { WORLD_DATE } from '../../clock.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { tellDesksOfLimits } from './tell-limits.ts';

const t = textsId.deskClock;
const DAY_MS = 86_400_000;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
  // Only what a test sends has a limit.
  await desk.portal.db.execute(`update application set desk = null, state = 'withdrawn' where number is not null`);
});
afterAll(() => desk.close());

const at = (days: number) => desk.setNow(new Date(WORLD_DATE.getTime() + days * DAY_MS));
const told = async (id: string) => {
  const person = await findPerson(desk.portal.db, desk.portal.seal, id);
  return (await messagesTo(desk.portal, person!.profile.phone)).filter(({ body }) => /lewat batas|80 %/.test(body));
};
const rowsOf = (html: string) => html.slice(html.indexOf('<tbody'), html.indexOf('</tbody'));

describe('as its days are used up', () => {
  test('an application is marked in words at 60 and at 80 percent, and stands in the part of the queue for it', async () => {
    // Tuesday 24 November, five working days: until Tuesday 1 December.
    const number = await desk.sent();
    const queue = async (part: string) => rowsOf((await desk.at('world-rahmat').get(paths.deskPart(part))).html);
    at(2);
    expect(await queue('giliran')).not.toContain(t.warned(60));
    at(3);
    expect(await queue('giliran')).toContain(t.warned(60));
    expect(await queue('hampir')).not.toContain(number);
    at(6);
    expect(await queue('hampir')).toContain(number);
    expect(await queue('hampir')).toContain(t.warned(80));
    expect((await desk.at('world-rahmat').get(paths.deskCase(number))).html).toContain(t.warned(80));
    at(8);
    expect(await queue('hampir')).not.toContain(number);
    expect(await queue('lewat')).toContain(number);
    at(0);
  });

  test('the desk is told in the morning, once, and not on a day without work; the head of what is late', async () => {
    at(6);
    await tellDesksOfLimits(desk.portal);
    await tellDesksOfLimits(desk.portal);
    const first = await told('world-rahmat');
    expect(first).toHaveLength(1);
    expect(first[0]?.body).toContain(t.digestLines({ urgent: 1, late: 0, elsewhere: 0 })[0]);
    expect(await told('world-nurbaiti')).toHaveLength(0);
    expect(await told('world-yusuf')).toHaveLength(0);
    // Saturday.
    at(11);
    await tellDesksOfLimits(desk.portal);
    expect(await told('world-rahmat')).toHaveLength(1);
    at(13);
    await tellDesksOfLimits(desk.portal);
    expect((await told('world-rahmat')).at(0)?.body).toContain(t.digestLines({ urgent: 0, late: 1, elsewhere: 0 })[0]);
    const head = await told('world-nurbaiti');
    expect(head).toHaveLength(1);
    expect(head[0]?.body).toContain(t.digestLines({ urgent: 0, late: 0, elsewhere: 1 })[0]);
    expect(head[0]?.body).toContain(paths.deskOverdue);
    at(0);
  });
});

describe('what is late', () => {
  test('stands in a list with how late it is, at whose desk and since when; the head sees all desks, a reviewing office its own', async () => {
    const front = await desk.sent();
    const review = await desk.broughtTo('technical');
    at(9);
    const list = async (id: string) => rowsOf((await desk.at(id).get(paths.deskOverdue)).html);
    const head = await list('world-nurbaiti');
    for (const number of [front, review]) expect(head).toContain(number);
    expect(head).toContain(t.overdue.late(2));
    expect(head).toContain(t.overdue.desks.front_desk);
    expect(head).toContain('Dinas Kesehatan');
    expect(head).toContain('24 Nov 2026, 10.00');
    const office = await list('world-yusuf');
    expect(office).toContain(review);
    expect(office).not.toContain(front);
    at(0);
  });

  test('is saved as a table, a line for each, however many pages there are', async () => {
    at(9);
    const { response, html } = await desk.at('world-nurbaiti').get(paths.deskOverdueCsv);
    at(0);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const lines = html.trim().split('\r\n');
    expect(lines[0]).toContain(t.overdue.csvHead.join(';'));
    expect(lines).toHaveLength(4);
    expect(lines.slice(1).join('')).not.toContain('\uFEFF');
  });

  test('is nobody else’s to see', async () => {
    expect((await desk.at('world-siti').get(paths.deskOverdue)).status).toBe(404);
    expect((await desk.at('world-siti').get(paths.deskOverdueCsv)).status).toBe(404);
  });

  test('says so when there is nothing', async () => {
    expect((await desk.at('world-nurbaiti').get(paths.deskOverdue)).html).toContain(t.overdue.empty);
  });
});

test('the page of a case shows where its days went, and its applicant reads how many are used', async () => {
  const number = await desk.broughtTo('technical');
  at(3);
  const { html } = await desk.at('world-yusuf').get(paths.deskCase(number));
  for (const words of [t.table.title, t.table.whole(3, 5), t.table.places.technical, t.table.proposed])
    expect(html).toContain(words);
  const own = (await desk.at('world-siti').get(paths.application(number))).html;
  expect(own).toContain(textsId.clock.used(3, 5));
  expect(own).toContain(textsId.clock.turn.office);
  at(0);
});

test('a limit of a stage that the office has confirmed is warned of in the queue and beside the case', async () => {
  const { stageLimits } = desk.portal.office;
  setOffice(desk.portal, () => ({ stageLimits: { percent: { completeness: 20 }, confirmed: true } }));
  const number = await desk.sent();
  at(2);
  const { html } = await desk.at('world-rahmat').get(paths.deskPart('giliran'));
  expect(rowsOf(html)).toContain(t.stageLate(1));
  expect((await desk.at('world-rahmat').get(paths.deskCase(number))).html).toContain(t.stageLate(1));
  setOffice(desk.portal, () => ({ stageLimits }));
  at(0);
});
