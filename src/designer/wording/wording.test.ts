import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { administrator, designedBy, openDesigner, saveYaml, small } from '../../../tests/designer.ts';
import type { Designer } from '../../../tests/designer.ts';
import { field } from '../../../tests/definitions.ts';
import { openModelDouble } from '../../../tests/model-double.ts';
import type { ModelMood } from '../../../tests/model-double.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { worldPeople } from '../../world/people.ts';
import { lastRun, undecidedOf } from './store-wording.ts';
import { runWordingJob, WORDING_QUEUE } from './wording-job.ts';

const t = textsId.designer.wording;
const SLUG = 'izin-a';
const helps = ['Isi satu apabila ada.', 'Isi dua apabila ada.', 'Isi tiga apabila ada.'];
const text = small(SLUG, {
  who: 'Warga',
  form_fields: helps.map((help_id, at) => field(`q${at + 1}`, 'text', { label_id: `Tanya ${at + 1}`, help_id })),
});
const page = paths.designedPart(SLUG, 'kata');
const running = new AbortController().signal;

let model: Awaited<ReturnType<typeof openModelDouble>>;
let opened: Designer['opened'];
let admin: Visitor;
beforeAll(async () => {
  model = await openModelDouble();
});
afterAll(() => model.close());
beforeEach(async () => {
  ({ opened, admin } = await openDesigner({ [SLUG]: text }, { wording: model.settings }));
  model.asked.length = 0;
  model.texts.length = 0;
  model.moods.length = 0;
});
afterEach(() => opened.close());

const run = async () => (await lastRun(opened.portal.db, SLUG))!;
const undecided = () => undecidedOf(opened.portal.db, SLUG);
const { draft } = designedBy(() => admin, SLUG);

const decide = async (at: number, values: Record<string, string>) =>
  admin.post(paths.designedProposal(SLUG, (await undecided())[at]!.id), values);

/** Asks for everything and works the run once, with what the model does at each question. */
async function ask(...moods: ModelMood[]): Promise<void> {
  model.moods.push(...moods);
  expect((await admin.post(page)).location).toBe(page);
  await work();
}
const work = async (patienceMs = 5000) => runWordingJob(opened.portal, (await run()).id, running, patienceMs);

describe('a run', () => {
  test('asks about each text alone, and its page shows what differs and how much easier it reads', async () => {
    const before = (await admin.get(page)).html;
    expect(before).toContain(t.asks(model.host, 'model-of-tests'));
    await ask();
    expect(model.texts).toEqual(helps);
    const { html } = await admin.get(page);
    expect(html).toContain(t.proposals(3));
    expect(html).toContain('Isi satu <ins>jika</ins> ada.');
    expect(html).toContain('Isi satu <del>apabila</del> ada.');
    expect(html).toContain('Kata sulit: 1 menjadi 0.');
    expect(html).toContain('Pertanyaan ke-1, penjelasan');
  });

  test('sends texts of the definition and nothing else', async () => {
    await ask();
    const sent = model.asked.join('\n');
    for (const { name, phone } of worldPeople) expect([sent.includes(name), sent.includes(phone)]).toEqual([false, false]);
    expect(sent).not.toContain(SLUG);
    const [first] = model.asked.map((body) => JSON.parse(body) as object);
    expect(Object.keys(first!)).toEqual(['model', 'messages']);
  });

  test('goes on in the queue by itself, also after the pause that the endpoint asked for', async () => {
    model.moods.push({ proposes: 'Isi satu jika ada.' }, { status: 429, headers: { 'retry-after': '1' } });
    await opened.portal.jobs.work(WORDING_QUEUE, (data, signal) =>
      runWordingJob(opened.portal, (data as { runId: string }).runId, signal),
    );
    await admin.post(page);
    await expect.poll(async () => (await run()).fault, { timeout: 30_000, interval: 100 }).toBe('rate-limited');
    const { html } = await admin.get(page);
    expect(html).toContain(t.running(1, 3));
    expect(html).toContain(t.endpointFaults['rate-limited']);
    await expect.poll(async () => (await run()).state, { timeout: 30_000, interval: 200 }).toBe('done');
    expect(await undecided()).toHaveLength(3);
    expect(model.texts).toEqual([helps[0], helps[1], helps[1], helps[2]]);
  });

  test('that was stopped in the middle goes on with what was not asked yet', async () => {
    const stopping = new AbortController();
    model.moods.push({ proposes: 'Isi satu jika ada.' }, { wait: 5000 });
    await admin.post(page);
    const job = runWordingJob(opened.portal, (await run()).id, stopping.signal);
    await expect.poll(() => model.texts.length, { timeout: 20_000 }).toBe(2);
    stopping.abort();
    await expect(job).rejects.toThrow();
    expect((await run()).state).toBe('running');
    await work();
    expect((await run()).state).toBe('done');
    expect(model.texts).toEqual([helps[0], helps[1], helps[1], helps[2]]);
  });

  test('is cancelled: what was answered stays, what comes later is not kept, and it can go on', async () => {
    model.moods.push({ proposes: 'Isi satu jika ada.' }, { wait: 700 });
    await admin.post(page);
    const job = work();
    await expect.poll(() => model.texts.length, { timeout: 20_000 }).toBe(2);
    await admin.post(paths.designedWording(SLUG, 'pembatalan'));
    await job;
    expect(await undecided()).toHaveLength(1);
    expect((await admin.get(page)).html).toContain(t.cancelled(1, 3));
    await admin.post(paths.designedWording(SLUG, 'kelanjutan'));
    await work();
    expect(await undecided()).toHaveLength(3);
  });

  test('is one at a time, and another one takes the place of proposals that nobody decided', async () => {
    await admin.post(page);
    const second = await admin.post(page);
    expect([second.status, second.html.includes(t.busy)]).toEqual([409, true]);
    await work();
    await ask();
    expect(await undecided()).toHaveLength(3);
  });

  test('of one part asks about that part', async () => {
    expect((await admin.get(paths.designedEntry(SLUG, 'pertanyaan', 2))).html).toContain('value="form_fields[1]"');
    await admin.post(page, { bagian: 'form_fields[1]' });
    await work();
    expect(model.texts).toEqual([helps[1]]);
    expect((await admin.post(page, { bagian: 'pages[9]' })).html).toContain(t.askNothing);
  });
});

