import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asFile, nurseWithDraft } from '../../tests/drafts.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { setWithForm } from '../../tests/set-with-form.ts';
import { publishSet } from '../../tests/small-film.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Answer, Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import type { Application } from './application.ts';
import { TRIES_FIELD } from './stuck-rules.ts';

const words = t.listen.help;
const SLUG = 'sip-perawat';

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
let draft: Application;
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.portal.db.execute('delete from film');
  ({ siti, draft } = await nurseWithDraft(world));
});

const page = () => paths.formPage(draft.id, 'str-anda');
const hidden = ({ html }: Answer, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const count = (html: string, what: string) => html.split(what).length - 1;

/** Posts the page as it was shown, with an answer that is not accepted. */
const tryAgain = (shown: Answer, values: Record<string, string> = {}) =>
  siti.post(page(), { _versi: hidden(shown, '_versi'), [TRIES_FIELD]: hidden(shown, TRIES_FIELD), ...values });

describe('on a page of the form', () => {
  test('each question can be heard, and says of what and how large', async () => {
    const { html } = await siti.get(page());
    expect(html).toMatch(/aria-label="Dengarkan: Nomor STR"[\s\S]{0,900}<span class="listen-size">sekitar \d+ kB<\/span>/);
    expect(html).toMatch(/<audio controls[^>]* preload="none" src="\/dengar\/sip-perawat\/isian\/nomor_str\.m4a/);
    expect(count(html, '/dengar/sip-perawat/isian/')).toBe(3 * 3);
  });

  test('help is closed, and without a film it has the sentence, the guide and the sound', async () => {
    const { html } = await siti.get(page());
    expect(html).toContain(words.title);
    expect(html).not.toMatch(/<details class="details" open/);
    expect(html).toContain(words.withoutFilm);
    expect(html).not.toContain('<video');
    expect(html).toContain(`href="${paths.guideStep(SLUG, 6)}"`);
    expect(html).toContain('/dengar/sip-perawat/kalimat/');
  });

  test('with a film it has the film of that step with seconds and megabytes, and a picture that waits', async () => {
    const id = await publishSet(world.portal, setWithForm());
    const { html } = await siti.get(page());
    expect(html).toContain(words.withFilm);
    expect(html).toContain(t.player.step.cost(t.player.seconds(20), '0,3'));
    expect(html).toMatch(new RegExp(`<img src="/video/${id}/[^"]+"[^>]* loading="lazy"`));
    expect(html).not.toMatch(/preload="(auto|metadata)"|autoplay/);
  });

  test('where its scene does not play any more, the sentences of today stand in its place', async () => {
    await publishSet(world.portal, setWithForm());
    expect((await siti.get(page())).html).toContain('<film-player');
    await world.portal.db.execute(`update film set broken = '["form-str-anda"]'`);
    const { html } = await siti.get(page());
    expect(html).toContain(words.instead);
    expect(html).toContain('Di kolom <strong>Nomor STR</strong>, salin persis seperti pada STR.');
    expect(html).not.toContain('<film-player');
    expect(html).not.toContain('Nomor STR lama');
  });

  test('a film that is published anew is shown at once', async () => {
    await publishSet(world.portal, setWithForm());
    await siti.get(page());
    const second = await publishSet(world.portal, setWithForm());
    expect((await siti.get(page())).html).toContain(`/video/${second}/`);
  });
});

describe('somebody whose answer is refused', () => {
  test('once is told what is wrong, and no more', async () => {
    const once = await tryAgain(await siti.get(page()));
    expect(once.status).toBe(422);
    expect(once.html).not.toContain('data-offered');
    expect(hidden(once, TRIES_FIELD)).toContain('nomor_str:1');
  });

  test('twice is offered help at the top of that question, open', async () => {
    const twice = await tryAgain(await tryAgain(await siti.get(page())));
    const { html } = twice;
    expect(html).toContain(words.offered('Nomor STR'));
    expect(count(html, 'data-help')).toBe(1);
    expect(html).toMatch(/data-offered="true"[\s\S]*<details class="details" open[\s\S]*<label for="f-nomor_str"/);
    expect(html.indexOf('data-offered')).toBeGreaterThan(html.indexOf('<form'));
  });

  test('twice at a question that the film only fills along hears of that question', async () => {
    const filled = { nomor_str: '123' };
    const twice = await tryAgain(await tryAgain(await siti.get(page()), filled), filled);
    expect(twice.html).toContain(words.offered('Tanggal terbit STR'));
    expect(twice.html).toMatch(
      /aria-label="Dengarkan: bantuan Tanggal terbit STR"[\s\S]{0,900}<span class="listen-size">sekitar \d+ kB<\/span>/,
    );
  });

  test('at different questions each time is not', async () => {
    const right = { nomor_str: '123', 'tanggal_str-hari': '3', 'tanggal_str-bulan': '5', 'tanggal_str-tahun': '2020' };
    const once = await tryAgain(await siti.get(page()), { ...right, nomor_str: '', masa_str: 'seumur_hidup' });
    expect(hidden(once, TRIES_FIELD)).toBe('nomor_str:1');
    const other = await tryAgain(once, right);
    expect(hidden(other, TRIES_FIELD)).toBe('masa_str:1');
    expect(other.html).not.toContain('data-offered');
  });

  test('nothing of it is stored', async () => {
    await tryAgain(await tryAgain(await siti.get(page())));
    expect((await siti.get(page())).html).not.toContain('data-offered');
  });

  test('what nobody of us wrote into the field changes nothing', async () => {
    const odd = await siti.post(page(), {
      _versi: hidden(await siti.get(page()), '_versi'),
      [TRIES_FIELD]: '"><script>:7,pemohon_nik:5',
    });
    expect(odd.status).toBe(422);
    expect(odd.html).not.toContain('data-offered');
    expect(odd.html).not.toContain('<script>:7');
  });
});

/** Sends a file that cannot be the KTP. */
const send = (shown: Answer) =>
  siti.post(paths.document(draft.id, 'ktp'), {
    'file-ktp': asFile(Buffer.from('halo'), 'ktp.docx'),
    [TRIES_FIELD]: hidden(shown, TRIES_FIELD),
  });

describe('a document', () => {
  test('can be heard until it is there', async () => {
    const { html } = await siti.get(paths.documents(draft.id));
    expect(html).toMatch(/aria-label="Dengarkan: KTP-el pemohon"[\s\S]{0,900}<span class="listen-size">sekitar \d+ kB<\/span>/);
    expect(html).toContain(words.title);
  });

  test('that is refused twice has help open at its top', async () => {
    const once = await send(await siti.get(paths.documents(draft.id)));
    expect(once.html).not.toContain('data-offered');
    const twice = await send(once);
    expect(twice.html).toContain(words.offered('KTP-el pemohon'));
    expect(twice.html).toMatch(/<li id="dokumen-ktp"><div class="help" data-help="true" data-offered="true">/);
  });

  test('on a page of its own has the same', async () => {
    const { html } = await siti.get(paths.document(draft.id, 'ktp'));
    expect(html).toMatch(/aria-label="Dengarkan: KTP-el pemohon"[\s\S]{0,900}<span class="listen-size">sekitar \d+ kB<\/span>/);
    expect(count(html, 'data-help')).toBe(1);
  });
});

test('the review has help for its own step', async () => {
  const { html } = await siti.get(paths.review(draft.id));
  expect(html).toContain(`href="${paths.guideStep(SLUG, 7)}"`);
});

describe('on the way to an application', () => {
  test.each([
    ['signing in', paths.signInThen(paths.startPage(SLUG)), 5],
    ['making an account', paths.signUpThen(paths.startPage(SLUG)), 3],
  ])('%s has the help of its own step, in the words of the service that one goes for', async (_, path, stage) => {
    const { html } = await visitorOf(world.app).get(path);
    expect(html).toContain(`href="${paths.guideStep(SLUG, stage)}"`);
  });

  test('the sentence is about what stands on that page, not about the way to it', async () => {
    const { html } = await visitorOf(world.app).get(paths.signUpThen(paths.startPage(SLUG)));
    const [, help = ''] = html.split('help-guide');
    expect(help.slice(0, help.indexOf('</p>'))).toContain(`<strong>${t.accounts.fields.name.label}</strong>`);
  });

  test('nobody knows of which service somebody is who comes to sign in by themselves', async () => {
    expect((await visitorOf(world.app).get(paths.signIn)).html).not.toContain('data-help');
  });
});
