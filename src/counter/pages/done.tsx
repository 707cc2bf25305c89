import { codeInWords } from '../../applications/paper-form-rules.ts';
import type { PaperForm } from '../../applications/store-paper-forms.ts';
import type { Dossier } from '../../applications/dossier.ts';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { CounterService } from '../store.ts';

type DoneGiven = {
  service: CounterService;
  dossier: Dossier;
  /** By which who has no phone asks; null = they have one. */
  paper: Pick<PaperForm, 'number' | 'code'> | null;
  /** Its owner has it open on their phone. */
  onPhone: boolean;
};

/** The end of a service at the counter: the number, and the receipt at one press. */
export function counterDonePage(c: PortalContext, { service, dossier, paper, onPhone }: DoneGiven) {
  const t = c.get('t').deskCounter;
  const words = t.done;
  const { number } = dossier.application;
  const title = number !== null ? words.title : onPhone ? words.onPhone : words.open;
  const { fourEyes } = c.get('portal').office.counter;
  return page(
    c,
    { title, area: 'desk' },
    <>
      <h1>{title}</h1>
      <p class="hint">{dossier.service.shortName}</p>
      {number === null ? (
        <p class="lead">{onPhone ? words.onPhoneText : words.openText}</p>
      ) : (
        <>
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a number with its name, and no control that a fieldset would hold */}
          <div class="panel" role="group" aria-labelledby="nomor-berkas">
            <p class="hint" id="nomor-berkas">
              {words.number}
            </p>
            <p class="number">{number}</p>
          </div>
          {service.agreed === null ? null : <p>{words.agreed[service.agreed]}</p>}
          {paper === null ? null : (
            <Notice kind="info" title={words.paperTitle}>
              <p>{words.paper(paper.number, codeInWords(paper.code))}</p>
            </Notice>
          )}
          <LinkButton href={paths.counterReceipt(service.id)} icon="printer" wide>
            {words.print}
          </LinkButton>
          {fourEyes && dossier.application.servedBy === service.officerId ? <p class="muted">{words.others}</p> : null}
        </>
      )}
      <LinkButton href={paths.counter} kind="secondary" wide>
        {words.next}
      </LinkButton>
    </>,
  );
}
