import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveTo, startNurseDraft } from '../../tests/drafts.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Answer, Visitor } from '../../tests/visitor.ts';
import { findPerson } from '../accounts/store.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { fillApplication } from '../world/fill-application.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import type { Application } from './application.ts';
import { submitApplication } from './store-submission.ts';
import { historyOf } from './store-history.ts';
import { typedPagesOf } from './store-typed.ts';
import { loadForApplicant } from './store.ts';

const PAGE = 'pendidikan';
const good = { perguruan_tinggi: 'Kampus Satu', tahun_lulus: '2018' };

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
let draft: Application;

beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.portal.db.execute('delete from rate_limit');
  draft = await startNurseDraft(world.portal);
  siti = visitorOf(world.app);
  await siti.signIn(filmPerson);
});

const hidden = ({ html }: Answer, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** A page as one window shows it: types and presses with what stood in it. */
async function openWindow(visitor = siti, page = PAGE) {
  const shown = await visitor.get(paths.formPage(draft.id, page));
  const own = { _versi: hidden(shown, '_versi'), _tampilan: hidden(shown, '_tampilan') };
  let order = 0;
  const next = (values: Record<string, string>) => {
    order += 1;
    return { ...own, _urutan: String(order), ...values };
  };
  return {
    html: shown.html,
    type: (values: Record<string, string>) => visitor.post(paths.formPageTyped(draft.id, page), next(values)),
    press: (values: Record<string, string>) => visitor.post(paths.formPage(draft.id, page), next(values)),
  };
}

const answers = async () =>
  (await loadForApplicant(world.portal.db, world.portal.seal, { ...filmPerson, technicalOffice: null }, draft.id))?.answers;
const typed = () => typedPagesOf(world.portal.db, world.portal.seal, draft.id);
const told = ({ html }: Answer) =>
  JSON.parse(html) as { said?: string; keep?: boolean; mark?: string; questions?: { said: string }[] };

describe('what is typed', () => {
  test('is kept as it stands, wrong or half, is shown again, and counts for nothing yet', async () => {
    const { type } = await openWindow();
    const saved = await type({ perguruan_tinggi: 'Kampus  Sa', tahun_lulus: '20' });
    expect([saved.status, told(saved).said]).toEqual([200, t.applications.savedAt('10.00')]);
    const { html } = await openWindow();
    expect(html).toContain('value="Kampus  Sa"');
    expect(html).toContain('value="20"');
    expect(html).toContain(`<output data-said="true">${t.applications.savedAt('10.00')}</output>`);
    expect(await answers()).toEqual({});
    expect((await historyOf(world.portal.db, draft.id)).map(({ verb }) => verb)).toEqual(['start']);
  });

  test('is handed in by the button, and nothing is left beside the answers', async () => {
    const { type, press } = await openWindow();
    await type({ ...good, tahun_lulus: '20' });
    expect((await press(good)).status).toBe(303);
    expect(await answers()).toMatchObject(good);
    expect(await typed()).toEqual([]);
  });

  test('stands in its field again when the button refused it, also after leaving', async () => {
    const { press } = await openWindow();
    expect((await press({ ...good, tahun_lulus: '20188' })).status).toBe(422);
    const { html, press: again } = await openWindow();
    expect(html).toContain('value="20188"');
    expect((await again(good)).status).toBe(303);
    expect(await typed()).toEqual([]);
  });

  test('is forgotten when it says again what is stored', async () => {
    await (await openWindow()).press(good);
    const { type } = await openWindow();
    await type({ ...good, perguruan_tinggi: 'Lain' });
    expect(await typed()).toHaveLength(1);
    await type(good);
    expect(await typed()).toEqual([]);
  });

  test('arrives once more after its answer was lost, and what was sent first may arrive last', async () => {
    const { type } = await openWindow();
    await type({ ...good, perguruan_tinggi: 'Kampus' });
    await type({ ...good, perguruan_tinggi: 'Kampus Dua' });
    const late = await type({ ...good, perguruan_tinggi: 'Kam', _urutan: '1' });
    expect(late.status).toBe(200);
    expect((await typed())[0]?.values).toMatchObject({ perguruan_tinggi: 'Kampus Dua' });
  });

  test('longer than any page can be, or of a field that the form does not have, is refused', async () => {
    const { type } = await openWindow();
    expect((await type({ ...good, perguruan_tinggi: 'x'.repeat(40_000) })).status).toBe(413);
    expect((await type({ ...good, peran: 'head' })).status).toBe(403);
    expect(await typed()).toEqual([]);
  });
});

describe('two windows, or two devices', () => {
  test('the later one is told what stands in the other, and may save over it', async () => {
    const [phone, computer] = [await openWindow(), await openWindow()];
    await phone.type(good);
    const refused = await computer.type({ ...good, perguruan_tinggi: 'Kampus Tiga' });
    expect(refused.status).toBe(409);
    expect(told(refused).questions?.map(({ said }) => said)).toEqual([t.autosave.elsewhere('Kampus Satu')]);
    expect((await typed())[0]?.values).toMatchObject(good);
    const mine = { ...good, perguruan_tinggi: 'Kampus Tiga', _versi: told(refused).mark ?? '' };
    expect((await computer.type(mine)).status).toBe(200);
    expect((await phone.type({ ...good, tahun_lulus: '2019' })).status).toBe(409);
  });

  test('pressing does not lose what was typed in the other', async () => {
    const [phone, computer] = [await openWindow(), await openWindow()];
    await phone.type(good);
    const refused = await computer.press({ ...good, perguruan_tinggi: 'Kampus Tiga' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('<dd>Kampus Satu</dd>');
    expect(refused.html).toContain('value="Kampus Tiga"');
    expect((await typed())[0]?.values).toMatchObject(good);
  });

  test('typing into a page that was handed in elsewhere is told too', async () => {
    const [phone, computer] = [await openWindow(), await openWindow()];
    await computer.press(good);
    const refused = await phone.type({ ...good, tahun_lulus: '' });
    expect(told(refused).questions?.map(({ said }) => said)).toEqual([t.autosave.elsewhere('2018')]);
    expect(await answers()).toMatchObject(good);
  });

  test('that say the same do not disturb each other', async () => {
    const [phone, computer] = [await openWindow(), await openWindow()];
    expect((await phone.type(good)).status).toBe(200);
    expect((await computer.type(good)).status).toBe(200);
    expect((await computer.press(good)).status).toBe(303);
  });
});

describe('sending', () => {
  test('does not go past what was typed and not handed in', async () => {
    const person = { ...(await findPerson(world.portal.db, world.portal.seal, filmPerson.id))! };
    await world.portal.db.execute(sql`update application set state = 'withdrawn' where state = 'draft'`);
    const reference = await fillApplication(world.portal, { person, slug: 'sip-perawat', what: 'everything' });
    draft = (await loadForApplicant(world.portal.db, world.portal.seal, person, reference))!;
    const sending = { person, reference, revision: draft.revision };
    await (await openWindow()).type(good);
    expect(await submitApplication(world.portal, sending)).toEqual({ ok: false, reason: 'incomplete' });
    const review = await siti.get(paths.review(draft.id));
    expect(review.html).toContain(t.autosave.unpressed.title);
    expect(review.html).toContain(`href="${paths.formPageFromReview(draft.id, PAGE).replace('&', '&amp;')}"`);
    await (await openWindow()).press(good);
    expect((await siti.get(paths.review(reference))).html).not.toContain(t.autosave.unpressed.title);
    expect(await submitApplication(world.portal, { ...sending, revision: draft.revision + 1 })).toMatchObject({ ok: true });
    expect(await typed()).toEqual([]);
  });

  test('and throwing away leave nothing typed behind', async () => {
    await (await openWindow()).type(good);
    await moveTo(world.portal, draft, 'completeness');
    expect(await typed()).toEqual([]);
  });

  test('what is sent takes nothing more', async () => {
    const { type } = await openWindow();
    await moveTo(world.portal, draft, 'completeness');
    expect((await type(good)).status).toBe(410);
  });
});

describe('who may', () => {
  test('somebody else is not found', async () => {
    const andi = visitorOf(world.app);
    await andi.signIn(worldPeople[1] ?? filmPerson);
    expect((await andi.post(paths.formPageTyped(draft.id, PAGE), good)).status).toBe(404);
    expect(await typed()).toEqual([]);
  });

  test('a session that ran out is told apart from signing out: only then the device keeps what is typed', async () => {
    const { type } = await openWindow();
    siti.loseSession();
    const ended = await type(good);
    expect([ended.status, told(ended).keep]).toEqual([401, true]);
    await siti.signIn(filmPerson);
    const left = await siti.post(paths.signOut);
    expect(left.response.headers.get('clear-site-data')).toBe('"storage"');
    const after = await type(good);
    expect([after.status, told(after).keep]).toEqual([401, false]);
  });

  test('the device is emptied when somebody else signs in, and not when it is the same person', async () => {
    siti.loseSession();
    expect((await siti.signIn(filmPerson)).response.headers.get('clear-site-data')).toBeNull();
    siti.loseSession();
    expect((await siti.signIn(worldPeople[1] ?? filmPerson)).response.headers.get('clear-site-data')).toBe('"storage"');
  });

  test('no token, no saving', async () => {
    const { type } = await openWindow();
    expect((await type({ ...good, _csrf: 'made up' })).status).toBe(403);
  });
});
