import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changedTables, databaseDump } from '../../tests/database-dump.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { practise, rightAnswers } from '../../tests/practising.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { parsePage } from '../catalogue/parse-page.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Service } from '../catalogue/service.ts';
import { storedFields } from '../applications/shown-page.ts';
import { paths } from '../web/paths.ts';
import { worldPeople } from '../world/people.ts';
import { canBePractised, exerciseOf, SAMPLE_PASSWORD, samplePerson } from './open-practice.ts';
import { FORM_PART } from './practice-rules.ts';
import { practiceFigures } from './store-practices.ts';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let visitor: Visitor;
let service: Service;

beforeAll(async () => {
  opened = await openTestPortal();
  const found = opened.portal.catalogue.services.get('sip-perawat');
  if (found === undefined) throw new Error('there is no nurse');
  service = found;
});
afterAll(() => opened.close());
beforeEach(() => {
  visitor = visitorOf(opened.app);
});

const here = (part: string) => paths.practicePart('sip-perawat', part);

/** Everything right until a screen. */
async function goTo(part: string) {
  const answers = rightAnswers(service);
  await visitor.get(paths.practice('sip-perawat'));
  await visitor.post(paths.practice('sip-perawat'));
  for (const { id } of exerciseOf(service).parts) {
    if (id === part) return;
    if (id === 'dokumen') await visitor.post(here(id), { lanjut: 'ya' });
    else if (id !== 'kenali') await visitor.post(here(id), answers.get(id));
  }
}

describe('a practice', () => {
  test('leads through every screen to an end that says what went well, and then leaves nothing', async () => {
    expect(await practise(visitor, service)).toBe(paths.practiceEnd('sip-perawat'));
    const end = await visitor.get(paths.practiceEnd('sip-perawat'));
    expect(end.html).toContain('Semua langkah berjalan lancar');
    const left = await visitor.post(paths.practiceLeave('sip-perawat'));
    expect(left.location).toBe(paths.service('sip-perawat'));
    expect((await visitor.get(paths.practiceEnd('sip-perawat'))).location).toBe(paths.practice('sip-perawat'));
  });

  test('says that nothing is sent on every screen', async () => {
    for (const { id } of exerciseOf(service).parts.filter((part) => part.id !== 'kenali')) {
      visitor = visitorOf(opened.app);
      await goTo(id);
      const shown = await visitor.get(here(id));
      expect(shown.status, id).toBe(200);
      expect(shown.html, id).toContain('Tidak dikirim ke petugas.');
      expect(shown.html, id).toContain('class="coach');
    }
  });

  test('answers a NIK that is one digit short with the sentence of the portal, and counts the asked-for turn as no slip', async () => {
    await goTo('sandi');
    const short = { nik: samplePerson.nik.slice(0, -1), password: SAMPLE_PASSWORD };
    const refused = await visitor.post(here('sandi'), short);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('NIK ini belum benar. Tulis 16 angka persis seperti di KTP.');
    expect(refused.html).toContain('Hampir benar');
    expect((await visitor.post(here('sandi'), rightAnswers(service).get('sandi'))).location).toBe(here('cari'));
  });

  test('takes a good answer that is another than on the card for almost right', async () => {
    await goTo('daftar');
    const other = await visitor.post(here('daftar'), { name: 'Budi', phone: samplePerson.phone });
    expect(other.status).toBe(422);
    expect(other.html).toContain('Hampir benar');
    expect(other.html).not.toContain('Salah');
  });

  test('refuses the heavy picture by the rule for uploads, leads back from the review to what was forgotten', async () => {
    await goTo('dokumen');
    const { papers } = exerciseOf(service);
    const [first] = papers;
    const heavy = await visitor.post(here('dokumen'), { dokumen: first?.id ?? '', berkas: 'berat' });
    expect(heavy.status).toBe(422);
    expect(heavy.html).toContain('Hampir benar.');
    expect(heavy.html).toMatch(/7,5 MB/);
    for (const { id } of papers.slice(0, -1)) await visitor.post(here('dokumen'), { dokumen: id, berkas: 'ringan' });
    await visitor.post(here('dokumen'), { lanjut: 'ya' });
    const review = await visitor.post(here('periksa'), { pernyataan: 'ya' });
    expect(review.status).toBe(422);
    expect(review.html).toContain(`href="${here('dokumen')}#dokumen-${papers.at(-1)?.id}"`);
    await visitor.post(here('dokumen'), { dokumen: papers.at(-1)?.id ?? '', berkas: 'ringan' });
    const sent = await visitor.post(here('periksa'), { pernyataan: 'ya' });
    expect(sent.location).toBe(paths.practiceEnd('sip-perawat'));
    expect((await visitor.get(paths.practiceEnd('sip-perawat'))).html).toContain('Semua langkah berjalan lancar');
  });

  test('names the step to see again, and tries it once more', async () => {
    await goTo('kode');
    await visitor.post(here('kode'), { code: '111111' });
    const answers = rightAnswers(service);
    for (const { id } of exerciseOf(service).parts.slice(3)) {
      if (id === 'dokumen')
        for (const paper of exerciseOf(service).papers) await visitor.post(here(id), { dokumen: paper.id, berkas: 'ringan' });
      await visitor.post(here(id), id === 'dokumen' ? { lanjut: 'ya' } : answers.get(id));
    }
    const end = await visitor.get(paths.practiceEnd('sip-perawat'));
    expect(end.html).toContain(paths.guideStep('sip-perawat', 3));
    const again = await visitor.post(paths.practiceAgain('sip-perawat'), { langkah: '3' });
    expect(again.location).toBe(here('daftar'));
  });

  test('cannot be entered in the middle', async () => {
    expect((await visitor.get(here('periksa'))).location).toBe(paths.practice('sip-perawat'));
    await visitor.post(paths.practice('sip-perawat'));
    expect((await visitor.post(here('periksa'), { pernyataan: 'ya' })).location).toBe(here('siapkan'));
  });
});

