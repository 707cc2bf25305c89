import { extractText } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBsreDouble } from '../../tests/bsre-double.ts';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { messagesTo } from '../../tests/outbox.ts';
import { findPerson } from '../accounts/store.ts';
import { refuse, returnForCorrection } from '../applications/store-decisions.ts';
import { historyOf } from '../applications/store-history.ts';
import type { Silence } from '../catalogue/service.ts';
import { WORLD_DATE } from '../clock.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { endSilence } from './silence-job.ts';
import { permitOfApplication } from './store.ts';

const t = textsId.deskClock;
const SLUG = 'sip-perawat';
const DAY_MS = 86_400_000;
const LAW = 'UU 30/2014 Pasal 53';

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());
afterEach(() => desk.setNow(WORLD_DATE));

/** What the service says of silence from now on. */
function says(at: DeskTest, silence: Partial<Silence>): void {
  const { catalogue } = at.portal;
  const service = catalogue.services.get(SLUG)!;
  const whole = { countsAs: 'granted', workingDays: 5, legalBasis: LAW, confirmed: true, automatic: true, ...silence } as const;
  const services = new Map([...catalogue.services, [SLUG, { ...service, silence: whole }]]);
  Object.defineProperty(at.portal, 'catalogue', { value: { ...catalogue, services }, configurable: true });
}

/** Tuesday 24 November and five working days: Tuesday 1 December, when the office closes at four. */
const after = (days: number, hours = 0) => new Date(WORLD_DATE.getTime() + days * DAY_MS + hours * 3600_000);
const permitOf = async (at: DeskTest, number: string) =>
  permitOfApplication(at.portal.db, at.portal.seal, (await at.application(number)).id);
const toldHead = async (at: DeskTest, number: string) => {
  const head = await findPerson(at.portal.db, at.portal.seal, 'world-nurbaiti');
  return (await messagesTo(at.portal, head!.profile.phone)).filter(({ subject }) => subject.startsWith(number));
};

describe('where the office has switched it on', () => {
  test('the portal issues when the day is over, once, and says so on the letter, in the log, to its holder and to whoever checks it', async () => {
    const number = await desk.broughtTo('technical');
    says(desk, {});
    desk.setNow(after(7, 5));
    await endSilence(desk.portal);
    expect(await permitOf(desk, number)).toBeNull();
    // At four in the afternoon of the last day.
    desk.setNow(after(7, 6));
    await Promise.all([endSilence(desk.portal), endSilence(desk.portal)]);
    await endSilence(desk.portal);
    const permit = (await permitOf(desk, number))!;
    expect(permit.onSilence).toBe(true);
    const { id, state, decidedAt } = await desk.application(number);
    expect([state, decidedAt]).toEqual(['issued', after(7, 6)]);
    const acts = (await historyOf(desk.portal.db, id)).filter(({ verb }) => verb === 'issue_on_silence');
    expect(acts.map(({ actorRole, detail }) => [actorRole, detail])).toEqual([
      ['system', { from: 'technical', silenceOn: '2026-12-01' }],
    ]);
    const pdf = await desk.portal.files.get(permit.id);
    const { text } = await extractText(Uint8Array.from(pdf!), { mergePages: true });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(textsId.permits.letter.onSilence(LAW));
    expect((await desk.stranger().get(paths.verify(permit.token))).html).toContain(textsId.permits.check.onSilence);
    expect((await desk.at('world-nurbaiti').get(paths.deskCase(number))).html).toContain(t.silence.issued);
    expect((await desk.at('world-siti').get(paths.application(number))).html).toContain(textsId.clock.silence.issued);
    expect(await toldHead(desk, number)).toEqual([]);
    const [told] = await messagesTo(desk.portal, desk.siti.profile.phone);
    expect(told?.subject).toContain('terbit');
  });

  test('what an officer decides in the same minute counts, and it ends in one state', async () => {
    const number = await desk.broughtTo('technical');
    says(desk, {});
    desk.setNow(after(8));
    const { technicalOffice, revision } = await desk.application(number);
    const officer = { id: 'world-yusuf', role: 'technical', technicalOffice } as const;
    const [, refused] = await Promise.all([
      endSilence(desk.portal),
      refuse(desk.portal, { officer, number, revision, reason: 'syarat-tidak-dipenuhi', note: null }),
    ]);
    const { state } = await desk.application(number);
    expect(state).toBe(refused.ok ? 'refused' : 'issued');
    expect((await permitOf(desk, number)) === null).toBe(refused.ok);
  });

  test('days of the applicant do not count, and while they have the ball nothing is issued', async () => {
    const number = await desk.broughtTo('technical');
    says(desk, {});
    desk.setNow(after(1));
    const { technicalOffice, revision } = await desk.application(number);
    const officer = { id: 'world-yusuf', role: 'technical', technicalOffice } as const;
    const items = [{ kind: 'document', item: 'ktp', reason: 'terpotong', note: null }] as const;
    await returnForCorrection(desk.portal, { officer, number, revision, items });
    desk.setNow(after(20));
    await endSilence(desk.portal);
    expect((await desk.application(number)).state).toBe('correction');
  });

  test('nothing is issued that was not found complete', async () => {
    const number = await desk.sent();
    says(desk, {});
    desk.setNow(after(30));
    await endSilence(desk.portal);
    expect((await desk.application(number)).state).toBe('completeness');
  });

  test('what cannot be issued is left to the head, who is told once and why', async () => {
    const number = await desk.broughtTo('signing');
    says(desk, {});
    desk.setNow(after(8));
    const broken = { ...desk.portal, files: { ...desk.portal.files, put: () => Promise.reject(new Error('the disk is full')) } };
    await endSilence(broken);
    await endSilence(broken);
    const told = await toldHead(desk, number);
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain(t.whyNotIssued.other);
    expect((await desk.application(number)).state).toBe('signing');
    await endSilence(desk.portal);
    expect((await desk.application(number)).state).toBe('issued');
  });
});

