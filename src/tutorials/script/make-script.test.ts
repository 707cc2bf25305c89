import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileService } from '../../catalogue/compile.ts';
import { readOffice } from '../../catalogue/office.ts';
import type { Office } from '../../catalogue/office.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import { packageRoot } from '../../package-root.ts';
import { textsId } from '../../web/texts/texts.ts';
import { filmPerson } from '../../world/people.ts';
import { captionFaults } from '../plan/caption-faults.ts';
import { captionCues } from '../plan/captions.ts';
import { estimateSounds } from '../plan/line-sound.ts';
import { planFilm } from '../plan/plan-film.ts';
import { timelineFaults } from '../plan/timeline-faults.ts';
import { lintScript } from './lint-script.ts';
import { makeScript } from './make-script.ts';
import type { Shape } from '../formats.ts';
import type { Action, Script } from './script.ts';

let office: Office;
let services: Service[];

beforeAll(async () => {
  office = await readOffice(join(packageRoot, 'office'));
  const catalogue = await readCatalogue(join(packageRoot, 'services'), office);
  services = [...catalogue.services.values()].filter(isLocal);
});

const scriptOf = (service: Service): Script => makeScript({ service, person: filmPerson, office });

/** A service from a record with the shortest of everything, and what a case needs. */
function serviceFrom(record: Record<string, unknown>): Service {
  const whole = {
    slug: 'izin-uji',
    name_id: 'Izin Uji',
    category_id: 'uji-coba',
    who: 'Siapa pun',
    requirements: [],
    form_fields: [],
    working_days: 3,
    fee: 'Gratis',
    validity: '1 tahun',
    legal_basis: ['UU 25/2009'],
    technical_team: 'Dinas Uji',
    output_name_id: 'Izin Uji',
    channel: 'local',
    ...record,
  };
  const compiled = compileService(whole, office, { file: 'services/izin-uji.yaml' });
  if ('faults' in compiled) throw new Error(JSON.stringify(compiled.faults));
  return compiled.service;
}

const question = (id: string, type: string, more: object = {}) => ({
  id,
  label_id: `Isian ${id.replaceAll('_', ' ')}`,
  type,
  required: true,
  help_id: '',
  ...more,
});
const paper = (at: number) => ({ id: `surat_${at}`, name_id: `Surat keterangan ke-${at}`, help_id: 'Asli.', mandatory: true });

const planOf = (script: Script, shape: Shape = 'landscape') => planFilm(script, estimateSounds(script), shape);

/** Everything that breaks a rule, in one list. */
function faultsOf(service: Service) {
  const script = scriptOf(service);
  const shapes: readonly Shape[] = ['landscape', 'phone'];
  return [
    ...lintScript(script),
    ...shapes.flatMap((shape) => {
      const timeline = planOf(script, shape);
      return [...timelineFaults(timeline), ...captionFaults(captionCues(timeline, shape))];
    }),
  ];
}

const actionsOf = (script: Script): Action[] =>
  script.stages
    .flatMap(({ scenes }) => scenes.flatMap(({ beats }) => beats.flatMap(({ action }) => action ?? [])))
    .flatMap((action) => (action.verb === 'fill-rest' ? [action, ...action.actions] : [action]));

describe('every service that the city handles itself', () => {
  test('has a script and a plan within all rules, of 2 to 6 minutes', () => {
    expect(services.length).toBeGreaterThan(30);
    for (const service of services) {
      expect(faultsOf(service), service.slug).toEqual([]);
      const { durationMs, stages } = planOf(scriptOf(service));
      expect(durationMs, service.slug).toBeGreaterThan(120_000);
      expect(durationMs, service.slug).toBeLessThan(360_000);
      expect(stages.every(({ startMs, endMs }) => endMs - startMs >= 10_000)).toBe(true);
    }
  });

  test('is told in at most ten seconds on its cover', () => {
    for (const service of services) {
      const lines = planOf(scriptOf(service)).stages[0]!.scenes[0]!.beats.map(({ line }) => line!);
      expect(lines.at(-1)!.endMs, service.slug).toBeLessThanOrEqual(10_000);
    }
  });

  test('answers every question that is asked, but for what the account has told, and hands in every document that must be there', () => {
    for (const service of services) {
      const script = scriptOf(service);
      const names = actionsOf(script).flatMap((action) =>
        action.verb === 'open' || action.verb === 'point' ? [] : [action.target.within ?? action.target.name],
      );
      const always = service.pages.flatMap(({ questions }) => questions).filter(({ when }) => when === null);
      const open = always.filter(({ profileField }) => profileField !== 'name' && profileField !== 'nik');
      // What is chosen before the form begins stands under another question there.
      const called = open.map(({ label, chosenAtStart }) => (chosenAtStart === true ? textsId.start.what : label));
      expect(
        called.filter((label) => !names.includes(label)),
        service.slug,
      ).toEqual([]);
      const uploads = actionsOf(script).flatMap((action) => (action.verb === 'upload' ? [action.file] : []));
      const needed = service.requirements.filter(({ mandatory, when }) => mandatory && when === null).map(({ id }) => id);
      expect(
        needed.filter((id) => !uploads.includes(id)),
        service.slug,
      ).toEqual([]);
    }
  });
});

