import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nurseWithDraft } from '../../../tests/drafts.ts';
import { openTestPortal } from '../../../tests/portal.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { worldPeople } from '../../world/people.ts';

const t = textsId.placement;
const help = textsId.listen.help;
const SENTENCE = { kalimat: 'Foto STR di tempat <b>terang</b>.', kalimat_inggris: 'Take the photo in good light.' };
const RULE = {
  layanan: 'sip-perawat',
  langkah: 'dokumen',
  untuk: 'everyone',
  bantuan: 'sentence',
  ditawarkan: 'ya',
  ...SENTENCE,
};

let world: Awaited<ReturnType<typeof openTestPortal>>;
let lina: Visitor;
const of = async (role: string): Promise<Visitor> => {
  const visitor = visitorOf(world.app);
  await visitor.signIn(worldPeople.find((each) => each.role === role)!);
  return visitor;
};
beforeAll(async () => {
  world = await openTestPortal();
  lina = await of('publisher');
});
afterAll(() => world.close());
beforeEach(() => world.portal.db.execute('delete from placement'));

/** Makes a rule and answers the address of its page. */
async function made(more: Partial<typeof RULE> = {}): Promise<string> {
  const saved = await lina.post(paths.placements, { ...RULE, ...more });
  expect(saved.status).toBe(303);
  return saved.location!.replace(/\?.*/, '');
}

const acts = async () =>
  (
    await world.portal.db.execute<{ verb: string; detail: unknown }>(
      "select verb, detail from event where verb like '%_placement'",
    )
  ).rows;

describe('who may', () => {
  test('publishers and administrators change, the head reads, others find nothing', async () => {
    for (const role of ['publisher', 'administrator']) {
      const { html } = await (await of(role)).get(paths.placements);
      expect(html).toContain(t.ownEmpty);
      expect(html).toContain(paths.placementNew);
    }
    const head = await of('head');
    expect((await head.get(paths.placements)).html).not.toContain(paths.placementNew);
    expect((await head.get(paths.placementNew)).status).toBe(404);
    expect((await head.post(paths.placements, RULE)).status).toBe(404);
    for (const role of ['front_desk', 'technical', 'applicant'])
      expect((await (await of(role)).get(paths.placements)).status).toBe(404);
  });
});

describe('a rule', () => {
  test('is made, seen in its preview and in the list, switched off and on, and removed; each is in the log of acts', async () => {
    const before = (await acts()).length;
    const chosen = await lina.get(paths.placementNewAt('sip-perawat', 'dokumen'));
    expect(chosen.html).toMatch(/<option value="dokumen" selected/);
    const at = await made();
    const page = await lina.get(at);
    expect(page.html.match(/Foto STR di tempat &lt;b&gt;terang&lt;\/b&gt;\./g)!.length).toBeGreaterThanOrEqual(2);
    expect((await lina.get(paths.placements)).html).toContain(t.audiences.everyone);
    await lina.post(`${at}/sakelar`, { ditawarkan: 'tidak' });
    expect((await lina.get(paths.placements)).html).toContain(t.switchOn);
    expect((await lina.get(at)).html.match(/Foto STR/g)).toHaveLength(1);
    await lina.post(`${at}/sakelar`, { ditawarkan: 'ya' });
    expect((await lina.post(at, { ...RULE, untuk: 'still' })).location).toContain('kabar=diubah');
    expect((await lina.get(at)).html).toContain(t.preview.still);
    expect((await lina.post(`${at}/penghapusan`, {})).location).toContain('kabar=dihapus');
    expect((await lina.get(at)).location).toContain('kabar=tidak-ada');
    const told = (await acts()).slice(before);
    expect(told.map(({ verb }) => verb)).toEqual([
      'add_placement',
      'change_placement',
      'change_placement',
      'change_placement',
      'remove_placement',
    ]);
    expect(JSON.stringify(told)).not.toContain('STR');
  });

  test('that says too little comes back with all that was written, and says what is missing', async () => {
    const refused = await lina.post(paths.placements, { ...RULE, untuk: '', kalimat_inggris: ' ', kalimat: 'x'.repeat(201) });
    expect(refused.status).toBe(422);
    for (const fault of ['audience-missing', 'sentenceEn-missing', 'sentenceId-too-long'] as const)
      expect(refused.html).toContain(t.faults[fault]);
    expect(refused.html).toContain('x'.repeat(201));
    expect(refused.html).toMatch(/value="sentence"[^>]*checked/);
  });

  test('of a place that has one already is refused; so is one for a step or service that is not there', async () => {
    await made();
    expect((await lina.post(paths.placements, RULE)).html).toContain(t.faults.taken);
    expect((await lina.post(paths.placements, { ...RULE, langkah: 'isian/tidak-ada' })).html).toContain(t.faults['step-unknown']);
    expect((await lina.post(paths.placements, { ...RULE, layanan: 'tidak-ada' })).status).toBe(404);
  });
});

describe('an applicant', () => {
  test('sees at the step what the office placed there, in their language, and nothing of it elsewhere', async () => {
    const { siti, draft } = await nurseWithDraft(world);
    const documents = paths.documents(draft.id);
    const before = await siti.get(documents);
    expect(before.html).toContain(help.title);
    await made();
    const { html } = await siti.get(documents);
    expect(html).toContain('Foto STR di tempat &lt;b&gt;terang&lt;/b&gt;.');
    expect(html).not.toMatch(/<details class="details" open/);
    expect((await siti.get(paths.review(draft.id))).html).not.toContain('Foto STR');
    await siti.post(paths.language, { bahasa: 'en', kembali: documents });
    const english = await siti.get(documents);
    expect(english.html).toContain(SENTENCE.kalimat_inggris);
    expect(english.html).not.toContain('Foto STR');
    await siti.post(paths.language, { bahasa: 'id', kembali: documents });
  });

  test('who applies for the first time finds open what is meant for them', async () => {
    const { siti, draft } = await nurseWithDraft(world);
    await made({ untuk: 'first-time' });
    const { rows } = await world.portal.db.execute('select 1 from application where submitted_at is not null limit 1');
    expect(rows.length).toBeGreaterThan(0);
    const first = await siti.get(paths.documents(draft.id));
    const sent = await world.portal.db.execute(
      `select 1 from application where person_id = '${draft.personId}' and submitted_at is not null`,
    );
    expect(/<details class="details" open/.test(first.html)).toBe(sent.rows.length === 0);
    expect(first.html.includes('Foto STR')).toBe(sent.rows.length === 0);
    await world.portal.db.execute(`update application set submitted_at = now() where id = '${draft.id}'`);
    expect((await siti.get(paths.documents(draft.id))).html).not.toContain('Foto STR');
  });

  test('finds no block where everything was taken away', async () => {
    const { siti, draft } = await nurseWithDraft(world);
    for (const untuk of ['everyone', 'erred', 'still'])
      for (const bantuan of ['film', 'guide']) await made({ untuk, bantuan, ditawarkan: 'tidak' });
    expect((await siti.get(paths.documents(draft.id))).html).not.toContain(help.title);
    expect((await siti.get(paths.review(draft.id))).html).toContain(help.title);
  });
});