describe('where the office has not', () => {
  test('the head is told at once, and the case and the queue have a red mark', async () => {
    const number = await desk.broughtTo('signing');
    says(desk, { automatic: false });
    desk.setNow(after(8));
    await endSilence(desk.portal);
    await endSilence(desk.portal);
    expect(await toldHead(desk, number)).toHaveLength(1);
    expect((await desk.application(number)).state).toBe('signing');
    const { html } = await desk.at('world-nurbaiti').get(paths.deskCase(number));
    for (const words of [t.silence.past('2026-12-01'), t.silence.granted, t.silence.notAutomatic]) expect(html).toContain(words);
    expect((await desk.at('world-nurbaiti').get(paths.desk)).html).toContain(t.silence.mark);
  });

  test.each([
    ['that is not confirmed', { confirmed: false, automatic: true }],
    ['whose effect is unknown', { countsAs: 'unknown', automatic: true }],
    ['that means nothing', { countsAs: 'nothing', automatic: true }],
  ] as const)('a rule %s issues nothing and writes to nobody; the desk sees it', async (_, silence) => {
    const number = await desk.broughtTo('technical');
    says(desk, silence);
    desk.setNow(after(8));
    await endSilence(desk.portal);
    expect((await desk.application(number)).state).toBe('technical');
    expect(await toldHead(desk, number)).toEqual([]);
    const { html } = await desk.at('world-yusuf').get(paths.deskCase(number));
    expect(html).toContain(t.silence.past('2026-12-01'));
    expect(html).not.toContain(t.silence.granted);
  });
});

describe('citizens', () => {
  test('read what holds on the page of the service and of their application, only when the office has confirmed it', async () => {
    const number = await desk.broughtTo('technical');
    const words = textsId.clock.silence;
    const pages = async () => [
      (await desk.stranger().get(paths.service(SLUG))).html,
      (await desk.at('world-siti').get(paths.application(number))).html,
    ];
    says(desk, { confirmed: false });
    for (const html of await pages()) expect(html).not.toContain(words.granted(5));
    says(desk, { automatic: false });
    for (const html of await pages()) expect(html).toContain(words.granted(5));
    expect((await pages())[1]).toContain(words.until('2026-12-01'));
    says(desk, { countsAs: 'nothing', automatic: false });
    for (const html of await pages()) expect(html).toContain(words.nothing(5));
  });
});

test('where the signing service asks the head for a passphrase nothing is issued by itself', async () => {
  const bsre = await openBsreDouble('1');
  const signed = await openDeskTest({ signing: bsre.settings });
  try {
    const number = await signed.broughtTo('signing');
    says(signed, {});
    signed.setNow(after(8));
    await endSilence(signed.portal);
    expect((await signed.application(number)).state).toBe('signing');
    const [told] = await toldHead(signed, number);
    expect(told?.body).toContain(t.whyNotIssued.passphrase);
    expect(await permitOf(signed, number)).toBeNull();
  } finally {
    await signed.close();
    await bsre.close();
  }
});
