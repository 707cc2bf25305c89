import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChangingService, second } from '../../tests/changing-service.ts';
import type { ChangingService } from '../../tests/changing-service.ts';
import { createApp } from '../web/server.ts';
import { hidden } from '../../tests/own-application.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Database } from '../database/connection.ts';
import { definitionVersion } from '../database/schema/applications.ts';
import { paths } from '../web/paths.ts';
import { filmPerson } from '../world/people.ts';

let service: ChangingService;
beforeAll(async () => {
  service = await openChangingService();
  await service.change(second);
  await service.adopt();
});
afterAll(() => service.world.close());

/** The portal on a database that counts how often definitions are asked for. */
function counting() {
  const { portal } = service.world;
  let asked = 0;
  const db: Database = new Proxy(portal.db, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key !== 'select' || typeof value !== 'function') return typeof value === 'function' ? value.bind(target) : value;
      return (...given: unknown[]) => {
        const built = value.apply(target, given);
        const from = built.from.bind(built);
        built.from = (table: unknown) => {
          if (table === definitionVersion) asked += 1;
          return from(table);
        };
        return built;
      };
    },
  });
  return { app: createApp({ ...portal, db }), asked: () => asked };
}

test('saving while one types asks for no other definition, unless a field is not on the page', async () => {
  const { app, asked } = counting();
  const siti = visitorOf(app);
  await siti.signIn(filmPerson);
  const address = paths.formPage(service.draft, 'usaha');
  const shown = await siti.get(address);
  const typed = { _versi: hidden(shown, '_versi'), _tampilan: 'a', nama_usaha: 'Toko' };
  const before = asked();
  expect((await siti.post(paths.formPageTyped(service.draft, 'usaha'), { ...typed, _urutan: '1' }, address)).status).toBe(200);
  expect((await siti.post(address, { ...typed, _urutan: '2' }, address)).status).toBe(422);
  expect(asked()).toBe(before);
  await siti.post(paths.formPageTyped(service.draft, 'usaha'), { ...typed, _urutan: '3', lama: 'x' }, address);
  expect(asked()).toBeGreaterThan(before);
});
