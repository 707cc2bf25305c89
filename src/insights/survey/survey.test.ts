import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../../tests/desk.ts';
import type { DeskTest } from '../../../tests/desk.ts';
import { messagesTo } from '../../../tests/outbox.ts';
import { paths } from '../../web/paths.ts';
import { textsEn, textsId } from '../../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../../world/people.ts';
import { periodOf } from '../period-rules.ts';
import { elements } from './elements.ts';
import type { Channel } from './elements.ts';
import { talliesOf } from './store.ts';
import { surveyToken } from './tokens.ts';

const words = textsId.survey;
const whole = Object.fromEntries(elements.map((element) => [element, '3']));
const SITIS_PHONE = '+6281200001234';

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());
beforeEach(() => desk.portal.db.execute('delete from rate_limit; delete from survey_answer; delete from survey_given'));

async function issued(): Promise<string> {
  const number = await desk.broughtTo('signing');
  const { revision } = await desk.application(number);
  await desk.at('world-nurbaiti').post(paths.letter(number), { revision: String(revision) });
  expect((await desk.application(number)).state).toBe('issued');
  return number;
}
const tokenOf = (number: string) => surveyToken(desk.portal.seal, { kind: 'application', number });
const tokenOfService = (slug: string) => surveyToken(desk.portal.seal, { kind: 'service', slug });
const officer = worldPeople.find(({ role }) => role === 'front_desk')!;
/** A device on which an officer opened the survey. */
async function openedTablet() {
  const tablet = desk.stranger();
  await tablet.signIn(officer);
  expect((await tablet.get(paths.counter)).html).toContain(`href="${paths.deskSurveyTablet}"`);
  expect((await tablet.post(paths.deskSurveyTablet)).location).toBe(paths.surveyKioskStart);
  return tablet;
}
async function counted(channel: Channel): Promise<number> {
  const tallies = await talliesOf(desk.portal.db, periodOf('2026-11'));
  return tallies.filter((tally) => tally.channel === channel).reduce((sum, { count }) => sum + count, 0);
}

describe('about one’s application', () => {
  test('it is offered below the permit and in the message, and not before the decision', async () => {
    const waiting = await desk.broughtTo('signing');
    const before = await desk.at('world-siti').get(paths.application(waiting));
    expect(before.html).not.toContain(words.offer.title);
    expect((await desk.stranger().get(paths.survey(tokenOf(waiting)))).status).toBe(404);

    const number = await issued();
    const { html } = await desk.at('world-siti').get(paths.application(number));
    const [download, offer] = [html.indexOf(paths.permitFile(number)), html.indexOf(paths.survey(tokenOf(number)))];
    expect(download).toBeGreaterThan(0);
    expect(offer).toBeGreaterThan(download);
    const [message] = await messagesTo(desk.portal, SITIS_PHONE);
    const address = `${desk.portal.config.url}${paths.survey(tokenOf(number))}`;
    expect(message?.body.endsWith(words.notice(address))).toBe(true);
  });

  test('who was refused is asked too', async () => {
    const { html } = await desk.at('world-andi').get(paths.applications);
    const refused = /href="(\/permohonan\/SMR[^"]+)"[^>]*>[^<]*pohon/i.exec(html)?.[1] ?? '';
    expect((await desk.at('world-andi').get(refused)).html).toContain(words.offer.button);
  });

  test('nobody signs in for it; it is taken once, and thanked for on the page', async () => {
    const number = await issued();
    const at = paths.survey(tokenOf(number));
    const someone = desk.stranger();
    expect((await someone.get(at)).html).toContain('Izin praktik perawat');
    const sent = await someone.post(at, { ...whole, sex: 'woman', age: '', education: '', job: 'health-worker' });
    expect([sent.status, sent.location]).toEqual([303, paths.surveyThanks(tokenOf(number))]);
    await desk.stranger().post(at, { ...whole, time: '1' });
    expect(await counted('online')).toBe(1);
    expect((await someone.get(at)).html).toContain(words.thanks.again);
    expect((await desk.at('world-siti').get(paths.application(number))).html).toContain(words.offer.done);
  });

  test('what is missing is said at its question, and nothing that was chosen is lost', async () => {
    const at = paths.survey(tokenOf(await issued()));
    const { fee: _, ...eight } = whole;
    const { status, html } = await desk.stranger().post(at, { ...eight, time: '2', job: 'student' });
    expect(status).toBe(422);
    expect(html).toContain(words.page.missing(4));
    expect(html).toMatch(/id="f-time-2"[^>]*checked/);
    expect(html).toMatch(/value="student"[^>]*selected/);
    expect(await counted('online')).toBe(0);
  });

  test('in English it is the same survey, and changing the language keeps what was chosen', async () => {
    const at = paths.survey(tokenOf(await issued()));
    const { html } = await desk.stranger().post(at, { ...whole, time: '4', bahasa: 'en' });
    expect(html).toContain(textsEn.survey.elements.time.question);
    expect(html).toMatch(/id="f-time-4"[^>]*checked/);
    expect(await counted('online')).toBe(0);
  });

  test('a token that we did not make, or that was made for something else, leads nowhere', async () => {
    const number = await issued();
    const token = tokenOf(number);
    const forged = Buffer.from(`00000000${number}`).toString('base64url');
    for (const each of [
      forged,
      number,
      token.slice(0, -1),
      `${token}0`,
      '',
      'sip-perawat',
      `sip-bidan-${tokenOfService('sip-perawat').slice(-8)}`,
    ])
      expect((await desk.stranger().get(paths.survey(each))).status, each).toBe(404);
  });

  test('its address does not tell which application it is about, in no way that a reader could undo', async () => {
    const number = await issued();
    const token = tokenOf(number);
    expect(token).toMatch(/^[\w-]{20,60}$/);
    for (const read of [token, Buffer.from(token, 'base64url').toString('latin1')]) {
      expect(read).not.toContain('SMR');
      expect(read).not.toContain(number.slice(-6));
    }
    expect(tokenOf(number)).toBe(token);
  });

  test('a field that the form does not have is refused', async () => {
    const at = paths.survey(tokenOf(await issued()));
    expect((await desk.stranger().post(at, { ...whole, name: 'Siti' })).status).toBe(403);
  });
});

