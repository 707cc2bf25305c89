import { raw } from 'hono/html';
import type { Application } from '../../applications/application.ts';
import { referenceOf } from '../../applications/application.ts';
import { dayInWords, dayWithWeekday, localDay, momentInWords, rupiah } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Answers } from '../../web/components/answers.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PrintButton } from '../../web/components/print-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { ShownBill } from '../load-bill.ts';
import { isOverdue } from '../rules.ts';
import type { Fee } from '../rules.ts';

/** What came of "Saya sudah membayar", as the address tells it. */
export type PaymentNews = 'belum' | 'bank-diam' | 'tidak-cocok' | 'terlalu-sering';

type BillProps = { c: PortalContext; application: Application; bill: ShownBill | null };

/** The bill of an application for its applicant: what to pay and how, or that it is settled. Free services show nothing. */
export function Bill({ c, application, bill }: BillProps) {
  if (bill === null) return null;
  const t = c.get('t').fees;
  const { office } = c.get('portal');
  const { fee } = bill;
  switch (fee.state) {
    case 'open':
      return <OpenBill c={c} application={application} bill={bill} />;
    case 'paid':
      return (
        <Notice kind="success" title={t.settled}>
          <p>{t.settledText(fee.amountRupiah, fee.paidAt === null ? '' : momentInWords(fee.paidAt, office))}</p>
          <ActionLink href={paths.feeReceiptPdf(referenceOf(application))} icon="download">
            {t.receipt.save}
          </ActionLink>
        </Notice>
      );
    case 'nil':
      return <p>{t.nil}</p>;
    case 'refunded':
      return fee.endedAt === null ? null : (
        <p>{t.refunded(fee.amountRupiah, dayInWords(localDay(fee.endedAt, office), office))}</p>
      );
    case 'void':
      return null;
  }
}

/** The same for who has proved by a code or a paper that it is theirs, and is not signed in: what is to be paid and how, nothing that an officer wrote. */
export function BillToPay({ c, bill }: { c: PortalContext; bill: ShownBill | null }) {
  if (bill === null || bill.fee.state !== 'open') return null;
  const t = c.get('t').fees;
  return (
    <section class="bill">
      <h2>{t.title}</h2>
      {bill.misfit ? <News c={c} misfit /> : null}
      <WhatToPay c={c} fee={bill.fee} />
      <h3>{t.how}</h3>
      <HowToPay c={c} bill={bill} />
      <div class="acts no-print">
        <PrintButton />
      </div>
    </section>
  );
}

function OpenBill({ c, application, bill }: { c: PortalContext; application: Application; bill: ShownBill }) {
  const t = c.get('t').fees;
  const { fee } = bill;
  return (
    <section class="bill">
      <h2>{t.title}</h2>
      <News c={c} misfit={bill.misfit} />
      <WhatToPay c={c} fee={fee} basis={fee.basis ?? ''} />
      <h3>{t.how}</h3>
      <HowToPay c={c} bill={bill} />
      {bill.bank === 'on-paper' ? (
        <ActionLink href={paths.application(referenceOf(application))} icon="refresh">
          {t.reload}
        </ActionLink>
      ) : fee.code === null ? (
        <LinkButton href={paths.application(referenceOf(application))} icon="refresh" wide>
          {t.reload}
        </LinkButton>
      ) : (
        <Form c={c} action={paths.payment(referenceOf(application))}>
          <Button wide>{t.paid}</Button>
          <p class="hint no-print">{t.paidHint}</p>
        </Form>
      )}
      <div class="acts no-print">
        <PrintButton />
      </div>
    </section>
  );
}

function WhatToPay({ c, fee, basis }: { c: PortalContext; fee: Fee; basis?: string }) {
  const t = c.get('t').fees;
  const { office, clock } = c.get('portal');
  return (
    <>
      {isOverdue(fee, localDay(clock.now(), office)) ? (
        <Notice kind="danger" title={t.overdue(dayWithWeekday(fee.dueOn, office))}>
          <p>{t.overdueText}</p>
        </Notice>
      ) : null}
      <div class="panel">
        <p class="hint">{t.amount}</p>
        <p class="number">{rupiah(fee.amountRupiah)}</p>
        <Answers
          rows={[
            ...(basis === undefined ? [] : [{ question: t.basis, answer: basis }]),
            { question: t.payBy, answer: dayWithWeekday(fee.dueOn, office) },
            { question: t.number, answer: fee.number },
          ]}
        />
      </div>
    </>
  );
}

function HowToPay({ c, bill: { fee, qris, bank } }: { c: PortalContext; bill: ShownBill }) {
  const t = c.get('t').fees;
  const { how } = c.get('portal').office.fees;
  if (bank === 'on-paper')
    return (
      <>
        {how.length === 0 ? <p>{t.askHow}</p> : how.map((line) => <p>{line}</p>)}
        <p>{t.byHand}</p>
      </>
    );
  if (fee.code === null)
    return (
      <Notice kind="wait" title={t.codeComing}>
        <p>{t.codeComingText}</p>
      </Notice>
    );
  return (
    <>
      <div class="panel">
        <p class="hint">{t.code}</p>
        <p class="number">
          <CodeInParts code={fee.code} />
        </p>
        <p>{t.byCode}</p>
        {qris === null ? null : (
          <>
            {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn within the page, so that whoever may open the page may see it */}
            <div class="qris" role="img" aria-label={t.qrisAlt(fee.code)}>
              {raw(qris)}
            </div>
            <p>{t.byQris}</p>
            <p class="hint no-print">{t.onThisPhone}</p>
          </>
        )}
        {fee.gateway === 'demo' ? (
          <p class="no-print" data-demo>
            <ActionLink href={paths.demoBank(fee.code)} icon="building">
              {t.demo}
            </ActionLink>
          </p>
        ) : null}
      </div>
      <p class="with-icon">
        <Icon name="shield" />
        <span>{t.onlyThisWay}</span>
      </p>
    </>
  );
}

/** Four and four, to be read over to another screen; copied it is one word. */
function CodeInParts({ code }: { code: string }) {
  const parts = /^\d{8,}$/.test(code) ? (code.match(/\d{1,4}/g) ?? []) : [code];
  return (
    <span class="parts">
      {parts.map((part) => (
        <span>{part}</span>
      ))}
    </span>
  );
}

/** What the bank answered just now, or told before. */
function News({ c, misfit }: { c: PortalContext; misfit: boolean }) {
  const t = c.get('t').fees;
  const news: Readonly<Record<string, { title: string; text: string }>> = {
    belum: { title: t.notYet, text: t.notYetText },
    'bank-diam': { title: t.bankSilent, text: t.bankSilentText },
    'tidak-cocok': { title: t.noFit, text: t.noFitText },
    'terlalu-sering': { title: t.notYet, text: t.tooOftenText },
  };
  const said = news[misfit ? 'tidak-cocok' : (c.req.query('bayar') ?? '')];
  return said === undefined ? null : (
    <Notice kind="wait" title={said.title}>
      <p>{said.text}</p>
    </Notice>
  );
}