test('the sample answers of every service are accepted by the form’s own rules', () => {
  const { catalogue, office, clock } = opened.portal;
  const given = { today: localDay(clock.now(), office), office };
  const refused = [...catalogue.services.values()].filter(canBePractised).flatMap((each) => {
    const { pages, outcome } = exerciseOf(each);
    return pages.flatMap((page) => {
      const parsed = parsePage(page, storedFields(page, outcome.answers), given);
      return parsed.ok ? [] : parsed.faults.map(({ question, reason }) => `${each.slug} ${question}: ${reason}`);
    });
  });
  expect(refused).toEqual([]);
});

test('two hundred practices, wrong turns and forged cookies change nothing but how often was practised', async () => {
  const { portal, app } = opened;
  await practise(visitorOf(app), service);
  await portal.signals.flush();
  const before = await databaseDump(portal.db);
  for (let at = 0; at < 200; at += 1) {
    const each = visitorOf(app);
    await practise(each, service);
    await each.get(paths.practiceEnd('sip-perawat'));
  }
  await goTo('daftar');
  await visitor.post(here('daftar'), { name: '', phone: '0812' });
  await visitor.post(here('daftar'), { name: 'Siti', phone: '0812', kirim: 'permohonan' });
  for (const cookie of ['pintu_latihan=AAAA', 'pintu_latihan=', `pintu_latihan=${'A'.repeat(3000)}`])
    expect((await app.request(`http://localhost${here('periksa')}`, { headers: { cookie } })).headers.get('location')).toBe(
      paths.practice('sip-perawat'),
    );
  await portal.signals.flush();
  expect(changedTables(before, await databaseDump(portal.db))).toEqual(['public.practice_day']);
});

test('forms of a practice that go astray to the real journey begin, fill in and send nothing', async () => {
  const { portal, app } = opened;
  const astray = visitorOf(app);
  await practise(astray, service);
  await portal.signals.flush();
  const before = await databaseDump(portal.db);
  for (const [id, values] of rightAnswers(service)) {
    const page = id.startsWith(FORM_PART) ? id.slice(FORM_PART.length) : id;
    const reached = [
      await astray.post(paths.formPage('SMR-2026-000001', page), values),
      await astray.post(paths.submission('SMR-2026-000001'), values),
      await astray.post(paths.start('sip-perawat'), values),
      await astray.post(paths.signUpCode, values),
      await astray.post(paths.signUpPassword, values),
    ];
    expect(reached.filter(({ status }) => status === 200).map(({ html }) => html)).toEqual([]);
  }
  await portal.signals.flush();
  // That somebody was shown the real sign-in is noticed, as always; nothing else came of it.
  const changed = changedTables(before, await databaseDump(portal.db));
  expect(changed.filter((name) => !/^public\.signal(_id_seq)?$/.test(name))).toEqual([]);
});

test('it is offered after the guide, and not where one begins', async () => {
  expect((await visitor.get(paths.guide('sip-perawat'))).html).toContain(`href="${paths.practice('sip-perawat')}"`);
  expect((await visitor.get(paths.service('sip-perawat'))).html).not.toContain(paths.practice('sip-perawat'));
});

test('an officer who hands a phone over for a practice is signed out on it', async () => {
  const officer = worldPeople.find(({ role }) => role === 'front_desk');
  if (officer === undefined) throw new Error('nobody is at the desk');
  await visitor.signIn(officer);
  expect((await visitor.get(paths.counter)).html).toContain(`action="${paths.counterPractice}"`);
  expect((await visitor.post(paths.counterPractice)).location).toBe(paths.practices);
  expect((await visitor.get(paths.counter)).status).not.toBe(200);
});

test('the publisher sees how often it was begun and finished, and nobody', async () => {
  const lina = worldPeople.find(({ role }) => role === 'publisher');
  if (lina === undefined) throw new Error('nobody publishes');
  await visitor.signIn(lina);
  const { html } = await visitor.get(paths.practiceFigures);
  const figures = await practiceFigures(opened.portal.db);
  const begun = figures.find(({ what }) => what === 'begun')?.times ?? 0;
  expect(begun).toBeGreaterThan(200);
  expect(html).toContain(`${begun}`);
});
