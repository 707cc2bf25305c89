import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openTestPortal, servePortal } from '../../../tests/portal.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { isLocal } from '../../catalogue/service.ts';
import { filmProps } from '../../film-props.ts';
import { filmPerson } from '../../world/people.ts';
import { checkScript } from '../stage/check-script.ts';
import { makeScript } from './make-script.ts';

const question = (id: string, label_id: string, type: string, more: object = {}) => ({
  id,
  label_id,
  type,
  required: true,
  help_id: '',
  ...more,
});

/** A service that stands in no catalogue, with every type of question and a paper for one answer only. */
const unseen = {
  slug: 'izin-lampion',
  name_id: 'Izin Menerbangkan Lampion',
  category_id: 'hiburan-rakyat',
  who: 'Warga dan panitia acara',
  requirements: [
    { id: 'ktp', name_id: 'KTP-el panitia', help_id: 'Terbaca jelas.', mandatory: true },
    { id: 'denah', name_id: 'Denah lapangan', help_id: 'Gambar sederhana cukup.', mandatory: true },
    { id: 'izin_tetangga', name_id: 'Izin tetangga', help_id: '', mandatory: true, applies_when: 'malam_hari' },
    { id: 'foto', name_id: 'Foto lampion', help_id: '', mandatory: false },
  ],
  form_fields: [
    question('nama_acara', 'Nama acara', 'text'),
    question('waktu', 'Waktu acara', 'radio', { options: ['siang_hari', 'malam_hari'] }),
    question('tertutup', 'Apakah acaranya tertutup?', 'radio', { options: ['ya', 'tidak'] }),
    question('mulai', 'Mulai', 'datetime', { example: '2026-12-05T19:00' }),
    question('tanggal_latihan', 'Tanggal latihan', 'date'),
    question('tahun_pertama', 'Tahun acara pertama', 'year'),
    question('jumlah_lampion', 'Jumlah lampion', 'integer'),
    question('tinggi', 'Tinggi lampion (meter)', 'decimal'),
    question('bahan', 'Bahan lampion', 'select', { options: ['kertas', 'kain', 'plastik', 'bambu', 'rotan', 'lainnya'] }),
    question('keterangan', 'Keterangan acara', 'textarea', { help_id: 'Tulis susunan acaranya.' }),
    question('nik_ketua', 'NIK ketua panitia', 'nik'),
    question('nib', 'NIB penyelenggara', 'nib', { required: false }),
    question('kelurahan_acara', 'Kelurahan acara', 'kelurahan'),
    question('letak', 'Letak lapangan', 'map'),
    question('jaga', 'Jadwal jaga', 'schedule'),
    question('panitia', 'Nama panitia', 'repeat'),
  ],
  working_days: 3,
  fee: 'Gratis',
  validity: '1 bulan',
  legal_basis: ['UU 25/2009 tentang Pelayanan Publik'],
  technical_team: 'Dinas Kebudayaan',
  output_name_id: 'Izin Menerbangkan Lampion',
  channel: 'local',
};

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser('npm');
});

afterAll(() => browser.close());

test.each(['landscape', 'phone'] as const)(
  '%s: a service that nobody has seen plays from sign-up to its number, found by what stands on the screen',
  async (shape) => {
    const servicesFolder = await mkdtemp(join(tmpdir(), 'pintu-services-'));
    await writeFile(join(servicesFolder, `${unseen.slug}.yaml`), stringify(unseen));
    const { portal, app, close } = await openTestPortal({ config: { servicesFolder }, world: false });
    const { url, close: stop } = await servePortal(app);
    try {
      const service = portal.catalogue.services.get(unseen.slug);
      expect(portal.catalogue.faults).toEqual([]);
      if (service === undefined || !isLocal(service)) throw new Error('the unseen service is not live');
      const script = makeScript({ service, person: filmPerson, office: portal.office });
      const { prints, faults, unplayed } = await checkScript(script, browser, filmProps(portal, url), { shape });
      expect(faults.map(({ message }) => message)).toEqual([]);
      expect(unplayed).toEqual([]);
      expect(prints.find(({ scene }) => scene === 'sent')?.beats.at(-1)?.box).not.toBeNull();
      const list = await portal.db.query.application.findMany();
      expect(list.map(({ state, service: slug }) => [slug, state])).toEqual([[unseen.slug, 'completeness']]);
    } finally {
      await stop();
      await close();
      await rm(servicesFolder, { recursive: true });
    }
  },
);
