import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { hidden } from '../../tests/own-application.ts';
import { messagesTo } from '../../tests/outbox.ts';
import { findPerson } from '../accounts/store.ts';
import type { Asker } from '../applications/store.ts';
import { paths } from '../web/paths.ts';
import { textsEn, textsId } from '../web/texts/texts.ts';
import { endOfOld, mayActOnPermit, permitActions, permitVerbsFor } from './permit-actions.ts';
import type { PermitVerb } from './permit-actions.ts';
import { signLetter } from './sign-letter.ts';
import { permitOfApplication } from './store.ts';

const words = textsId.desk.permit;
const check = textsId.permits.check;
let desk: DeskTest;
let head: Asker;
beforeAll(async () => {
  desk = await openDeskTest();
  head = (await findPerson(desk.portal.db, desk.portal.seal, 'world-nurbaiti'))!;
});
afterAll(() => desk.close());

/** A permit of the nurse's; `more` = columns of its application before it is signed. */
async function issued(more: Record<string, string> = {}) {
  const { db, seal } = desk.portal;
  await db.execute(sql`delete from application where state = 'draft'`);
  const number = await desk.broughtTo('signing');
  for (const [column, value] of Object.entries(more))
    await db.execute(sql`update application set ${sql.identifier(column)} = ${value} where number = ${number}`);
  const { id, revision } = await desk.application(number);
  const signed = await signLetter(desk.portal, { officer: head, number, revision, validUntil: undefined });
  if (!signed.ok) throw new Error(signed.reason);
  return { number, permit: (await permitOfApplication(db, seal, id))! };
}
const now = async (number: string) =>
  (await permitOfApplication(desk.portal.db, desk.portal.seal, (await desk.application(number)).id))!;

describe('the table of what can be done', () => {
  test('is for the head alone, and nothing comes back from revoked or replaced', () => {
    for (const verb of Object.keys(permitActions) as PermitVerb[])
      for (const role of ['applicant', 'front_desk', 'technical', 'publisher', 'administrator'] as const)
        expect(mayActOnPermit(verb, role, 'valid')).toBe(false);
    expect(permitVerbsFor('head', 'valid')).toEqual(['suspend', 'revoke']);
    expect(permitVerbsFor('head', 'suspended')).toEqual(['lift', 'revoke']);
    for (const state of ['revoked', 'replaced'] as const) expect(permitVerbsFor('head', state)).toEqual([]);
  });

  test('says what becomes of an old permit by what was asked for', () => {
    expect((['new', 'renewal', 'change', 'replacement', 'revocation'] as const).map(endOfOld)).toEqual([
      null,
      'replaced',
      'replaced',
      'replaced',
      'revoked',
    ]);
  });
});

test('the head suspends a permit and lifts it again; the page that guards read follows at once, the holder is told, the log knows', async () => {
  const { number, permit } = await issued();
  const nurbaiti = desk.at('world-nurbaiti');
  const shown = await nurbaiti.get(paths.deskPermit(number));
  for (const part of [permit.number, words.verbs.suspend, words.verbs.revoke]) expect(shown.html).toContain(part);
  const form = paths.deskPermitAct(number, 'pembekuan');
  const page = await nurbaiti.get(form);
  const dari = hidden(page, 'dari');
  const empty = await nurbaiti.post(form, { dari, alasan: '', penjelasan: ' ' });
  expect(empty.status).toBe(422);
  for (const fault of [words.faults.reason, words.faults.note]) expect(empty.html).toContain(fault);
  const told = { dari, alasan: 'sedang-diperiksa', penjelasan: 'Ada <b>laporan</b> dari warga.' };
  expect((await nurbaiti.post(form, told)).location).toBe(paths.deskPermit(number));
  expect((await now(number)).state).toBe('suspended');
  const guard = await desk.stranger().get(paths.verify(permit.token));
  for (const part of [check.sentences.suspended, check.doNotAccept, 'dibekukan selama kami memeriksa'])
    expect(guard.html).toContain(part);
  expect(guard.html).not.toContain('laporan</b>');
  expect(guard.html).not.toContain('Ada &lt;b&gt;laporan');
  const [message] = await messagesTo(desk.portal, '+6281200001234');
  expect(message?.subject).toContain('dibekukan');
  expect(message?.body).toContain(permit.number);
  // Who kept the page is told; nothing is done twice.
  const late = await nurbaiti.post(form, told);
  expect(late.status).toBe(409);
  expect(late.html).toContain(words.changed);
  const after = await nurbaiti.get(paths.deskPermit(number));
  for (const part of ['Ada &lt;b&gt;laporan&lt;/b&gt; dari warga.', words.told['suspend'], words.verbs.lift])
    expect(after.html).toContain(part);
  const lifting = paths.deskPermitAct(number, 'pengaktifan');
  expect((await nurbaiti.post(lifting, { dari: 'suspended' })).location).toBe(paths.deskPermit(number));
  expect((await desk.stranger().get(paths.verify(permit.token))).html).toContain(check.sentences.valid);
  const { rows } = await desk.portal.db.execute<{ verb: string }>(
    sql`select verb from event where subject_kind = 'permit' and subject_id = ${permit.id} order by id`,
  );
  expect(rows.map(({ verb }) => verb)).toEqual(['issue', 'suspend', 'lift']);
});

