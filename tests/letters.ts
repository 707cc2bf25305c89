import { join } from 'node:path';
import { exampleAnswers } from '../src/catalogue/examples.ts';
import type { Office } from '../src/catalogue/office.ts';
import { readOffice } from '../src/catalogue/office.ts';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import type { Service } from '../src/catalogue/service.ts';
import { packageRoot } from '../src/package-root.ts';
import { composeLetter } from '../src/permits/letter/compose.ts';
import type { LetterFacts } from '../src/permits/letter/compose.ts';
import type { Letter } from '../src/permits/letter/letter.ts';
import { permits } from '../src/web/texts/id/permits.ts';

let read: { office: Office; services: ReadonlyMap<string, Service> } | null = null;

/** The office and every service of it. */
export async function readServices(): Promise<{ office: Office; services: ReadonlyMap<string, Service> }> {
  if (read !== null) return read;
  const office = await readOffice(join(packageRoot, 'office'));
  const { services } = await readCatalogue(join(packageRoot, 'services'), office);
  return (read = { office, services });
}

/** The letter of a service with its example answers, signed on the world's day, with what a test wants otherwise. */
export async function letterOf(service: Service, wishes: Partial<LetterFacts> = {}): Promise<Letter> {
  const { office } = await readServices();
  return composeLetter({
    office,
    service,
    answers: exampleAnswers(service),
    day: '2026-11-24',
    validUntil: '2031-11-24',
    signing: {
      number: '503/12/SIPP/100.26/XI/2026',
      qr: { svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', address: 'https://contoh.go.id/cek/x' },
      issuer: 'Contoh',
    },
    demo: true,
    texts: permits.letter,
    ...wishes,
  });
}
