import type { PropsWithChildren } from 'hono/jsx';
import { deskTabs } from '../desk-tabs.ts';
import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';
import { initials } from '../person-name.ts';
import { Form } from './form.tsx';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';

/** Tabs by role, who works here, and the way out, above the officers' pages. */
export function DeskShell({ c, children }: PropsWithChildren<{ c: PortalContext }>) {
  const t = c.get('t').shell;
  const person = c.get('person');
  return (
    <>
      <header>
        <div class="masthead">
          <div>
            <a class="brand" href={paths.desk}>
              <Logo />
              <span>
                <strong>{t.product}</strong>
                <span class="brand-line">{t.deskName}</span>
              </span>
            </a>
            <nav class="nav" aria-label={t.deskTabs.label}>
              <ul>
                {(person === null ? [] : deskTabs(person.role, c.req.path)).map(({ tab, href, active }) => (
                  <li>
                    <a href={href} aria-current={active ? 'page' : undefined}>
                      {t.deskTabs[tab]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {person === null ? null : (
              <>
                <div class="who">
                  <span class="initials" aria-hidden="true">
                    {initials(person.profile.name)}
                  </span>
                  <span>
                    <strong>{person.profile.name}</strong>
                    <span class="who-role">{t.roles[person.role]}</span>
                  </span>
                </div>
                <Form c={c} action={paths.signOut}>
                  <button class="action" type="submit">
                    <Icon name="arrow-right" />
                    <span>{t.nav.signOut}</span>
                  </button>
                </Form>
              </>
            )}
          </div>
        </div>
        <div class="band" />
      </header>
      {children}
    </>
  );
}
