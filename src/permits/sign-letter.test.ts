import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesTo } from '../../tests/outbox.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { findPerson } from '../accounts/store.ts';
import { historyOf } from '../applications/store-history.ts';
import { listForDesk } from '../applications/store-desk.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { signLetter } from './sign-letter.ts';
import { listPermits, permitOfApplication } from './store.ts';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  opened = await openTestPortal();
});
afterAll(() => opened.close());

async function person(id: string) {
  const found = await findPerson(opened.portal.db, opened.portal.seal, id);
  if (found === null) throw new Error(`the world has no ${id}`);
  return found;
}

/** The letter that waits for the head and is due first. */
async function waiting() {
  const head = await person('world-nurbaiti');
  const [first] = await listForDesk(opened.portal.db, opened.portal.seal, head);
  if (first === undefined) throw new Error('nothing waits for the head');
  const signing = ({ number, revision }: typeof first) => ({
    officer: head,
    number: number ?? '',
    revision,
    validUntil: undefined,
  });
  return { first, signing };
}

const countPermits = async () => (await listPermits(opened.portal.db, opened.portal.seal, { limit: 100 })).length;

describe('a letter that the head signs', () => {
  test('is signed by nobody but the head', async () => {
    const { first, signing } = await waiting();
    for (const [id, reason] of [
      ['world-rahmat', 'wrong-role'],
      ['world-yusuf', 'wrong-role'],
      ['world-aminah', 'not-found'],
    ] as const)
      expect(await signLetter(opened.portal, { ...signing(first), officer: await person(id) })).toEqual({ ok: false, reason });
  });

  test('that was changed since it was read is not signed', async () => {
    const { first, signing } = await waiting();
    const stale = { ...signing(first), revision: first.revision - 1 };
    expect(await signLetter(opened.portal, stale)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  });

  test('whose file cannot be kept takes no number, and stays to be signed', async () => {
    const { portal } = opened;
    const { first, signing } = await waiting();
    const before = await countPermits();
    const full = { ...portal, files: { ...portal.files, put: () => Promise.reject(new Error('the disk is full')) } };
    await expect(signLetter(full, signing(first))).rejects.toThrow('the disk is full');
    expect(await countPermits()).toBe(before);
    expect((await waiting()).first).toMatchObject({ number: first.number, state: 'signing' });
  });

  test('that the office’s own layout does not bear takes no number, and a plain sentence says so', async () => {
    const { portal } = opened;
    const { first, signing } = await waiting();
    const service = portal.catalogue.services.get(first.service)!;
    const sticker = { ...service, permit: { ...service.permit, layout: 'stiker' } };
    const services = new Map([...portal.catalogue.services, [service.slug, sticker]]);
    const letters = new Map([['stiker', '= #letter.titel']]);
    const broken = { ...portal, office: { ...portal.office, letters }, catalogue: { ...portal.catalogue, services } };
    const before = await countPermits();
    expect(await signLetter(broken, signing(first))).toEqual({ ok: false, reason: 'unset' });
    expect(await countPermits()).toBe(before);
    const head = visitorOf(createApp(broken));
    await head.signIn(worldPeople.find(({ id }) => id === 'world-nurbaiti')!);
    const { status, html } = await head.get(paths.letter(first.number ?? ''));
    expect(status).toBe(200);
    expect(html).toContain(textsId.desk.signing.refusals.unset);
    expect((await head.get(paths.letterPicture(first.number ?? '', ''))).status).toBe(404);
  });

  test('becomes a permit with number, day and file; the applicant is told, the log knows', async () => {
    const { portal } = opened;
    const { first, signing } = await waiting();
    expect(await signLetter(portal, signing(first))).toEqual({ ok: true, permitNumber: '503/1/SIPF/100.26/XI/2026' });
    const permit = await permitOfApplication(portal.db, portal.seal, first.id);
    expect(permit).toMatchObject({ state: 'valid', validUntil: '2031-11-24', holder: 'Dwi Lestari' });
    expect((await portal.files.get(permit?.id ?? ''))?.length).toBe(permit?.bytes);
    expect((await historyOf(portal.db, first.id)).at(-1)).toMatchObject({ verb: 'sign', actorRole: 'head' });
    const [told] = await messagesTo(portal, '+6281200006006');
    expect(told?.body).toContain(first.number ?? 'none');
    expect(told?.subject).toMatch(/izin/i);
  });

  test('by two at once is signed once', async () => {
    const { first, signing } = await waiting();
    const before = await countPermits();
    const outcomes = await Promise.all([signLetter(opened.portal, signing(first)), signLetter(opened.portal, signing(first))]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await countPermits()).toBe(before + 1);
  });
});

test('an office without a certificate signs nothing in real use: the example is for demos', async () => {
  const { portal } = opened;
  const real = { ...portal, config: { ...portal.config, mode: 'production' as const } };
  const officer = await person('world-nurbaiti');
  const signing = { officer, number: 'SMR-2026-000010', revision: 1, validUntil: undefined };
  expect(await signLetter(real, signing)).toEqual({ ok: false, reason: 'no-certificate' });
});
