import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { office } from '../../tests/definitions.ts';
import { elsewhere, festival, kennel } from '../../tests/never-seen.ts';
import { evaluateForm } from './form.ts';
import { postedOf } from './parse-answer.ts';
import { parsePage } from './parse-page.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { Catalogue } from './read-catalogue.ts';
import type { Answers, Service } from './service.ts';

let folder: string;
let catalogue: Catalogue;
beforeAll(async () => {
  folder = await mkdtemp(join(inject('testServer').folder, 'never-seen-'));
  await writeFile(join(folder, 'izin-penampungan-satwa.json'), JSON.stringify(kennel));
  await writeFile(join(folder, 'izin-festival-sungai.yaml'), stringify(festival));
  await writeFile(join(folder, 'laik-terbang.yml'), stringify(elsewhere));
  catalogue = await readCatalogue(folder, office);
});
afterAll(() => rm(folder, { recursive: true }));

function service(slug: string): Service {
  const found = catalogue.services.get(slug);
  if (found === undefined) throw new Error(`${slug} is not live`);
  return found;
}

/** The documents that the kennel must hand in. */
const documents = (answers: Answers) => evaluateForm(service('izin-penampungan-satwa'), answers).documents.map(({ id }) => id);

/** Answers of a person who fills in every page with the examples, but says yes to what is asked about their case. */
function filled(of: Service): Answers {
  let answers: Answers = {};
  for (const { id } of of.pages) {
    const page = evaluateForm(of, answers).pages.find((each) => each.id === id);
    if (page === undefined) continue;
    const answer = (question: (typeof page.questions)[number]) =>
      question.options.some(({ value }) => value === 'ya') ? 'ya' : question.example;
    const posted = Object.assign({}, ...page.questions.map((question) => postedOf(question, answer(question))));
    const parsed = parsePage(page, posted, { today: '2026-11-24', office });
    expect(parsed, `${id}: ${JSON.stringify(posted)}`).toMatchObject({ ok: true });
    answers = { ...answers, ...parsed.answers };
  }
  return answers;
}

test('definitions that nobody has seen before are live as they are', () => {
  expect(catalogue.faults).toEqual([]);
  expect([...catalogue.services.keys()]).toEqual(['izin-festival-sungai', 'izin-penampungan-satwa', 'laik-terbang']);
});

test.each([
  ['penampungan satwa', 'izin-penampungan-satwa'],
  ['hewan telantar', 'izin-penampungan-satwa'],
  ['festival', 'izin-festival-sungai'],
  ['river', 'izin-festival-sungai'],
  ['laik terbang', 'laik-terbang'],
])('%j finds %s', (query, slug) => {
  expect(catalogue.search(query).map((each) => each.slug)).toContain(slug);
});

test('each stands in a category, also when the office knows none of that name', () => {
  expect(catalogue.categories.map(({ title, services }) => [title, ...services])).toEqual([
    ['Makam, taman, jalan, pohon', 'izin-festival-sungai'],
    ['Kesehatan hewan', 'izin-penampungan-satwa'],
    ['Angkasa', 'laik-terbang'],
  ]);
});

test.each(['izin-penampungan-satwa', 'izin-festival-sungai', 'laik-terbang'])(
  '%s can be filled in, and then nothing is missing',
  (slug) => {
    expect(evaluateForm(service(slug), filled(service(slug))).missing).toEqual([]);
  },
);

describe('the definition with nothing optional', () => {
  test('has a short name, a number code, an office, and a fee that is not free', () => {
    expect(service('izin-penampungan-satwa')).toMatchObject({
      shortName: 'Izin Penyelenggaraan Penampungan Sementara Satwa',
      letterCode: 'IPS',
      technicalOffice: 'Dinas Ketahanan Pangan',
      workingDays: null,
      fee: { free: false, text: 'Rp150.000 per tahun' },
      validity: { rule: { kind: 'months', months: 18 } },
    });
  });

  test('lets people write what its lists do not offer, and tells the office so', () => {
    const { pages, uncertainties } = service('izin-penampungan-satwa');
    const kinds = pages.flatMap(({ questions }) => questions.map(({ id, kind }) => [id, kind]));
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['ras', 'text'],
        ['asal', 'text'],
      ]),
    );
    expect(uncertainties.filter((note) => note.includes('Daftar pilihan belum ada'))).toHaveLength(2);
  });

  test('keeps its options as they are written when they are words already', () => {
    const options = service('izin-penampungan-satwa').pages.flatMap(({ questions }) => questions.flatMap((each) => each.options));
    expect(options.map(({ label }) => label)).toEqual([
      'Kucing',
      'Anjing',
      'Burung-hantu',
      '< Rp1 juta',
      'Rp1-5 juta',
      'Ya',
      'Tidak',
      'Ya',
      'Tidak',
    ]);
  });

  test('asks for documents as its labels say: an option, a question of the office, a question of its own', () => {
    expect(documents({})).toEqual(['ktp']);
    expect(documents({ jenis_satwa: 'kucing' })).toEqual(['ktp', 'izin_tetangga']);
    expect(documents({ satwa_menular: 'ya', dikuasakan: 'ya' })).toEqual(['ktp', 'surat-vaksin', 'kuasa']);
  });
});

test('nine labels that nobody knows are nine questions, at most four a page', () => {
  const { pages, requirements } = service('izin-festival-sungai');
  const asked = pages.filter(({ id }) => id.startsWith('keadaan'));
  expect(asked.map(({ questions }) => questions.length)).toEqual([4, 4, 1]);
  expect(asked[0]?.questions[0]?.label).toBe('Apakah ini berlaku untuk Anda: lampiran jenis 0?');
  expect(new Set(requirements.flatMap(({ when }) => when?.questions ?? [])).size).toBe(9);
});

test('a name of one endless word still fits on a narrow screen', () => {
  expect(service('laik-terbang').shortName).toHaveLength(49);
  expect(service('laik-terbang').handOver?.name).toBe('OSS');
});
