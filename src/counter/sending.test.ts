import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { extractText } from 'unpdf';
import { openCounterTest, rahmat } from '../../tests/counter.ts';
import type { CounterTest } from '../../tests/counter.ts';
import { ktpFile, uploadTo } from '../../tests/drafts.ts';
import { findWithoutPhone } from '../accounts/store.ts';
import { historyOf } from '../applications/store-history.ts';
import { paperFormFor } from '../applications/store-paper-forms.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';

const words = t.deskCounter;

let at: CounterTest;
beforeAll(async () => {
  at = await openCounterTest();
});
afterAll(() => at.close());
beforeEach(() => at.begin());

const send = (values: Record<string, string>) => at.desk.post(paths.counterSending, values);

/** The revision that the page of an application stands on now. */
const revisi = async (id: string) => String((await at.load(id)).revision);

describe('sending at the counter', () => {
  test('needs the applicant’s code, which agrees to what is written now', async () => {
    const id = await at.serveSiti();
    const review = await at.desk.get(paths.review(id));
    expect(review.html).toContain(t.counter.sending.link);
    expect(review.html).toContain(t.counter.sending.press);
    // Who stands there checks it before they agree.
    expect(review.html).toContain(at.siti.profile.nik);
    await at.desk.post(paths.counterSendingCode);
    const code = await at.sitisCode();
    expect((await send({ cara: 'code', revisi: '1', code })).html).toContain(words.sending.changed);
    expect((await send({ cara: 'code', revisi: await revisi(id), code: '12' })).status).toBe(422);
    const sent = await send({ cara: 'code', revisi: await revisi(id), code });
    expect(sent.location).toMatch(/^\/petugas\/loket\/selesai\//);
    expect((await at.load(id)).state).toBe('completeness');
    const last = (await historyOf(at.portal.db, id)).findLast(({ verb }) => verb === 'submit');
    expect(last).toMatchObject({ actorId: rahmat.id, detail: { agreed: 'code' } });
    const done = await at.desk.get(sent.location ?? '');
    expect(done.html).toContain((await at.load(id)).number);
    expect((await at.desk.get(`${sent.location}/tanda-terima.pdf`)).response.headers.get('content-type')).toBe('application/pdf');
    expect((await at.other.get(sent.location ?? '')).status).toBe(404);
    const owner = at.stranger();
    await owner.signIn(filmPerson);
    expect((await owner.get(paths.application((await at.load(id)).number ?? ''))).html).toContain(t.counter.history.submit.code);
  });

  test('or a signature on the printed declaration; who typed it does not check it, a colleague does', async () => {
    const id = await at.serveSiti();
    await uploadTo(await at.load(id), at.desk, await ktpFile());
    const paper = await at.desk.get(paths.counterDeclaration);
    const { text } = await extractText(new Uint8Array(await paper.response.arrayBuffer()), { mergePages: true });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words.declaration.text);
    expect((await send({ cara: 'signed', revisi: await revisi(id) })).html).toContain(words.sending.unsigned);
    expect((await at.load(id)).state).toBe('draft');
    await send({ cara: 'signed', revisi: await revisi(id), ditandatangani: 'ya' });
    const number = (await at.load(id)).number ?? '';
    const own = await at.desk.get(paths.deskCase(number));
    expect([own.html.includes(words.ownFiling), own.html.includes(t.desk.bar.save)]).toEqual([true, false]);
    expect(own.html).toContain(words.filed('counter'));
    const refused = await at.desk.post(paths.deskCheck(number), { revision: await revisi(id) });
    expect([refused.status, refused.html.includes(t.desk.refusals['own-filing'].title)]).toEqual([409, true]);
    expect((await at.other.get(paths.deskCase(number))).html).toContain(t.desk.bar.save);
  });

  test('gives who has no phone a receipt with the way to ask without one', async () => {
    await at.desk.post(paths.counterWithoutPhone, { name: 'Aminah', nik: '9999015509850006', ktp: 'ya' });
    const { db, seal } = at.portal;
    const owner = await findWithoutPhone(db, seal, '9999015509850006');
    if (owner === null) throw new Error('nobody was made');
    const id = await at.fill();
    await db.execute(`update application set person_id = '${owner.id}' where id = '${id}'`);
    await paperFormFor(at.portal, { applicationId: id, service: 'sip-perawat' });
    const served = await at.desk.post(paths.counterChoice, { permohonan: id });
    expect(served.location).toBe(paths.application(id));
    const sent = await send({ cara: 'signed', revisi: await revisi(id), ditandatangani: 'ya' });
    const receipt = await at.desk.get(`${sent.location}/tanda-terima.pdf`);
    const { text } = await extractText(new Uint8Array(await receipt.response.arrayBuffer()), { mergePages: true });
    const plain = text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ');
    expect(plain).toContain(paths.publicStatus);
    expect(plain).toContain(t.counter.status.summary);
    expect(plain).not.toContain(paths.application((await at.load(id)).number ?? ''));
  });

  test('is not possible while something is missing', async () => {
    const id = await at.serveSiti('half');
    expect((await at.desk.get(paths.counterSending)).html).toContain(words.sending.incomplete);
    const tried = await send({ cara: 'signed', revisi: await revisi(id), ditandatangani: 'ya' });
    expect(tried.html).toContain(words.sending.incomplete);
    expect((await at.load(id)).state).toBe('draft');
  });
});