test('of two who act on one permit at once the second finds it changed', async () => {
  const { number } = await issued();
  const nurbaiti = desk.at('world-nurbaiti');
  const posted = { dari: 'valid', alasan: 'pelanggaran', penjelasan: 'Dua kali ditegur.' };
  const answers = await Promise.all([
    nurbaiti.post(paths.deskPermitAct(number, 'pencabutan'), posted),
    nurbaiti.post(paths.deskPermitAct(number, 'pembekuan'), { ...posted, alasan: 'sedang-diperiksa' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
});

test('who decides on a page that shows how a permit stood before is told that it has changed', async () => {
  const { number } = await issued();
  const nurbaiti = desk.at('world-nurbaiti');
  const posted = { dari: 'valid', alasan: 'sedang-diperiksa', penjelasan: 'Ada laporan warga.' };
  expect((await nurbaiti.post(paths.deskPermitAct(number, 'pembekuan'), posted)).status).toBe(303);
  const late = await nurbaiti.post(paths.deskPermitAct(number, 'pencabutan'), { ...posted, alasan: 'pelanggaran' });
  expect(late.status).toBe(409);
  expect(await now(number)).toMatchObject({ state: 'suspended' });
});

test('a revoked permit is revoked for good, and its holder reads why and how to object', async () => {
  const { number, permit } = await issued();
  const nurbaiti = desk.at('world-nurbaiti');
  const posted = { dari: 'valid', alasan: 'tempat-tidak-sesuai', penjelasan: 'Tempat praktik sudah tutup.' };
  await nurbaiti.post(paths.deskPermitAct(number, 'pencabutan'), posted);
  expect(await now(number)).toMatchObject({ state: 'revoked', revocationReason: 'tempat-tidak-sesuai' });
  expect((await nurbaiti.get(paths.deskPermitAct(number, 'pengaktifan'))).location).toBe(paths.deskPermit(number));
  const guard = await desk.stranger().get(`${paths.verify(permit.token)}?bahasa=en`);
  expect(guard.html).toContain(textsEn.permits.check.sentences.revoked);
  const own = await desk.at('world-siti').get(paths.application(number));
  for (const part of ['Tempat praktik sudah tutup.', 'Tempat kegiatan tidak lagi sesuai']) expect(own.html).toContain(part);
  for (const who of ['world-rahmat', 'world-siti', 'world-lina']) {
    const answer = await desk.at(who).post(paths.deskPermitAct(number, 'pencabutan'), posted);
    expect([404, 409]).toContain(answer.status);
  }
});

test.each([
  ['renewal', 'replaced'],
  ['change', 'replaced'],
  ['replacement', 'replaced'],
  ['revocation', 'revoked'],
  ['new', 'valid'],
] as const)('once a %s is signed, the permit that it is about is %s', async (transaction, state) => {
  const old = await issued();
  const next = await issued({ transaction, old_permit_id: old.permit.id });
  const standing = await now(old.number);
  expect(standing.state).toBe(state);
  expect((await now(next.number)).state).toBe('valid');
  const guard = await desk.stranger().get(paths.verify(old.permit.token));
  expect(guard.html.includes(paths.verify(next.permit.token))).toBe(state === 'replaced');
  if (state === 'revoked') expect(standing.revocationReason).toBe('permintaan-pemegang');
});

const upload = (bytes: Uint8Array, name = 'surat.pdf') =>
  desk.stranger().post(paths.verifyFile, { surat: new File([Uint8Array.from(bytes)], name, { type: 'application/pdf' }) });

describe('a letter that is handed over as a file', () => {
  test('is the very one that was issued, or it is said what is wrong with it', async () => {
    const { permit } = await issued();
    const pdf = (await desk.portal.files.get(permit.id))!;
    const same = await upload(pdf);
    expect(same.status).toBe(200);
    for (const part of [check.file.same, check.sentences.valid, permit.number]) expect(same.html).toContain(part);
    const changed = Buffer.from(pdf);
    changed[300] = (changed[300] ?? 0) ^ 1;
    for (const bytes of [changed, Buffer.concat([pdf, Buffer.from('\n% more')])]) {
      const { html } = await upload(bytes);
      expect(html).toContain(check.file.verdicts.changed.sentence);
      expect(html).not.toContain(permit.number);
    }
    const other = await openDeskTest();
    const { rows } = await other.portal.db.execute<{ id: string }>('select id from permit limit 1');
    const foreign = (await other.portal.files.get(rows[0]?.id ?? ''))!;
    await other.close();
    await desk.portal.db.execute(sql`update permit set sha256 = 'x' || sha256 where id <> ${permit.id}`);
    expect((await upload(foreign)).html).toContain(check.file.verdicts.foreign.sentence);
    await desk.portal.db.execute(sql`update permit set sha256 = substr(sha256, 2) where id <> ${permit.id}`);
    expect((await upload(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'))).html).toContain(
      check.file.verdicts.unsigned.sentence,
    );
  });

  test.each([
    ['not-pdf', Buffer.from('a photograph')],
    ['locked', Buffer.from('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>')],
    ['missing', Buffer.alloc(0)],
    ['too-large', Buffer.alloc(5 * 1024 * 1024 + 1, '%PDF-')],
  ] as const)('that cannot be checked is told: %s', async (fault, bytes) => {
    const { status, html } = await upload(bytes);
    expect(status).toBe(422);
    expect(html).toContain(check.file.faults[fault]);
  });

  test('is kept nowhere, and so many from one address are enough', async () => {
    const files = async () => (await desk.portal.db.execute('select count(*) from file')).rows;
    const before = await files();
    await upload(Buffer.from('%PDF-1.7 x'));
    expect(await files()).toEqual(before);
    await desk.portal.db.execute(sql`update rate_limit set count = 100000`);
    const late = await upload(Buffer.from('%PDF-1.7 x'));
    expect(late.status).toBe(429);
    await desk.portal.db.execute(sql`delete from rate_limit`);
    expect((await desk.stranger().get(`${paths.verifyForm}?bahasa=en`)).html).toContain(textsEn.permits.check.file.title);
  });
});
