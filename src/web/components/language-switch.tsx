import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';
import { LANGUAGE_FIELD } from '../posted.ts';
import { Form } from './form.tsx';
import { Icon } from './icon.tsx';

/**
 * The other language, one press away, without JavaScript too. `form`: the form of this page whose answers are to be kept: the switch sends it, and its room
 * shows it again with all that was typed.
 */
export function LanguageSwitch({ c, form }: { c: PortalContext; form: string | undefined }) {
  const button = <Other c={c} form={form} />;
  if (form !== undefined)
    return (
      <>
        {/* Enter in a field presses the first button of its form, which must not be the switch. */}
        <button class="visually-hidden" type="submit" form={form} tabindex={-1} aria-hidden="true" />
        {button}
      </>
    );
  return (
    <Form c={c} action={paths.language}>
      <input type="hidden" name="kembali" value={pageToShow(c)} />
      {button}
    </Form>
  );
}

function Other({ c, form }: { c: PortalContext; form: string | undefined }) {
  const { code, name, short } = c.get('t').shell.otherLanguage;
  return (
    <button class="language" type="submit" name={LANGUAGE_FIELD} value={code} lang={code} form={form}>
      <Icon name="globe" />
      <span class="language-name">{name}</span>
      <span class="language-short" aria-hidden="true">
        {short}
      </span>
    </button>
  );
}

/** This page; where it answers a form, the page that held the form. */
function pageToShow(c: PortalContext): string {
  const from = c.req.method === 'GET' ? c.req.url : (c.req.header('referer') ?? c.req.url);
  const { pathname, searchParams } = new URL(URL.canParse(from) ? from : c.req.url);
  searchParams.delete(LANGUAGE_FIELD);
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}
