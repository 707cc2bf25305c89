import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { testSeal } from '../../tests/portal.ts';
import { openS3Double } from '../../tests/s3-double.ts';
import { ANOTHERS, createS3Store, S3Fault } from './s3-store.ts';

let double: Awaited<ReturnType<typeof openS3Double>>;
let store: ReturnType<typeof createS3Store>;

beforeEach(async () => {
  double = await openS3Double();
  store = createS3Store(double.settings, testSeal, { owner, answerMs: 1500 });
  return () => double.close();
});

const owner = 'one portal';
const PAPER = Buffer.from('KTP of an invented person');
const id = () => randomUUID();
const codeOf = async (act: Promise<unknown>) => {
  const error = await act.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(S3Fault);
  return error instanceof S3Fault ? error.code : '';
};

describe('a file in a bucket', () => {
  test('is there again, sealed under its name, for every process; another takes its place', async () => {
    const file = id();
    await store.put(file, PAPER);
    const kept = double.objects.get(`files/${file.slice(0, 2)}/${file}`)?.bytes ?? Buffer.alloc(0);
    expect([kept.length > PAPER.length, kept.includes('invented')]).toEqual([true, false]);
    const elsewhere = createS3Store(double.settings, testSeal, { owner });
    expect((await elsewhere.get(file))?.equals(PAPER)).toBe(true);
    await elsewhere.put(file, Buffer.from('another'));
    expect((await store.get(file))?.toString()).toBe('another');
  });

  test('of five megabytes comes and goes whole', async () => {
    const [file, large] = [id(), Buffer.alloc(5_000_000, 'ab')];
    await store.put(file, large);
    expect((await store.get(file))?.equals(large)).toBe(true);
  });

  test('goes with its picture; what is not there is no fault', async () => {
    const file = id();
    await store.put(file, PAPER);
    await store.put(`${file}.picture`, PAPER);
    await store.remove(file);
    expect(double.objects.size).toBe(0);
    await store.remove(file);
    expect(await store.get(file)).toBe(null);
  });

  test('that somebody changed there is not given', async () => {
    const file = id();
    await store.put(file, PAPER);
    const kept = double.objects.get(`files/${file.slice(0, 2)}/${file}`);
    if (kept !== undefined) kept.bytes[20] = (kept.bytes[20] ?? 0) ^ 1;
    await expect(store.get(file)).rejects.toThrow();
  });

  test('has an id for a name, whatever is asked', async () => {
    for (const name of ['../secrets', 'x', `${id()}/..`]) await expect(store.get(name)).rejects.toThrow('no id');
    expect(double.asked).toEqual([]);
  });

  test('is listed by age, page after page, and pictures by their file; what is no file of ours is left alone', async () => {
    const [old, young, alone] = [Array.from({ length: 7 }, id), id(), id()];
    for (const file of old) await store.put(file, PAPER);
    await store.put(`${old[0]}.picture`, PAPER);
    await store.put(`${alone}.picture`, PAPER);
    for (const object of double.objects.values()) object.at = new Date('2026-11-01T00:00:00Z');
    await store.put(young, PAPER);
    double.objects.set('files/notes.txt', { bytes: PAPER, at: new Date(0) });
    double.asked.length = 0;
    expect((await store.olderThan(new Date('2026-11-02T00:00:00Z'))).toSorted()).toEqual([...old, alone].toSorted());
    expect(double.asked.length).toBeGreaterThan(3);
  });
});

const ofAnother = (prefix: string) => createS3Store({ ...double.settings, prefix }, testSeal, { owner: 'another portal' });

describe('a place in a bucket', () => {
  const LATER = new Date('2100-01-01T00:00:00Z');

  test('is one portal’s: another does not learn what lies there, and so removes nothing', async () => {
    const file = id();
    await store.claim();
    await store.put(file, PAPER);
    expect(await codeOf(ofAnother('').claim())).toBe(ANOTHERS);
    expect(await codeOf(ofAnother('').olderThan(LATER))).toBe(ANOTHERS);
    await store.claim();
    expect(await store.olderThan(LATER)).toEqual([file]);
  });

  test('is claimed before anything is listed, also where the start could not', async () => {
    await store.put(id(), PAPER);
    await store.olderThan(LATER);
    expect(await codeOf(ofAnother('').claim())).toBe(ANOTHERS);
  });

  test.each(['other/', 'files/', 'files/files/'])('under a prefix of its own (%s) is next to another’s', async (prefix) => {
    const [ours, theirs] = [id(), id()];
    const beside = ofAnother(prefix);
    await Promise.all([store.claim(), beside.claim()]);
    await store.put(ours, PAPER);
    await beside.put(theirs, PAPER);
    expect([...double.objects.keys()]).toContain(`${prefix}files/${theirs.slice(0, 2)}/${theirs}`);
    expect([await store.olderThan(LATER), await beside.olderThan(LATER)]).toEqual([[ours], [theirs]]);
    expect([await store.get(theirs), (await beside.get(theirs))?.equals(PAPER)]).toEqual([null, true]);
  });
});

describe('a store in trouble', () => {
  test.each(['busy', 'cut', 'silent'] as const)('that is %s once is asked again', async (trouble) => {
    const file = id();
    double.troubles.push(trouble);
    await store.put(file, PAPER);
    double.troubles.push(trouble);
    expect((await store.get(file))?.equals(PAPER)).toBe(true);
    expect(double.asked).toEqual(['PUT', 'PUT', 'GET', 'GET']);
  });

  test.each([
    ['busy', 'SlowDown'],
    ['cut', 'unreachable'],
    ['silent', 'too-slow'],
  ] as const)('that stays %s is told by its code, and nothing is taken for kept or for missing', async (trouble, code) => {
    double.troubles.push(...Array.from({ length: 6 }, () => trouble));
    expect(await codeOf(store.put(id(), PAPER))).toBe(code);
    expect(await codeOf(store.get(id()))).toBe(code);
    expect(double.objects.size).toBe(0);
  });

  test('that does not know us, or has no such bucket, is not asked twice; its key is not told', async () => {
    const wrong = createS3Store({ ...double.settings, secretAccessKey: 'another' }, testSeal, { owner });
    expect(await codeOf(wrong.put(id(), PAPER))).toBe('SignatureDoesNotMatch');
    const nowhere = createS3Store({ ...double.settings, bucket: 'other' }, testSeal, { owner });
    expect(await codeOf(nowhere.get(id()))).toBe('NoSuchBucket');
    expect(await codeOf(nowhere.olderThan(new Date()))).toBe('NoSuchBucket');
    expect(double.asked).toEqual(['PUT', 'GET', 'GET']);
    await expect(wrong.put(id(), PAPER)).rejects.toThrow(/^the file store could not keep a file: SignatureDoesNotMatch$/);
  });

  test('that is not there at all is unreachable', async () => {
    await double.close();
    const gone = createS3Store(double.settings, testSeal, { owner });
    expect(await codeOf(gone.put(id(), PAPER))).toBe('unreachable');
    double = await openS3Double();
  });
});
