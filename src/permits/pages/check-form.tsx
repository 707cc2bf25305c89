import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** Where somebody without a camera writes what stands on the letter. */
export function checkFormPage(c: PortalContext, given: { typed: string; missing?: true }) {
  const t = c.get('t');
  const words = t.permits.check;
  const wrong = given.missing === true;
  return page(
    c,
    { title: words.title, area: 'public', ...(wrong ? { error: true, status: 422 } : {}) },
    <>
      <h1>{words.title}</h1>
      {wrong ? <ErrorSummary t={t} faults={[{ field: 'f-nomor', message: words.empty }]} /> : null}
      <p class="lead">{words.lead}</p>
      <form action={paths.verifyForm} novalidate>
        <TextField
          name="nomor"
          label={words.field}
          hint={words.hint}
          value={given.typed}
          autocomplete="off"
          maxLength={300}
          {...(wrong ? { error: words.empty } : {})}
        />
        <button class="button primary wide" type="submit">
          <Icon name="search" />
          <span>{words.button}</span>
        </button>
      </form>
      <p class="with-icon">
        <Icon name="qr" />
        <span>{words.scan}</span>
      </p>
      <p class="hint">{words.privacy}</p>
    </>,
  );
}
