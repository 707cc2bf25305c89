import { OfFirm } from '../../firms/pages/of-firm.tsx';
import { mayDecide } from '../../firms/rules.ts';
import { CounterRow } from '../../counter/pages/counter-row.tsx';
import { SendAtCounter } from '../../counter/pages/send-at-counter.tsx';
import { SendWithOwner } from '../../helping/pages/approval.tsx';
import { HelpersRow } from '../../helping/pages/who-helps-row.tsx';
import type { Mark } from '../../viewing/mark-rules.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import { Button } from '../../web/components/button.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { DocumentRow } from '../../web/components/document-row.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import { followingFrom, leftToMend, standingOf } from '../correction-rules.ts';
import type { Dossier } from '../dossier.ts';
import type { Beside } from '../load-beside.ts';
import type { HistoryEntry } from '../store-history.ts';
import { sizeInWords } from './answer-panels.tsx';
import { AskUs } from './ask-us.tsx';
import { ContactOffice } from './contact-office.tsx';
import { CorrectionItemPanel } from './correction-item.tsx';
import { Days } from './days.tsx';
import { History } from './history.tsx';
import { Turn } from './turn.tsx';
import { Unpressed } from './unpressed.tsx';
import { OpenFiles, UploadLine } from './upload-line.tsx';

export type CorrectionGiven = {
  dossier: Dossier;
  history: readonly HistoryEntry[];
  beside: Beside;
  /** Why it was not sent, when sending was tried. */
  refused?: 'incomplete' | 'changed-meanwhile' | 'uploads-open';
  /** Files that are on their way to the portal. */
  openFiles: number;
  /** What the film says of documents that are wanted again, by their ids. */
  clips: ReadonlyMap<string, FilmOnPage>;
  /** What officers marked on them, by the same ids. */
  marks: ReadonlyMap<string, Mark>;
};

/** What the desk asks to mend, one thing after the other, and the button that sends it again. Nothing else can be changed here. */
export function correctionPage(
  c: PortalContext,
  { dossier, history, beside, refused, openFiles, clips, marks }: CorrectionGiven,
) {
  const { application, service, outcome, documents, items } = dossier;
  const t = c.get('t').applications;
  const words = t.correction;
  const reference = referenceOf(application);
  const left = leftToMend(outcome, documents, items);
  const person = c.get('person');
  const decides = person !== null && mayDecide(person, application);
  return page(
    c,
    {
      title: service.shortName,
      area: 'public',
      error: refused !== undefined,
      status: refused === undefined ? 200 : refused === 'changed-meanwhile' ? 409 : 422,
    },
    <>
      {person?.helping === undefined ? <BackLink href={paths.applications}>{t.backToList}</BackLink> : null}
      <h1>{service.shortName}</h1>
      <p class="hint">{t.number(reference)}</p>
      <OfFirm c={c} dossier={dossier} />
      <UploadLine c={c} application={application} />
      <OpenFiles c={c} reference={reference} count={openFiles} tried={refused === 'uploads-open'} />
      <Unpressed c={c} dossier={dossier} />
      {refused === 'incomplete' && left > 0 ? (
        <Notice kind="danger" title={words.unfinishedTitle}>
          <p>{words.unfinished(left)}</p>
        </Notice>
      ) : null}
      {refused === 'changed-meanwhile' ? (
        <Notice kind="danger" title={t.review.changed.title}>
          <p>{t.review.changed.text}</p>
        </Notice>
      ) : null}
      <Turn c={c} application={application} service={service} items={items.length} />
      <section>
        <h2>{words.title}</h2>
        {items.map((item, at) => (
          <CorrectionItemPanel
            c={c}
            dossier={dossier}
            item={item}
            number={at + 1}
            clip={clips.get(item.item) ?? null}
            mark={item.kind === 'document' ? (marks.get(item.item) ?? null) : null}
          />
        ))}
      </section>
      <Following c={c} dossier={dossier} />
      {person?.helping?.counter?.officerId === null ? (
        <SendAgain c={c} dossier={dossier} />
      ) : person?.helping?.counter !== undefined ? (
        <SendAtCounter c={c} />
      ) : person?.helping !== undefined ? (
        <SendWithOwner c={c} reference={reference} />
      ) : decides ? (
        <SendAgain c={c} dossier={dossier} />
      ) : null}
      <GoodAlready c={c} dossier={dossier} />
      <ContactOffice c={c} application={application} beside={beside} />
      {person?.helping === undefined ? <Days c={c} application={application} service={service} history={history} /> : null}
      <section>
        <h2>{t.status.history}</h2>
        <History c={c} history={history} />
      </section>
      <HelpersRow c={c} application={application} />
      <CounterRow c={c} application={application} />
      <div class="acts">
        <AskUs c={c} />
        {person?.helping === undefined && decides ? (
          <ActionLink href={paths.withdrawal(reference)} icon="x-circle">
            {t.status.withdraw}
          </ActionLink>
        ) : null}
      </div>
    </>,
  );
}

