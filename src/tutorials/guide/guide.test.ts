import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readServices } from '../../../tests/letters.ts';
import { filmPerson } from '../../world/people.ts';
import type { FilmSet } from '../film-report.ts';
import { makeScript } from '../script/make-script.ts';
import { scriptLines } from '../script/script-lines.ts';
import { guideOf } from './guide.ts';
import { sampleGuideSet } from './sample-guide.ts';

const { office, services } = await readServices();
const service = services.get('sip-perawat')!;
const script = makeScript({ service, person: filmPerson, office });

let folder: string;
let set: FilmSet;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-guide-'));
  set = await sampleGuideSet(service, office, folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sentences = (guide: ReturnType<typeof guideOf>) =>
  guide.stages.flatMap(({ number, items }) =>
    items.map(({ letter, parts }) => `${letter === null ? '-' : `${number}${letter}`} ${parts.map(({ text }) => text).join('')}`),
  );

describe('a guide without a film', () => {
  const guide = guideOf(script, null);

  test('has the seven steps of the film, its sentences with letters, and no picture', () => {
    expect(guide.stages.map(({ number, title }) => `${number} ${title}`)).toEqual(
      script.stages.map(({ number, title }) => `${number} ${title}`),
    );
    expect(sentences(guide).slice(0, 3)).toEqual([
      '3a Untuk membuat akun, pilih Masuk di bagian atas.',
      '3b Belum punya akun? Pilih Daftar.',
      '3c Isi Nama lengkap seperti di KTP.',
    ]);
    expect(guide.stages.flatMap(({ items }) => items.map(({ picture }) => picture)).every((picture) => picture === null)).toBe(
      true,
    );
  });

  test('gives no letter to what asks for nothing', () => {
    expect(sentences(guide)).toContain('- Jangan beri tahu kode ini kepada siapa pun.');
  });

  test('names the documents to prepare', () => {
    expect(guide.documents.map(({ name }) => name)).toContain('KTP-el pemohon');
  });
});

describe('a guide with a film', () => {
  test('says the same sentences, each with its picture and its time in the film', () => {
    const guide = guideOf(script, set);
    expect(sentences(guide)).toEqual(sentences(guideOf(script, null)));
    const done = guide.stages.flatMap(({ items }) => items).filter(({ letter }) => letter !== null);
    expect(done.every(({ said }) => said !== null && said.durationMs > 0)).toBe(true);
    expect(done.map(({ said }) => said?.line)).toEqual(
      done.map(({ said }) => said?.line).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    );
    const lines = scriptLines(script);
    for (const { parts, said } of done) expect(lines[(said?.line ?? 0) - 1]?.text).toBe(parts.map(({ text }) => text).join(''));
    expect(done[0]?.picture?.alt).toBe('Untuk membuat akun, pilih Masuk di bagian atas. Tautan itu ditandai kotak.');
  });

  test('shows a picture once where several sentences are about it', () => {
    const picture = set.guide.find((step) => step.picture !== null)!.picture!;
    const same = { ...set, guide: set.guide.map((step) => (step.picture === null ? step : { ...step, picture })) };
    const shown = guideOf(script, same).stages.map(({ items }) => items.filter((item) => item.picture !== null).length);
    expect(Math.max(...shown)).toBeLessThan(6);
  });

  test('tells a scene that does not fit the screen any more as the script tells it today, without pictures', () => {
    const reworded = { ...set, guide: set.guide.map((step) => ({ ...step, text: `Dulu: ${step.text}` })) };
    const guide = guideOf(script, reworded, new Set(['sign-up']));
    const [first, second] = [guide.stages[2]!.items[0]!, guide.stages[2]!.items[6]!];
    expect(first.parts[0]?.text).toBe('Untuk membuat akun, pilih ');
    expect(first.picture).toBeNull();
    expect(first.said).toBeNull();
    expect(second.parts[0]?.text).toMatch(/^Dulu: /);
  });

  test('tells a scene that was never filmed', () => {
    const fewer = { ...set, guide: set.guide.filter(({ scene }) => scene !== 'sign-in') };
    expect(sentences(guideOf(script, fewer))).toEqual(sentences(guideOf(script, null)));
  });

  test('goes on with letters when the alphabet is over', () => {
    const step = set.guide.find(({ scene, label }) => scene === 'sign-in' && label !== null)!;
    const many = { ...set, guide: Array.from({ length: 28 }, () => step) };
    const { items } = guideOf(script, many).stages[4]!;
    expect(items.map(({ letter }) => letter).slice(24)).toEqual(['y', 'z', 'aa', 'ab']);
  });
});
