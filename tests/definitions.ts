import { join } from 'node:path';
import { compileService } from '../src/catalogue/compile.ts';
import { faultInWords } from '../src/catalogue/fault.ts';
import { readOffice } from '../src/catalogue/office.ts';
import { readDefinitionFile } from '../src/catalogue/read-catalogue.ts';
import type { RawRecord } from '../src/catalogue/record.ts';
import type { Question, Service } from '../src/catalogue/service.ts';
import { packageRoot } from '../src/package-root.ts';

/** The office of this repository: what tests of the catalogue compile against. */
export const office = await readOffice(join(packageRoot, 'office'));

/** A made-up question of a kind, as a definition writes it. */
export const field = (id: string, type: Question['kind'], more: RawRecord = {}): RawRecord => ({
  id,
  label_id: `Isian ${id}`,
  type,
  required: true,
  help_id: '',
  ...more,
});

/** A made-up document, as a definition writes it. */
export const document = (id: string, more: RawRecord = {}): RawRecord => ({
  id,
  name_id: `Dokumen ${id}`,
  help_id: '',
  mandatory: true,
  ...more,
});

/** The shortest definition that is good, with what a test wants otherwise. */
export const definition = (changes: RawRecord = {}): RawRecord => ({
  slug: 'izin-contoh',
  name_id: 'Izin Contoh',
  category_id: 'sosial',
  who: 'Siapa saja',
  requirements: [],
  form_fields: [],
  working_days: 3,
  fee: 'Gratis',
  validity: '1 tahun',
  legal_basis: ['Peraturan Contoh 1/2026'],
  technical_team: 'Dinas Contoh',
  output_name_id: 'Surat Izin Contoh',
  channel: 'local',
  ...changes,
});

/** A record that must be good, compiled. */
export function compiled(record: RawRecord): Service {
  const result = compileService(record, office, { file: 'services/izin-contoh.yaml' });
  if ('faults' in result) throw new Error(result.faults.map(faultInWords).join('\n'));
  return result.service;
}

/** Every fault of a file of this text, one a line, as the command line says it. */
export function faultsOf(text: string, file = 'services/izin-contoh.yaml'): string[] {
  const read = readDefinitionFile(text, file, office);
  return 'faults' in read ? read.faults.map(faultInWords) : [];
}
