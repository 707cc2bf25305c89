import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readOffice } from '../../catalogue/office.ts';
import type { Office } from '../../catalogue/office.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import type { Catalogue } from '../../catalogue/read-catalogue.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import { packageRoot } from '../../package-root.ts';
import { filmPerson } from '../../world/people.ts';
import { makeScript } from '../script/make-script.ts';
import type { Script } from '../script/script.ts';
import { sceneKeys } from './scene-key.ts';
import type { SceneSources } from './scene-key.ts';

const SERVICE = 'sip-perawat';

let office: Office;
let catalogue: Catalogue;
let service: Service;
beforeAll(async () => {
  office = await readOffice(join(packageRoot, 'office'));
  catalogue = await readCatalogue(join(packageRoot, 'services'), office);
  service = local(SERVICE);
});

function local(slug: string): Service {
  const found = catalogue.services.get(slug);
  if (found === undefined || !isLocal(found)) throw new Error(`there is no ${slug}`);
  return found;
}

/** What a case changes: the definition, the script that was made of it, or what else scenes are filmed from. */
type Change = { service?: (service: Service) => Service; script?: (json: string) => string; sources?: Partial<SceneSources> };

function keysAfter(change: Change): Map<string, string> {
  const changed = change.service?.(service) ?? service;
  const json = JSON.stringify(makeScript({ service: changed, person: filmPerson, office }));
  const script = JSON.parse(change.script?.(json) ?? json) as Script;
  const common = { portalId: 'p1', shape: 'phone', closeUps: new Map() } as const;
  return sceneKeys(script, { ...common, service: changed, catalogue, ...change.sources });
}

/** The scenes that are filmed again, because they have another key than before, or had none. */
function filmedAgain(change: Change): string[] {
  const before = keysAfter({});
  return [...keysAfter(change)].filter(([scene, key]) => before.get(scene) !== key).map(([scene]) => scene);
}

const allScenes = () => [...keysAfter({}).keys()];
/** The definition with another word in the place of one, wherever it stands; its conditions are functions and stay. */
const inDefinition = (from: string, to: string) => (before: Service) => {
  let found = false;
  const reworded = (part: unknown): unknown => {
    found ||= part === from;
    if (part === from) return to;
    if (Array.isArray(part)) return part.map(reworded);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, reworded(value)]));
  };
  const after = { ...(reworded(before) as Service), sha256: 'other' };
  if (!found) throw new Error(`the definition has no ${from}`);
  return after;
};

test('every scene on a page has a key, and no two have the same', () => {
  const keys = [...keysAfter({}).values()];
  expect(keys.length).toBeGreaterThan(8);
  expect(new Set(keys).size).toBe(keys.length);
});

describe('nothing is filmed again', () => {
  test.each<[string, Change]>([
    ['when nothing changed', {}],
    ['for a reworded sentence', { script: (json) => json.replaceAll('"line":{"text":"', '"line":{"text":"Nah, ') }],
    ['for another keyword beside a ring', { script: (json) => json.replaceAll(/"keyword":"[^"]*"/g, '"keyword":"lain"') }],
    ['for another version of the same definition', { service: (before) => ({ ...before, version: before.version + 1 }) }],
  ])('%s', (_, change) => {
    expect(filmedAgain(change)).toEqual([]);
  });
});

describe('everything is filmed again', () => {
  test.each<[string, Change]>([
    ['for another build of the portal', { sources: { portalId: 'p2' } }],
    ['in another shape', { sources: { shape: 'landscape' } }],
    ['in another language', { script: (json) => json.replace('"language":"id"', '"language":"en"') }],
  ])('%s', (_, change) => {
    expect(filmedAgain(change)).toEqual(allScenes());
  });
});

test('a scene of which the camera comes close to another beat is filmed again', () => {
  expect(filmedAgain({ sources: { closeUps: new Map([['sign-in', new Set([1])]]) } })).toEqual(['sign-in']);
});

describe('only what shows it is filmed again', () => {
  test('for the label of one field: the page of the form that it stands on, the one that leads to it, and the page where all answers are read again', () => {
    const again = filmedAgain({ service: inDefinition('Nomor STR', 'Nomor registrasi STR') });
    expect(again).toEqual(['form-jenis-permohonan', 'form-str-anda', 'send']);
  });

  test('for the name of a document: of the pages of the form only the one that leads to the documents', () => {
    const again = filmedAgain({ service: inDefinition('Ijazah terakhir sesuai profesi', 'Ijazah') });
    expect(again).toContain('upload');
    expect(again.filter((scene) => scene.startsWith('form-'))).toEqual(['form-jadwal-praktik']);
  });

  test('for the name of another service: the scenes that look for this one, and no page of the form', () => {
    const other = { ...local('sip-bidan'), shortName: 'Izin bidan' };
    const services = new Map([...catalogue.services, ['sip-bidan', other] as const]);
    const again = filmedAgain({ sources: { catalogue: { ...catalogue, services } } });
    expect(again.length).toBeGreaterThan(0);
    expect(again.filter((scene) => scene.startsWith('form-'))).toEqual([]);
  });

  test('for what is typed into one field of the form: its page', () => {
    const again = filmedAgain({ script: (json) => json.replaceAll('"Nomor STR"},"text":"', '"Nomor STR"},"text":"9') });
    expect(again).toEqual(['form-str-anda']);
  });
});