describe('at the counter', () => {
  test('the code on the wall belongs to a service and counts apart; one address gives only so many answers', async () => {
    const at = paths.survey(tokenOfService('sip-bidan'));
    const someone = desk.stranger();
    for (let sent = 0; sent < 30; sent++) expect((await someone.post(at, whole)).status).toBe(303);
    const tooMany = await someone.post(at, { ...whole, time: '1' });
    expect(tooMany.status).toBe(429);
    expect(tooMany.html).toMatch(/id="f-time"[^>]*checked/);
    expect([await counted('poster'), await counted('online')]).toEqual([30, 0]);
  });

  test('on the tablet one chooses a service and presses nine times; the last press stores it, without JavaScript', async () => {
    const tablet = await openedTablet();
    const start = await tablet.get(paths.surveyKiosk);
    expect(start.html).toContain(paths.surveyKioskIn('tenaga-kesehatan'));
    expect((await tablet.get(paths.surveyKioskIn('tenaga-kesehatan'))).html).toContain(paths.surveyKioskFor('sip-perawat'));
    const given: Record<string, string> = {};
    for (const [at, element] of elements.entries()) {
      const { html, response } = await tablet.get(paths.surveyKioskFor('sip-perawat', given));
      expect(html).toContain(words.kiosk.progress(at + 1, 9));
      expect(html).toContain(words.elements[element].question);
      expect(response.headers.get('refresh')).toBe(`120; url=${paths.surveyKioskStart}`);
      expect(html.includes('method="post"') && html.includes(`action="${paths.surveyKioskFor('sip-perawat')}"`)).toBe(true);
      given[element] = '4';
    }
    const stored = await tablet.post(paths.surveyKioskFor('sip-perawat'), given);
    expect(stored.location).toBe(paths.surveyKioskThanks);
    const thanks = await tablet.get(paths.surveyKioskThanks);
    expect(thanks.response.headers.get('refresh')).toBe(`20; url=${paths.surveyKioskStart}`);
    expect(await counted('kiosk')).toBe(1);
  });

  test('a press that came without the others goes back to the first open question and stores nothing', async () => {
    const { location } = await (
      await openedTablet()
    ).post(paths.surveyKioskFor('sip-perawat'), { requirements: '2', facilities: '4' });
    expect(location).toBe(paths.surveyKioskFor('sip-perawat', { requirements: '2' }));
    expect(await counted('kiosk')).toBe(0);
  });

  test('services that the office does not decide are not rated here', async () => {
    const tablet = await openedTablet();
    expect((await tablet.get(paths.surveyKioskFor('pbg'))).status).toBe(404);
    expect((await tablet.get(paths.surveyKioskFor('tidak-ada'))).status).toBe(404);
  });

  test('no device answers there that an officer did not open; opening it signs the officer out', async () => {
    const own = desk.stranger();
    const closed = await own.get(paths.surveyKiosk);
    expect([closed.status, closed.html.includes(words.kiosk.closed.text)]).toEqual([403, true]);
    expect((await own.post(paths.surveyKioskFor('sip-perawat'), whole)).status).toBe(403);
    await own.signIn(filmPerson);
    expect((await own.post(paths.deskSurveyTablet)).status).toBe(404);
    expect(await counted('kiosk')).toBe(0);

    const tablet = await openedTablet();
    expect((await tablet.get(paths.counter)).location).toContain(paths.signIn);
    await tablet.post(paths.surveyKioskFor('sip-perawat'), whole);
    expect(await counted('kiosk')).toBe(1);
    const { rows } = await desk.portal.db.execute("select actor_id from event where verb = 'open_survey_tablet'");
    expect(rows).toContainEqual({ actor_id: officer.id });
  });
});
