import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal, servePortal } from '../../../tests/portal.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { isLocal } from '../../catalogue/service.ts';
import { filmProps } from '../../film-props.ts';
import { filmPerson } from '../../world/people.ts';
import type { Shape } from '../formats.ts';
import { chooseZooms } from '../plan/plan-film.ts';
import { makeScript } from '../script/make-script.ts';
import { filmPageOf } from './film-page.ts';
import { printsOf } from './scene-print.ts';
import { stageScript } from './stage.ts';
import { stillsOf } from './stills-of.ts';
import type { SceneTake } from './take.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser('npm');
  folder = await mkdtemp(join(tmpdir(), 'pintu-stage-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Films scenes of a service on a portal of their own, on which nothing was done before. */
async function film(shape: Shape, name: string, wanted: string[] | null) {
  const { portal, app, close } = await openTestPortal({ world: false, code: '428193' });
  const { url, close: stop } = await servePortal(app);
  try {
    const service = portal.catalogue.services.get('izin-penebangan-pohon');
    if (service === undefined || !isLocal(service)) throw new Error('there is no such service');
    const script = makeScript({ service, person: filmPerson, office: portal.office });
    const told: [string, number, number][] = [];
    const takes = await stageScript(script, browser, filmProps(portal, url), {
      shape,
      folder: join(folder, `${shape}-${name}`),
      wanted: wanted === null ? null : new Set(wanted),
      closeUps: chooseZooms(script, shape),
      onTake: ({ sceneId }, done, total) => told.push([sceneId, done, total]),
    });
    return { takes, told, prints: printsOf(takes, script) };
  } finally {
    await stop();
    await close();
  }
}

/** All that a film is made of, but for where the pictures lie. */
const shown = (takes: readonly SceneTake[]) =>
  JSON.parse(JSON.stringify(takes, (key, value: unknown) => (key === 'file' ? undefined : value))) as unknown[];

test.each(['landscape', 'phone'] as const)('%s: a scene filmed alone is the one of a whole film', async (shape) => {
  const whole = await film(shape, 'whole', null);
  expect(whole.told).toHaveLength(whole.takes.length);
  const page = filmPageOf(shape);
  for (const { file, hash, scale, area } of whole.takes.flatMap(stillsOf)) {
    const picture = await readFile(file);
    expect(createHash('sha256').update(picture).digest('hex')).toBe(hash);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([page.width * scale, page.height * scale]);
    expect(area.y % page.step).toBe(0);
  }
  const formScene = whole.takes.findLast(({ sceneId }) => sceneId.startsWith('form-'))?.sceneId ?? '';
  for (const wanted of [['sign-up-code'], ['sign-in', formScene], ['upload'], ['sent']]) {
    const alone = await film(shape, wanted.join('-'), wanted);
    expect(alone.told.map(([id]) => id)).toEqual(wanted);
    const same = ({ sceneId }: SceneTake) => wanted.includes(sceneId);
    expect(shown(alone.takes)).toEqual(shown(whole.takes.filter(same)));
    expect(alone.prints).toEqual(whole.prints.filter(({ scene }) => wanted.includes(scene)));
  }
});
