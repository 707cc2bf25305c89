import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { NewService, NewServiceFaults } from '../edit/new-service-rules.ts';

/** A new service, from nothing or like another one. */
export function newServicePage(c: PortalContext, { typed, faults }: { typed: Partial<NewService>; faults: NewServiceFaults }) {
  const t = c.get('t').designer;
  const words = t.fresh;
  const { office, catalogue } = c.get('portal');
  const said = (field: keyof NewServiceFaults) => {
    const fault = faults[field];
    return fault === undefined ? undefined : words.faults[fault];
  };
  const fields = { name: 'nama', slug: 'alamat', from: 'dari' } as const;
  const wrong = Object.entries(fields).flatMap(([field, name]) => {
    const message = said(field as keyof typeof fields);
    return message === undefined ? [] : [{ field: fieldId(name), message }];
  });
  const services = [...catalogue.services.values()].toSorted((a, b) => a.shortName.localeCompare(b.shortName, 'id'));
  return page(
    c,
    { title: words.title, area: 'desk', status: wrong.length > 0 ? 422 : 200, error: wrong.length > 0 },
    <>
      <BackLink href={paths.designer}>{t.back}</BackLink>
      <h1>{words.title}</h1>
      {wrong.length > 0 ? <ErrorSummary t={c.get('t')} faults={wrong} /> : null}
      <p class="lead">{words.lead}</p>
      <Form c={c} action={paths.designerNew}>
        <TextField name={fields.name} label={words.name} hint={words.nameHint} value={typed.name} error={said('name')} />
        <Select
          name="kelompok"
          label={t.basics.category_id}
          hint={t.forms.basics.hints.category_id}
          empty={t.forms.choose}
          value={typed.category ?? office.categories[0]?.of[0]}
          options={office.categories.flatMap(({ title, of }) => of.map((id) => ({ value: id, label: title })))}
        />
        <Select
          name={fields.from}
          label={words.from}
          empty={words.fromNothing}
          value={typed.from}
          error={said('from')}
          options={services.map(({ slug, shortName }) => ({ value: slug, label: words.like(shortName) }))}
        />
        <TextField name={fields.slug} label={words.slug} hint={words.slugHint} value={typed.slug} error={said('slug')} optional />
        <Button>{words.button}</Button>
      </Form>
    </>,
  );
}