describe('an endpoint that gives no answer', () => {
  test.each([
    ['key', { status: 401 }],
    ['key', { status: 403 }],
    ['model', { status: 404 }],
    ['request', { status: 400 }],
    ['no-chat', { page: '<h1>Selamat datang</h1>' }],
  ] as const)('(%s, %o) ends the run with a sentence, and it can go on later', async (fault, mood) => {
    await ask({ proposes: 'Isi satu jika ada.' }, mood);
    expect(await run()).toMatchObject({ state: 'failed', fault });
    const { html } = await admin.get(page);
    expect(html).toContain(t.failed(1, 3));
    expect(html).toContain(t.endpointFaults[fault]);
    expect(html).toContain(t.goOn);
    await admin.post(paths.designedWording(SLUG, 'kelanjutan'));
    await work();
    expect(await run()).toMatchObject({ state: 'done', fault: null });
  });

  test('is asked again after a while, and given up in the end', async () => {
    await admin.post(page);
    for (const wait of [5, 15, 45]) {
      model.moods.push({ status: 503 });
      await work();
      const { state, fault, resumeAt } = await run();
      expect([state, fault]).toEqual(['running', 'server']);
      expect(resumeAt!.getTime() - opened.portal.clock.now().getTime()).toBe(wait * 1000);
    }
    model.moods.push({ status: 500 });
    await work();
    expect(await run()).toMatchObject({ state: 'failed', fault: 'server' });
  });

  test('is not waited for longer than is patient, and one that is not there is told', async () => {
    await admin.post(page);
    model.moods.push({ wait: 1500 });
    await work(200);
    expect(await run()).toMatchObject({ fault: 'timed-out', failures: 1 });
    const portal = {
      ...opened.portal,
      config: { ...opened.portal.config, wording: { ...model.settings, url: 'http://127.0.0.1:1/v1' } },
    };
    await runWordingJob(portal, (await run()).id, running);
    expect(await run()).toMatchObject({ fault: 'unreachable', failures: 2 });
    // A redirect would hand the key to somebody else.
    model.moods.push({ status: 302, headers: { location: `http://${model.host}/v1/elsewhere` } });
    await work();
    expect(await run()).toMatchObject({ fault: 'unreachable', failures: 3 });
  });
});

test('answers that are no use are told with what is wrong, and the others go on', async () => {
  await ask({ refuses: 'I cannot help.' }, { ends: 'length' }, { writes: 'Tentu!' });
  const { html } = await admin.get(page);
  expect(html).toContain(t.faulty(3));
  for (const kind of ['declined', 'cut-off', 'not-json'] as const) expect(html).toContain(t.answerFault({ kind }));
  expect(html).toContain(t.noProposals);
  expect((await run()).state).toBe('done');
});

test('what looks like somebody’s number is never sent', async () => {
  await saveYaml(admin, SLUG, text.replace(helps[1]!, 'Tanya Budi, 0812 3456 7890, apabila ragu.'));
  await ask();
  expect(model.asked.join()).not.toContain('3456');
  expect(model.texts).toHaveLength(2);
  expect((await admin.get(page)).html).toContain(t.held(1));
});

