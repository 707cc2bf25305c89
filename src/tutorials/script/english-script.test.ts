import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readOffice } from '../../catalogue/office.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { isForeign } from '../../catalogue/foreign.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Office } from '../../catalogue/office.ts';
import { packageRoot } from '../../package-root.ts';
import { portalIn } from '../../portal-languages.ts';
import { textsEn } from '../../web/texts/texts.ts';
import { filmPerson } from '../../world/people.ts';
import { lintScript } from './lint-script.ts';
import { makeScript } from './make-script.ts';
import { scriptLines } from './script-lines.ts';

let office: Office;
let services: Service[];
beforeAll(async () => {
  const read = await readOffice(join(packageRoot, 'office'));
  const catalogue = await readCatalogue(join(packageRoot, 'services'), read);
  const english = portalIn({ office: read, catalogue }, 'en');
  office = english.office;
  services = [...english.catalogue.services.values()].filter(isLocal);
});

const scriptOf = (service: Service) => makeScript({ service, person: filmPerson, office, t: textsEn });

describe('the films of all services in English', () => {
  test('keep every rule of scripts', () => {
    const faults = services.flatMap((service) =>
      lintScript(scriptOf(service)).map(({ reason, value }) => `${service.slug}: ${reason}: ${value}`),
    );
    expect(services.length).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });

  test('say nothing in Indonesian', () => {
    const lines = services.flatMap((service) => scriptLines(scriptOf(service)).map(({ text }) => text));
    expect(lines.filter((text) => isForeign(text))).toEqual([]);
    expect(lines.filter((text) => /\b(dan|yang|atau|untuk|dengan|pilih|tekan|isi|surat|izin)\b/i.test(text))).toEqual([]);
  });

  test('an Indonesian title is a fault in English, and the other way round', () => {
    const script = scriptOf(services[0]!);
    expect(lintScript({ ...script, language: 'id' }).map(({ reason }) => reason)).toContain('title-not-cara');
    expect(lintScript({ ...script, title: 'Cara mengurus' }).map(({ reason }) => reason)).toContain('title-not-cara');
  });
});
