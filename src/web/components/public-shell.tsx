import type { PropsWithChildren } from 'hono/jsx';
import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';
import { firstName } from '../person-name.ts';
import { Icon } from './icon.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Logo } from './logo.tsx';

/** Header and footer around the citizen's pages. */
export function PublicShell({ c, form, children }: PropsWithChildren<{ c: PortalContext; form: string | undefined }>) {
  return (
    <>
      <Header c={c} form={form} />
      {children}
      <Footer c={c} />
    </>
  );
}

const links = (c: PortalContext) => {
  const { nav } = c.get('t').shell;
  return [
    { href: paths.services, words: nav.services },
    { href: paths.applications, words: nav.applications },
    { href: paths.verifyForm, words: nav.verify },
    { href: paths.help, words: nav.help },
  ];
};

function Header({ c, form }: { c: PortalContext; form: string | undefined }) {
  const t = c.get('t').shell;
  const { office } = c.get('portal');
  return (
    <header>
      <div class="masthead">
        <div>
          <a class="brand" href={paths.home}>
            <Logo />
            <span>
              <strong>{t.product}</strong>
              <span class="brand-line">{office.tagline}</span>
            </span>
          </a>
          <nav class="nav" aria-label={t.nav.label}>
            <ul>
              {links(c).map(({ href, words }) => (
                <li>
                  <a href={href} aria-current={c.req.path === href ? 'page' : undefined}>
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageSwitch c={c} form={form} />
          <NewMessages c={c} />
          <PersonAction c={c} />
        </div>
      </div>
      <div class="band" />
    </header>
  );
}

/** How many notices one has not seen yet; nothing when there are none. */
function NewMessages({ c }: { c: PortalContext }) {
  const unread = c.get('unread');
  if (unread === 0) return null;
  const words = c.get('t').inbox.header(unread);
  return (
    <a class="top-action new-messages" href={paths.inbox} title={words}>
      <Icon name="message" />
      <span aria-hidden="true">{unread >= 100 ? '99+' : unread}</span>
      <span class="visually-hidden">{words}</span>
    </a>
  );
}

/** The one action at the right: to sign in, or one's own account; for who works at the desk, the desk. */
function PersonAction({ c }: { c: PortalContext }) {
  const t = c.get('t').shell.nav;
  const person = c.get('person');
  if (person === null)
    return (
      <a class="top-action" href={paths.signIn}>
        <Icon name="person" />
        <span>{t.signIn}</span>
      </a>
    );
  if (person.helping !== undefined || c.get('serving') !== null) return null;
  const isApplicant = person.role === 'applicant';
  return (
    <a class="top-action" href={isApplicant ? paths.account : paths.desk}>
      <Icon name={isApplicant ? 'person' : 'building'} />
      <span>
        {isApplicant ? firstName(person.profile.name) : t.desk}
        {isApplicant ? <span class="visually-hidden">, {t.account}</span> : null}
      </span>
    </a>
  );
}

function Footer({ c }: { c: PortalContext }) {
  const t = c.get('t').shell;
  const { office } = c.get('portal');
  const about = [
    { href: paths.promise, words: t.footer.promise },
    { href: paths.performance, words: t.footer.performance },
    { href: paths.complaint, words: t.footer.complaint },
    { href: paths.privacy, words: t.footer.privacy },
  ];
  return (
    <footer class="foot">
      <div>
        <div>
          <p>
            <strong>{office.shortName}</strong>
          </p>
          <p>{office.address}</p>
          <p class="whole">{t.footer.phone(office.phone)}</p>
          <p class="whole">{t.footer.whatsapp(office.whatsapp)}</p>
        </div>
        <nav aria-label={t.footer.label}>
          <ul class="foot-nav">
            {links(c).map(({ href, words }) => (
              <li>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
          <ul>
            {about.map(({ href, words }) => (
              <li>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
