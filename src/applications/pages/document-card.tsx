import type { PropsWithChildren } from 'hono/jsx';
import { explainedOf } from '../../catalogue/explained.ts';
import { megabytes } from '../../catalogue/formats.ts';
import type { Requirement } from '../../catalogue/service.ts';
import type { FileRefusal } from '../../files/inspect.ts';
import type { KeptDocument } from '../../files/store-kept.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { ListenOnPage } from '../../tutorials/listen/listening.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { DocumentRow } from '../../web/components/document-row.tsx';
import { FileField } from '../../web/components/file-field.tsx';
import { FilmStepBlock } from '../../web/components/film-step-block.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { ListenLine } from '../../web/components/listen-line.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { isDoubtful } from '../document-rules.ts';
import { offeredFor } from '../own-document-rules.ts';
import { TRIES_FIELD, writeTries } from '../stuck-rules.ts';
import type { Tries } from '../stuck-rules.ts';
import type { CorrectionItem } from '../store-corrections.ts';
import type { HeldDocument } from '../store-documents.ts';
import { sizeInWords } from './answer-panels.tsx';
import { FILE_ACCEPT, fileFieldOf, PHOTO_ACCEPT, photoFieldOf } from './document-choice.ts';
import { KeptOffer } from './kept-offer.tsx';
import { MendReason } from './mend-reason.tsx';
import { PaperFinding } from './paper-finding.tsx';
import { PhotoLook } from './photo-look.tsx';

type DocumentCardProps = {
  c: PortalContext;
  reference: string;
  requirement: Requirement;
  /** The file that answers it; null = none yet. */
  held: HeldDocument | null;
  /** The name of another document that the same file answers. */
  sameAs?: string | undefined;
  /** Why the file that was just sent is not taken. */
  refused?: FileRefusal | undefined;
  /** The desk wants it again, and why. */
  mend?: CorrectionItem | undefined;
  /** The only document of its page. */
  alone?: boolean | undefined;
  /** How often it was refused in a row. */
  tries?: Tries | undefined;
  /** What the person keeps, to be offered again. */
  kept: readonly KeptDocument[];
  listening: ListenOnPage;
  /** What the film says of this very document, for who has to mend it. */
  clip?: FilmOnPage | null | undefined;
};

/** One document with all that can be done with it. */
export function DocumentCard(props: DocumentCardProps) {
  const {
    c,
    reference,
    requirement,
    held,
    sameAs,
    refused,
    mend,
    alone = false,
    tries = {},
    kept,
    listening,
    clip = null,
  } = props;
  const t = c.get('t').files;
  const { name, mandatory } = requirement;
  const told = refused === undefined ? null : t.refusal(refused, (bytes) => megabytes(bytes, c.get('t')));
  const state = told !== null || mend !== undefined ? 'refused' : held === null ? 'todo' : 'done';
  const stateText =
    told === null && mend !== undefined ? t.state.mend : state === 'todo' && !mandatory ? t.state.optional : t.state[state];
  const doubtful = state === 'done' && sameAs === undefined && isDoubtful(requirement, held, c.get('portal').office);
  const faultId = told === null ? undefined : `e-${fileFieldOf(requirement.id)}`;
  const offered = offeredFor(requirement, kept, held);
  const choosing = { c, reference, requirement: requirement.id, name, alone, tries };
  return (
    <DocumentRow
      name={name}
      alone={alone}
      state={doubtful ? 'look' : state}
      stateText={doubtful ? t.state.look : stateText}
      size={held === null || told !== null ? undefined : sizeInWords(c, held)}
      help={alone || state === 'todo' ? explainedOf(c.get('t'), requirement) : []}
      thumbnail={held === null ? undefined : { src: paths.filePicture(held.file.id), alt: t.pictureOf(name) }}
    >
      {told === null && mend !== undefined ? <MendReason c={c} item={mend} /> : null}
      {told === null ? null : (
        <p class="document-fault" id={faultId}>
          <strong>{told.sentence}</strong> {told.remedy} {held === null ? null : t.stillHeld}
        </p>
      )}
      {state === 'refused' && clip !== null ? <FilmStepBlock t={c.get('t')} film={clip} /> : null}
      {told !== null || sameAs === undefined ? null : (
        <p class="document-look">
          <strong>{t.sameFile(sameAs)}</strong> {t.sameFileRemedy}
        </p>
      )}
      {held === null || told !== null || held.file.look === null ? null : (
        <PhotoLook c={c} reference={reference} requirement={requirement.id} name={name} look={held.file.look} />
      )}
      {held === null || told !== null || sameAs !== undefined ? null : (
        <PaperFinding c={c} reference={reference} requirement={requirement} held={held} alone={alone} />
      )}
      {state === 'done' && !alone ? null : <ListenLine t={c.get('t')} listening={listening} />}
      {offered === null || (state === 'done' && !alone) ? null : (
        <KeptOffer c={c} reference={reference} kept={offered} alone={alone} />
      )}
      {state === 'done' && !alone ? null : <ChooseFile {...choosing} faultId={faultId} />}
      {held === null ? null : (
        <div class="document-acts">
          <ActionLink href={paths.file(held.file.id)} icon="eye" label={t.lookFor(name)}>
            {t.look}
          </ActionLink>
          {state === 'done' && !alone ? <ReplaceFile {...choosing} /> : null}
          <ActionLink
            href={paths.documentEditing(reference, requirement.id)}
            icon="pencil"
            label={c.get('t').photoCare.openFor(name)}
          >
            {c.get('t').photoCare.open}
          </ActionLink>
          {alone ? null : <RemoveFile {...choosing} />}
        </div>
      )}
    </DocumentRow>
  );
}

