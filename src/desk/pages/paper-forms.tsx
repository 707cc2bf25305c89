import { isLocal } from '../../catalogue/service.ts';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Select } from '../../web/components/select.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** Which service a form is handed out for; pressed, it is made with its number as a PDF. */
export function paperFormsPage(c: PortalContext, { fault }: { fault?: true }) {
  const t = c.get('t');
  const words = t.deskPapers;
  const services = [...c.get('portal').catalogue.services.values()].filter(isLocal);
  const error = fault === undefined ? undefined : words.missing;
  return page(
    c,
    { title: words.title, area: 'desk', ...(fault === undefined ? {} : { error: true, status: 422 }) },
    <>
      <div class="desk-head">
        <h1>{words.title}</h1>
      </div>
      {error === undefined ? null : <ErrorSummary t={t} faults={[{ field: 'f-layanan', message: error }]} />}
      <p>{words.lead}</p>
      <Form c={c} action={paths.deskPaperForms}>
        <Select
          name="layanan"
          label={words.service}
          empty={words.choose}
          options={services.map(({ slug, shortName }) => ({ value: slug, label: shortName }))}
          error={error}
        />
        <Button>{words.make}</Button>
      </Form>
      <p class="muted">{words.note}</p>
    </>,
  );
}
