import type { PropsWithChildren } from 'hono/jsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import type { ButtonKind } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';

/** What every form about a fee has around its fields. */
export type OfficerForm = {
  title: string;
  lead: string;
  /** The application in a line. */
  about: string;
  back: { href: string; words: string };
  action: string;
  submit: string;
  kind?: ButtonKind;
  /** Of the application as it was shown; null = it is about none. */
  revision: number | null;
  faults: readonly { field: string; message: string }[];
  /** Somebody was faster: nothing was stored. */
  tooLate: boolean;
};

/** One decision about a fee on a page of its own: what it means, its fields, one button. */
export function officerForm(c: PortalContext, given: PropsWithChildren<OfficerForm>) {
  const { title, lead, about, back, action, submit, kind = 'primary', revision, faults, tooLate, children } = given;
  const t = c.get('t');
  const wrong = faults.length > 0;
  return page(
    c,
    { title, area: 'desk', error: wrong || tooLate, status: wrong ? 422 : tooLate ? 409 : 200 },
    <>
      <BackLink href={back.href}>{back.words}</BackLink>
      <h1>{title}</h1>
      <p class="muted">{about}</p>
      {tooLate ? <Notice kind="danger" title={t.deskFees.notNow} /> : null}
      {wrong ? <ErrorSummary t={t} faults={faults.map(({ field, message }) => ({ field: fieldId(field), message }))} /> : null}
      <p>{lead}</p>
      <Form c={c} action={action}>
        {revision === null ? null : <input type="hidden" name="revision" value={revision} />}
        {children}
        <Button kind={kind}>{submit}</Button>
      </Form>
    </>,
  );
}

/** Such a form with nothing but a reason in words. */
export function reasonForm(
  c: PortalContext,
  given: Omit<OfficerForm, 'faults'> & { label: string; typed: string; fault: string | undefined },
) {
  const { label, typed, fault, ...form } = given;
  return officerForm(c, {
    ...form,
    faults: fault === undefined ? [] : [{ field: 'alasan', message: fault }],
    children: (
      <TextArea
        name="alasan"
        label={label}
        hint={c.get('t').deskFees.reasonHint}
        value={typed}
        rows={4}
        maxLength={500}
        error={fault}
      />
    ),
  });
}