type ChoosingProps = { c: PortalContext; reference: string; requirement: string; name: string; alone: boolean; tries: Tries };

function ChooseFile({ faultId, ...choosing }: ChoosingProps & { faultId: string | undefined }) {
  const { c, requirement, name } = choosing;
  const t = c.get('t').files;
  return (
    <UploadForm {...choosing}>
      {writeTries(choosing.tries) === '' ? null : <input type="hidden" name={TRIES_FIELD} value={writeTries(choosing.tries)} />}
      <div class="document-choose">
        <div class="pair">
          <div class="camera">
            <FileField
              name={photoFieldOf(requirement)}
              label={t.photoFor(name)}
              button={t.photo}
              icon="camera"
              look="primary"
              accept={PHOTO_ACCEPT}
              camera
              faultId={faultId}
            />
          </div>
          <FileField
            name={fileFieldOf(requirement)}
            label={t.chooseFor(name)}
            button={t.choose}
            accept={FILE_ACCEPT}
            several
            faultId={faultId}
          />
        </div>
        <SendButton {...choosing} />
      </div>
    </UploadForm>
  );
}

/** With JavaScript a control that looks like a link; without it the document has a page of its own, so that the list stays short. */
function ReplaceFile(choosing: ChoosingProps) {
  const { c, reference, requirement, name } = choosing;
  const t = c.get('t').files;
  return (
    <>
      <div class="with-js">
        <UploadForm {...choosing}>
          <FileField
            name={fileFieldOf(requirement)}
            label={t.replaceFor(name)}
            button={t.replace}
            icon="refresh"
            look="action"
            accept={FILE_ACCEPT}
            several
          />
        </UploadForm>
      </div>
      <div class="without-js">
        <ActionLink href={paths.document(reference, requirement)} icon="refresh" label={t.replaceFor(name)}>
          {t.replace}
        </ActionLink>
      </div>
    </>
  );
}

function RemoveFile({ c, reference, requirement, name }: ChoosingProps) {
  const t = c.get('t').files;
  return (
    <Form c={c} action={paths.documentRemoval(reference, requirement)}>
      <button type="submit" class="action" aria-label={t.removeFor(name)}>
        <Icon name="trash" />
        <span>{t.remove}</span>
      </button>
    </Form>
  );
}

function UploadForm({ c, reference, requirement, name, alone, children }: PropsWithChildren<ChoosingProps>) {
  const action = alone ? paths.documentAlone(reference, requirement) : paths.document(reference, requirement);
  return (
    <Form c={c} action={action} enctype="multipart/form-data" upload={{ to: paths.upload(reference, requirement), name }}>
      {children}
    </Form>
  );
}

function SendButton({ c, name }: ChoosingProps) {
  const t = c.get('t').files;
  return (
    <div class="without-js">
      <button type="submit" class="button secondary" aria-label={t.upload(name)}>
        <Icon name="upload" />
        <span>{t.uploadSeen}</span>
      </button>
    </div>
  );
}
