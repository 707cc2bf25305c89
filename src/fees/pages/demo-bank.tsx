import { rupiah, wholeNumber } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Fee } from '../rules.ts';

/** Where a code is typed that comes from another device. */
export function demoBankPage(c: PortalContext, { typed, unknown }: { typed: string; unknown: boolean }) {
  const t = c.get('t');
  const words = t.fees.bank;
  return page(
    c,
    { title: words.title, area: 'public', error: unknown, status: unknown ? 404 : 200 },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {unknown ? (
        <Notice kind="danger" title={words.unknown}>
          <p>{words.unknownText}</p>
        </Notice>
      ) : null}
      <Form c={c} action={paths.demoBankHome}>
        <TextField name="kode" label={words.code} value={typed} inputMode="numeric" maxLength={40} />
        <Button>{words.find}</Button>
      </Form>
    </>,
  );
}

type BillGiven = {
  fee: Fee;
  /** Of this showing of the page: what is paid with it is paid once. */
  transaction: string;
  /** The page of the application, for who may see it. */
  back: string | null;
  /** An amount that could not be read. */
  typed: string | null;
  news: 'terkirim' | 'tidak-cocok' | null;
};

/** One bill at the demo's bank. */
export function demoBillPage(c: PortalContext, { fee, transaction, back, typed, news }: BillGiven) {
  const t = c.get('t');
  const words = t.fees.bank;
  const wrong = typed !== null;
  return page(
    c,
    { title: words.title, area: 'public', error: wrong, status: wrong ? 422 : 200 },
    <>
      {back === null ? null : <BackLink href={back}>{words.back}</BackLink>}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {wrong ? <ErrorSummary t={t} faults={[{ field: fieldId('jumlah'), message: words.amountWrong }]} /> : null}
      {news === 'terkirim' ? <Notice kind="success" title={words.paid} /> : null}
      {news === 'tidak-cocok' ? <Notice kind="wait" title={words.mismatch} /> : null}
      <div class="panel">
        <p class="hint">{words.bill(fee.number)}</p>
        <p class="number">{rupiah(fee.amountRupiah)}</p>
      </div>
      {fee.state === 'open' ? (
        <Form c={c} action={paths.demoBank(fee.code ?? '')}>
          <input type="hidden" name="transaksi" value={transaction} />
          <TextField
            name="jumlah"
            label={words.amount}
            hint={words.amountHint}
            value={typed ?? wholeNumber(fee.amountRupiah)}
            inputMode="numeric"
            maxLength={30}
            error={wrong ? words.amountWrong : undefined}
          />
          <Button icon="money">{words.pay}</Button>
        </Form>
      ) : news === null ? (
        <p>{words.over}</p>
      ) : null}
      {back !== null && news !== null ? (
        <LinkButton href={back} kind={fee.state === 'open' ? 'secondary' : 'primary'} wide>
          {words.back}
        </LinkButton>
      ) : null}
    </>,
  );
}
