import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { compileAnyway, compileService } from '../catalogue/compile.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { definition, document, field, office } from '../../tests/definitions.ts';
import { findPerson } from '../accounts/store.ts';
import { listForDesk } from './store-desk.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { signLetter } from '../permits/sign-letter.ts';
import { worldPeople } from '../world/people.ts';
import { findVersion } from './versions.ts';

let opened: Awaited<ReturnType<typeof openTestPortal>>;

/** Every definition that is stored names what the office's settings do not know any more, at a document and as a whole. */
beforeAll(async () => {
  const before = await openTestPortal();
  await before.portal.db.execute(sql`
    update definition_version set definition = jsonb_set(
      definition - 'fee' || '{"channel": "kurir"}', '{requirements,0,applies_when}', '"sesuatu yang tidak ada"'
    )`);
  opened = await before.reopen({});
});
afterAll(() => opened.close());

async function visitor(id: string) {
  const found = visitorOf(opened.app);
  await found.signIn(worldPeople.find((each) => each.id === id)!);
  return found;
}

async function firstFor(id: string) {
  const { db, seal } = opened.portal;
  const officer = (await findPerson(db, seal, id))!;
  const [first] = await listForDesk(db, seal, officer);
  if (first?.number == null) throw new Error(`nothing waits for ${id}`);
  return { officer, number: first.number, revision: first.revision, application: first };
}

test('what people began and sent stays to be seen by them', async () => {
  expect(opened.portal.catalogue.services.size).toBe(0);
  const aminah = await visitor('world-aminah');
  const list = await aminah.get(paths.applications);
  expect(list.status).toBe(200);
  expect(list.html).toContain('Izin praktik bidan');
  const [, number = ''] = /href="\/permohonan\/(SMR-[0-9-]+)"/.exec(list.html) ?? [];
  const { location } = await aminah.get(paths.application(number));
  expect(location).toContain(number);
  expect((await aminah.get(location ?? '')).status).toBe(200);
});

test('the desk goes on working, and is told at the case', async () => {
  const rahmat = await visitor('world-rahmat');
  const { number } = await firstFor('world-rahmat');
  const queue = await rahmat.get(paths.desk);
  expect(queue.status).toBe(200);
  expect(queue.html).toContain(number);
  const page = await rahmat.get(paths.deskCase(number));
  expect(page.status).toBe(200);
  expect(page.html).toContain(textsId.desk.case.withFaults);
  expect((await rahmat.get('/petugas/izin')).status).toBe(200);
});

test('the administrator can open every service, to mend it', async () => {
  const bayu = await visitor('world-admin');
  expect((await bayu.get(paths.designer)).status).toBe(200);
  expect((await bayu.get(paths.designed('sip-bidan'))).status).toBe(200);
  expect((await bayu.get(paths.designedPublication('sip-bidan'))).status).toBe(200);
  expect((await bayu.get(paths.designedVersion('sip-bidan', 1))).status).toBe(200);
});

test('nothing is signed with what is left of a definition, and the head reads why', async () => {
  const { officer, number, revision } = await firstFor('world-nurbaiti');
  const head = await visitor('world-nurbaiti');
  const { status, html } = await head.get(paths.letter(number));
  expect(status).toBe(200);
  expect(html).toContain(textsId.desk.signing.refusals['no-definition']);
  const signed = await signLetter(opened.portal, { officer, number, revision, validUntil: null });
  expect(signed).toEqual({ ok: false, reason: 'no-definition' });
});

test('the log hears of a version once, in whichever language it is read', async () => {
  const { application } = await firstFor('world-rahmat');
  const { db, log, office: settings } = opened.portal;
  const warn = vi.fn();
  const given = { office: settings, log: { ...log, warn } };
  for (let each = 0; each < 3; each += 1) {
    const catalogue = { ...opened.portal.catalogue };
    const found = await findVersion({ ...given, catalogue }, db, application.service, application.definitionVersion);
    expect(found).toMatchObject({ slug: application.service, withFaults: true });
  }
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]?.[0]).toMatchObject({ version: `${application.service}@${application.definitionVersion}` });
});

test('a condition that cannot be read holds always: rather too much is asked than too little', () => {
  const record = definition({
    form_fields: [field('jenis', 'radio', { options: ['a', 'b'] }), field('luas', 'integer', { when: 'jenis is c' })],
    requirements: [document('denah', { when: 'jenis is c' })],
  });
  const [good, rest] = [compileService(record, office, { file: 'x' }), compileAnyway(record, office, { file: 'x' })];
  expect(good).toHaveProperty('faults');
  expect(rest.service.withFaults).toBe(true);
  const form = evaluateForm(rest.service, { jenis: 'a' });
  expect(form.documents.map(({ id }) => id)).toEqual(['denah']);
  expect(form.pages.flatMap(({ questions }) => questions.map(({ id }) => id))).toContain('luas');
  expect(compileAnyway(definition(), office, { file: 'x' }).service).not.toHaveProperty('withFaults');
});