describe('a service that nobody has seen', () => {
  test('without papers and questions still has seven chapters', () => {
    const service = serviceFrom({});
    expect(faultsOf(service)).toEqual([]);
    expect(scriptOf(service).stages.map(({ scenes }) => scenes.length)).not.toContain(0);
    expect(actionsOf(scriptOf(service)).some(({ verb }) => verb === 'upload')).toBe(false);
  });

  test('with every type of question, forty of them, and twelve papers stays under six minutes', () => {
    const types = ['text', 'textarea', 'date', 'datetime', 'year', 'integer', 'decimal', 'nik', 'nib', 'kelurahan', 'map'];
    const fields = Array.from({ length: 38 }, (_, at) => question(`nomor_${at + 1}`, types[at % types.length]!));
    const service = serviceFrom({
      form_fields: [
        ...fields,
        question('jadwal_kerja', 'schedule'),
        question('daftar_orang', 'repeat'),
        question('golongan', 'radio', { options: ['satu', 'dua'] }),
        question('macam', 'select', { options: ['tiga', 'empat'] }),
      ],
      requirements: Array.from({ length: 12 }, (_, at) => paper(at + 1)),
    });
    expect(faultsOf(service)).toEqual([]);
    expect(planOf(scriptOf(service)).durationMs).toBeLessThan(360_000);
  });

  test('with long names keeps its sentences short', () => {
    const long =
      'Surat pernyataan tanggung jawab mutlak atas kebenaran seluruh data yang diisi dalam formulir permohonan izin ini';
    const service = serviceFrom({
      name_id: 'Izin Penyelenggaraan Pertunjukan Kesenian Tradisional dan Modern di Ruang Terbuka Milik Pemerintah Daerah',
      requirements: [{ id: 'surat', name_id: long, help_id: '', mandatory: true }, paper(2)],
      form_fields: [
        question('a', 'radio', { label_id: `Apakah ${long.toLowerCase()} sudah ada?`, options: ['ya', 'tidak'] }),
        question('b', 'text', { label_id: long }),
        question('c', 'date', { label_id: `Tanggal ${long.toLowerCase()}` }),
      ],
    });
    expect(faultsOf(service)).toEqual([]);
    const script = scriptOf(service);
    expect(script.title.length).toBeLessThanOrEqual('Cara mengurus '.length + 49);
  });

  test('asks only for the papers of the path that is filmed', () => {
    const service = serviceFrom({
      form_fields: [question('jenis', 'radio', { options: ['baru', 'perpanjangan'] })],
      requirements: [
        paper(1),
        { id: 'lama', name_id: 'Izin lama', help_id: '', mandatory: true, applies_when: 'perpanjangan' },
        { id: 'foto', name_id: 'Foto', help_id: '', mandatory: false },
      ],
    });
    const uploads = actionsOf(scriptOf(service)).flatMap((action) => (action.verb === 'upload' ? [action.file] : []));
    expect(uploads).toEqual(['surat_1']);
  });

  test.each([
    ['Gratis', {}, true],
    ['Gratis', { fee_confidence: '?' }, false],
    ['Gratis [?]', {}, false],
    ['Gratis atau sesuai Perda', {}, false],
    ['Rp50.000', {}, false],
  ])('says that it costs nothing only when the office has confirmed it: %s %o → %s', (fee, more, isSaid) => {
    const [cover] = scriptOf(serviceFrom({ fee, ...more })).stages[0]!.scenes;
    expect(cover?.kind === 'cover' && cover.facts.includes('Gratis')).toBe(isSaid);
  });
});

test('a password is never typed openly, and the code comes from the message', () => {
  const actions = actionsOf(scriptOf(services[0]!));
  const typed = actions.filter(({ verb }) => verb === 'type').map((action) => ('text' in action ? action.text : ''));
  expect(typed).not.toContain(filmPerson.password);
  expect(actions.filter(({ verb }) => verb === 'secret')).toHaveLength(2);
  expect(actions.filter(({ verb }) => verb === 'type-code')).toHaveLength(1);
});

test('signing in is another day: a browser that knows nobody', () => {
  const [first] = scriptOf(services[0]!).stages[4]!.scenes;
  expect(first).toMatchObject({ kind: 'page', browser: 'new' });
});
