import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import type { NewChange } from './change.ts';
import { keeping, reading } from './may-keep.ts';
import { settingAt } from './overlay-rules.ts';
import { doneJustNow } from './pages/frame.tsx';
import { settingGroupPage } from './pages/setting-group.tsx';
import { settingsPage } from './pages/settings.tsx';
import { changeFields, save } from './save.ts';
import { isChanged, readGroup, SETTING_GROUPS, settingsOf, typedSetting } from './setting-rules.ts';
import type { SettingGroup } from './setting-rules.ts';

/** Facts of the office: address, hours, numbers, limits, times. */
export const settingRoutes = new Hono<PortalEnv>();

settingRoutes.get('/petugas/kantor/keterangan', reading, (c) => settingsPage(c, doneJustNow(c)));

settingRoutes.get('/petugas/kantor/keterangan/:group', keeping, (c) => {
  const group = groupOf(c);
  return group === null ? c.notFound() : settingGroupPage(c, { group, typed: standingOf(c, group), note: '', faults: {} });
});

settingRoutes.post('/petugas/kantor/keterangan/:group', keeping, async (c) => {
  const group = groupOf(c);
  if (group === null) return c.notFound();
  const places = settingsOf(group).map(([place]) => place);
  const { values } = await readPosted(c, { fields: [...places, ...changeFields] });
  const read = readGroup(c.get('portal').officeParts, group, values);
  if (!read.ok) return settingGroupPage(c, { group, typed: values, note: values['catatan'] ?? '', faults: read.faults });
  return saved(c, read.changes, values, 'disimpan');
});

settingRoutes.get('/petugas/kantor/keterangan/:group/berkas', keeping, (c) =>
  c.redirect(paths.officeSettingGroup(c.req.param('group')), 303),
);

settingRoutes.post('/petugas/kantor/keterangan/:group/berkas', keeping, async (c) => {
  const group = groupOf(c);
  const { values } = await readPosted(c, { fields: changeFields });
  if (group === null) return c.notFound();
  const parts = c.get('portal').officeParts;
  const changes = settingsOf(group).flatMap(([place]): NewChange[] =>
    isChanged(parts, place)
      ? [
          {
            part: 'setting',
            key: place,
            by: 'file',
            before: settingAt(parts.now.settings, place) ?? null,
            after: settingAt(parts.files.settings, place) ?? null,
          },
        ]
      : [],
  );
  return saved(c, changes, values, 'dikembalikan');
});

async function saved(
  c: PortalContext,
  changes: readonly NewChange[],
  values: Readonly<Record<string, string>>,
  done: 'disimpan' | 'dikembalikan',
): Promise<Response> {
  return c.redirect(paths.officeSettingsAfter((await save(c, changes, values)) ? done : 'usang'), 303);
}

const groupOf = (c: PortalContext): SettingGroup | null => SETTING_GROUPS.find((group) => group === c.req.param('group')) ?? null;

/** The form as it first stands. */
function standingOf(c: PortalContext, group: SettingGroup): Record<string, string> {
  const { now } = c.get('portal').officeParts;
  return Object.fromEntries(
    settingsOf(group).map(([place, kind]) => [place, typedSetting(kind, settingAt(now.settings, place))]),
  );
}
