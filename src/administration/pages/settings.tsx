import { BackLink } from '../../web/components/back-link.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { mayKeep } from '../may-keep.ts';
import { settingAt } from '../overlay-rules.ts';
import { isChanged, SETTING_GROUPS, settingsOf, typedSetting } from '../setting-rules.ts';
import { DoneNotice } from './frame.tsx';
import type { Done } from './frame.tsx';

/** Every fact that can be changed here, with where its value comes from. */
export function settingsPage(c: PortalContext, done: Done) {
  const t = c.get('t');
  const words = t.administration.settings;
  const parts = c.get('portal').officeParts;
  return page(
    c,
    { title: words.title, area: 'desk' },
    <>
      <BackLink href={paths.deskOffice}>{t.deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <DoneNotice c={c} done={done} />
      {SETTING_GROUPS.map((group) => (
        <section id={group}>
          <h2>{words.groups[group].title}</h2>
          <Pairs
            pairs={settingsOf(group).map(([place, kind]) => {
              const said = typedSetting(kind, settingAt(parts.now.settings, place));
              const inFile = typedSetting(kind, settingAt(parts.files.settings, place));
              return {
                label: words.places[place].label,
                value: said === '' ? words.empty : said,
                ...(isChanged(parts, place) ? { note: words.inFile(inFile) } : {}),
              };
            })}
          />
          {mayKeep(c) ? (
            <p>
              <a href={paths.officeSettingGroup(group)}>
                {words.change}
                <span class="visually-hidden">: {words.groups[group].title}</span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
      <section>
        <h2>{words.rest.title}</h2>
        <p>{words.rest.text}</p>
      </section>
    </>,
  );
}
