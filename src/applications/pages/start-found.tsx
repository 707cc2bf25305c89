import { dayInWords } from '../../catalogue/formats.ts';
import type { Service, Transaction } from '../../catalogue/service.ts';
import type { RegisterRow } from '../../registers/row-rules.ts';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { Kept } from './start-kept.tsx';

type FoundGiven = {
  service: Service;
  transaction: Transaction;
  values: Readonly<Record<string, string>>;
  permit: Pick<RegisterRow, 'number' | 'issuedOn' | 'validUntil'>;
};

/** The number that somebody wrote stands in the register of permits from before the portal, under their NIK: they say whether it is theirs. */
export function foundPermitPage(c: PortalContext, { service, transaction, values, permit }: FoundGiven) {
  const words = c.get('t').start.found;
  const { office } = c.get('portal');
  const until = permit.validUntil === null ? c.get('t').start.old.withoutEnd : dayInWords(permit.validUntil, office);
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <h1>{words.title}</h1>
      <p class="hint">
        {service.shortName}: {transaction.label}
      </p>
      <Notice kind="success" title={words.before}>
        <p>{words.lead}</p>
      </Notice>
      <Pairs
        pairs={[
          { label: words.number, value: permit.number },
          { label: words.issued, value: dayInWords(permit.issuedOn, office) },
          { label: words.until, value: until },
        ]}
      />
      <Form c={c} action={paths.start(service.slug)}>
        <Kept service={service} values={values} step="izin-lama" />
        <input type="hidden" name="nomor_lama" value={values['nomor_lama'] ?? ''} />
        <Button wide name="register" value="ya">
          {words.use}
        </Button>
        <Button kind="secondary" wide name="register" value="tidak">
          {words.refuse}
        </Button>
      </Form>
      <p class="hint">{words.wrong}</p>
    </>,
  );
}
