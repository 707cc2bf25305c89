import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { stringify } from 'yaml';
import { findPerson } from '../src/accounts/store.ts';
import type { Application } from '../src/applications/application.ts';
import { loadForApplicant } from '../src/applications/store.ts';
import type { RawRecord } from '../src/catalogue/record.ts';
import { packageRoot } from '../src/package-root.ts';
import { paths } from '../src/web/paths.ts';
import { filmPerson } from '../src/world/people.ts';
import { definition, document, field } from './definitions.ts';
import { ktpFile, uploadTo } from './drafts.ts';
import { hidden } from './own-application.ts';
import { openTestPortal } from './portal.ts';
import { visitorOf } from './visitor.ts';
import type { Answer, Visitor } from './visitor.ts';

const SLUG = 'izin-contoh';

/** A page of a definition. */
export const formPage = (title: string, ...questions: string[]) => ({ title, questions });

/** What the draft is begun with, and what the office makes of it. */
export const first = {
  form_fields: [
    field('nama_usaha', 'text'),
    field('jenis', 'radio', { options: ['warung', 'toko'] }),
    field('luas', 'integer'),
    field('lama', 'text'),
  ],
  pages: [formPage('Usaha', 'nama_usaha', 'jenis'), formPage('Tempat', 'luas'), formPage('Dahulu', 'lama')],
  requirements: [document('ktp'), document('foto')],
};
export const second = {
  fee: 'Rp50.000',
  form_fields: [
    field('nama_usaha', 'text', { label_id: 'Nama usaha Anda' }),
    field('jenis', 'radio', { options: ['warung', 'kios'] }),
    field('luas', 'integer'),
    field('pegawai', 'integer'),
  ],
  pages: [formPage('Usaha', 'nama_usaha', 'jenis'), formPage('Tempat', 'luas'), formPage('Pegawai', 'pegawai')],
  requirements: [document('ktp', { name_id: 'KTP-el' }), document('denah')],
};

/** Siti with a draft of a service whose definition the office changes. */
export type ChangingService = {
  world: Awaited<ReturnType<typeof openTestPortal>>;
  siti: Visitor;
  draft: string;
  /** The office changes the definition, or takes it away: the portal starts again on the same database. */
  change: (changes: RawRecord | null) => Promise<void>;
  load: () => Promise<Application>;
  /** A page as it is shown, posted with these answers. */
  answer: (page: string, values: Record<string, string>) => Promise<Answer>;
  /** Everything that the first definition asks for. */
  answerAll: () => Promise<void>;
  /** Presses the button of the page of changes as it is shown. */
  adopt: (who?: Visitor) => Promise<Answer>;
  send: () => Promise<Answer>;
};

/** Opens it, with a draft in which "Data Anda" is answered. */
export async function openChangingService(): Promise<ChangingService> {
  const world = await openTestPortal({ config: { servicesFolder: await servicesWith(first) } });
  const siti = visitorOf(world.app);
  await siti.signIn(filmPerson);
  const started = await siti.post(paths.start(SLUG));
  const draft = started.location?.split('/')[2] ?? '';
  const opened: ChangingService = {
    world,
    siti,
    draft,
    change: async (changes) => {
      opened.world = await opened.world.reopen({ servicesFolder: await servicesWith(changes) });
      opened.siti = visitorOf(opened.world.app);
      await opened.siti.signIn(filmPerson);
    },
    load: async () => {
      const { db, seal } = opened.world.portal;
      const person = await findPerson(db, seal, filmPerson.id);
      const found = person === null ? null : await loadForApplicant(db, seal, person, draft);
      if (found === null) throw new Error('the draft is gone');
      return found;
    },
    answer: async (page, values) => {
      const address = paths.formPage(draft, page);
      const shown = await opened.siti.get(address);
      return opened.siti.post(address, { _versi: hidden(shown, '_versi'), ...values }, address);
    },
    answerAll: async () => {
      await opened.answer('usaha', { nama_usaha: 'Warung Siti', jenis: 'toko' });
      await opened.answer('tempat', { luas: '12' });
      await opened.answer('dahulu', { lama: 'Sejak 2020' });
      const application = await opened.load();
      for (const id of ['ktp', 'foto']) await uploadTo(application, opened.siti, await ktpFile(), id);
    },
    adopt: async (who = opened.siti) => {
      const shown = await who.get(paths.draftChanges(draft));
      return who.post(paths.draftChanges(draft), { revisi: hidden(shown, 'revisi'), versi: hidden(shown, 'versi') });
    },
    send: async () => {
      const revisi = String((await opened.load()).revision);
      return opened.siti.post(paths.submission(draft), { kirim: 'permohonan', revisi, pernyataan: 'ya' });
    },
  };
  await opened.answer('data-anda', {
    pemohon_nama: filmPerson.name,
    pemohon_nik: filmPerson.nik,
    pemohon_tempat_lahir: filmPerson.birthPlace,
    'pemohon_tanggal_lahir-hari': '3',
    'pemohon_tanggal_lahir-bulan': '5',
    'pemohon_tanggal_lahir-tahun': '1998',
    pemohon_alamat: filmPerson.address,
    pemohon_kelurahan: filmPerson.kelurahan,
  });
  return opened;
}

/** A folder with every service of the repository and the example in one of its versions; null = without it. */
async function servicesWith(changes: RawRecord | null): Promise<string> {
  const folder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  await cp(join(packageRoot, 'services'), folder, { recursive: true });
  if (changes !== null) await writeFile(join(folder, `${SLUG}.yaml`), stringify(definition(changes)));
  return folder;
}