/** What a mended answer has opened: nobody named it, but without it the application is not whole. */
function Following({ c, dossier }: { c: PortalContext; dossier: Dossier }) {
  const words = c.get('t').applications.correction;
  const { application, outcome, documents, items } = dossier;
  const reference = referenceOf(application);
  const following = followingFrom(outcome, documents, items);
  const questions = outcome.pages.flatMap((each) =>
    each.questions
      .filter(({ id }) => following.questions.some(({ questionId }) => questionId === id))
      .map(({ label }) => ({ href: paths.formPage(reference, each.id), title: label })),
  );
  const wanted = following.documents.map(({ id, name }) => ({ href: paths.document(reference, id), title: name }));
  if (questions.length + wanted.length === 0) return null;
  return (
    <section>
      <h2>{words.followsTitle}</h2>
      <p class="hint">{words.follows}</p>
      <RowList rows={[...questions, ...wanted]} />
    </section>
  );
}

function SendAgain({ c, dossier }: { c: PortalContext; dossier: Dossier }) {
  const t = c.get('t');
  const words = t.applications.correction;
  const { application, outcome, items } = dossier;
  const mended = items.filter((item) => standingOf(outcome, item) !== 'open').length;
  return (
    <section>
      <p>
        <strong>
          {words.count(mended, items.length)} {words.notSent}
        </strong>
      </p>
      <Form c={c} action={paths.submission(referenceOf(application))}>
        <input type="hidden" name="kirim" value="perbaikan" />
        <input type="hidden" name="revisi" value={String(application.revision)} />
        <Button wide>{t.actions.resubmit.button}</Button>
      </Form>
      <p class="hint">{words.afterwards}</p>
    </section>
  );
}

/** The other documents: nobody has asked for them again. */
function GoodAlready({ c, dossier }: { c: PortalContext; dossier: Dossier }) {
  const t = c.get('t').applications;
  const words = t.correction;
  const named = new Set(dossier.items.filter(({ kind }) => kind === 'document').map(({ item }) => item));
  const good = dossier.outcome.documents.flatMap((requirement) => {
    const held = dossier.documents.find((each) => each.requirement === requirement.id);
    return held === undefined || named.has(requirement.id) ? [] : [{ requirement, held }];
  });
  if (good.length === 0) return null;
  return (
    <section>
      <h2>{words.accepted}</h2>
      <p class="hint">{words.acceptedNote}</p>
      <div class="rows">
        {good.map(({ requirement, held }) => (
          <DocumentRow
            name={requirement.name}
            state="done"
            stateText={words.acceptedState}
            size={sizeInWords(c, held)}
            thumbnail={{ src: paths.filePicture(held.file.id), alt: t.review.picture(requirement.name) }}
          />
        ))}
      </div>
    </section>
  );
}