describe('a decision', () => {
  test('to accept lands in the draft like an edit, and is kept with who and that a model proposed it', async () => {
    await ask();
    expect((await decide(0, { putusan: 'terima' })).location).toBe(`${page}?kabar=accepted`);
    expect(await draft()).toContain('help_id: Isi satu jika ada.');
    const { html } = await admin.get(page);
    expect(html).toContain(t.proposals(2));
    expect(html).toMatch(/Usulan model, diterima Bayu Contoh, /);
    const { rows } = await opened.portal.db.execute("select actor_id, detail from event where verb = 'wording_accepted'");
    expect(rows).toEqual([
      { actor_id: administrator.id, detail: expect.objectContaining({ path: 'form_fields[0].help_id', by: 'model' }) as object },
    ]);
  });

  test('to change takes one’s own words, and to refuse leaves the text', async () => {
    await ask();
    const empty = await decide(0, { putusan: 'ubah', teks: '  ' });
    expect([empty.status, empty.html.includes(t.ownMissing)]).toEqual([422, true]);
    await decide(0, { putusan: 'ubah', teks: 'Isi kalau ada.' });
    await decide(0, { putusan: 'tolak' });
    expect(await draft()).toContain('help_id: Isi kalau ada.');
    expect(await draft()).toContain(helps[1]);
    const { html } = await admin.get(page);
    expect(html).toContain('diubah lalu dipakai Bayu Contoh');
    expect(html).toContain('ditolak Bayu Contoh');
  });

  test('about a text longer than one may write oneself is made like any other', async () => {
    const long = `Isi apabila ada. ${'Tulis semua nama. '.repeat(120)}`.trim();
    await saveYaml(admin, SLUG, text.replace(helps[0]!, long));
    await ask();
    const at = (await undecided()).findIndex(({ before }) => before === long);
    expect((await decide(at, { putusan: 'terima' })).location).toBe(`${page}?kabar=accepted`);
    await saveYaml(admin, SLUG, text.replace(helps[1]!, long));
    await ask();
    const other = (await undecided()).findIndex(({ before }) => before === long);
    expect((await decide(other, { putusan: 'tolak' })).location).toBe(`${page}?kabar=refused`);
  });

  test('finds the text where it moved to, and not one that was changed', async () => {
    await ask();
    await admin.post(paths.designedOrder(SLUG, 'pertanyaan', 1), { versi: '0', arah: 'turun' });
    await decide(0, { putusan: 'terima' });
    expect(await draft()).toMatch(/id: q2[\s\S]*id: q1[\s\S]*Isi satu jika ada/);
    await saveYaml(admin, SLUG, text.replace(helps[1]!, 'Lain.'));
    expect((await admin.get(page)).html).toContain(t.outdatedSome(1));
    const late = await decide(0, { putusan: 'ubah', teks: 'Tulisan sendiri.' });
    expect([late.status, late.html.includes(t.outdated), late.html.includes('Tulisan sendiri.')]).toEqual([409, true, true]);
  });

  test('is made once', async () => {
    await ask();
    const [first] = await undecided();
    await decide(0, { putusan: 'terima' });
    await saveYaml(admin, SLUG, text);
    const again = await admin.post(paths.designedProposal(SLUG, first!.id), { putusan: 'terima' });
    expect([again.status, again.html.includes(t.decidedAlready)]).toEqual([409, true]);
    expect(await draft()).toContain(helps[0]);
  });

  test('is the administrator’s; the publisher may look', async () => {
    await ask();
    const publisher = visitorOf(opened.app);
    await publisher.signIn(worldPeople.find(({ role }) => role === 'publisher')!);
    const { html } = await publisher.get(page);
    expect([html.includes(t.proposals(3)), html.includes(t.accept)]).toEqual([true, false]);
    for (const path of [
      page,
      paths.designedProposal(SLUG, (await undecided())[0]!.id),
      paths.designedWording(SLUG, 'pembatalan'),
    ])
      expect((await publisher.post(path, {})).status).toBe(404);
  });
});

test('an office without a model reads how to connect one; its own list of words goes on working', async () => {
  opened = await opened.reopen({ wording: null });
  admin = visitorOf(opened.app);
  await admin.signIn(administrator);
  const { html } = await admin.get(page);
  expect(html).toContain(t.notConnected);
  expect(html).not.toContain(`>${t.ask}<`);
  expect(html).toContain(textsId.desk.plainWords.hint({ kind: 'word', path: '', text: '', found: 'apabila', instead: 'jika' }));
  expect((await admin.post(page)).status).toBe(404);
});
