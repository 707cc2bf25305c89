import { megabytes } from '../../catalogue/formats.ts';
import type { Requirement } from '../../catalogue/service.ts';
import { cropSides, MOST_CROPPED } from '../../files/crop-rules.ts';
import { isPicture } from '../../files/edit-picture.ts';
import type { FileRefusal } from '../../files/inspect.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { FileField } from '../../web/components/file-field.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Application } from '../application.ts';
import type { HeldDocument } from '../store-documents.ts';
import { pagesOf } from '../upload-items.ts';
import { fileFieldOf, photoFieldOf, PHOTO_ACCEPT } from './document-choice.ts';
import { PhotoLook } from './photo-look.tsx';
import { UploadLine } from './upload-line.tsx';
import { UploadList } from './upload-list.tsx';

type DocumentEditingGiven = {
  application: Application;
  reference: string;
  requirement: Requirement;
  held: HeldDocument;
  /** Where one goes on when it is done. */
  onward: string;
  /** Why the page that was just sent is not added, or that nothing was cut off. */
  refused: FileRefusal | 'nothing-cropped' | null;
};

/** One document that is there: turned, its edges cut off, further pages behind it. Every control works by a form alone. */
export function documentEditingPage(c: PortalContext, given: DocumentEditingGiven) {
  const { application, reference, requirement, held, onward, refused } = given;
  const t = c.get('t').photoCare;
  const { name, id } = requirement;
  const picture = isPicture(held.file);
  const status = refused === null ? 200 : 422;
  return page(
    c,
    { title: t.title(name), area: 'public', error: refused !== null, status },
    <>
      <div class="page-top">
        <BackLink href={onward}>{c.get('t').applications.back}</BackLink>
        <UploadLine c={c} application={application} />
      </div>
      <h1>{t.title(name)}</h1>
      {picture ? null : <p class="lead">{t.firstPage(held.file.pages)}</p>}
      <div class="crop" data-crop={picture ? '' : undefined}>
        <img src={paths.filePicture(held.file.id)} alt={t.picture(name)} />
      </div>
      {held.file.look === null ? null : (
        <PhotoLook c={c} reference={reference} requirement={id} name={name} look={held.file.look} />
      )}
      {picture ? (
        <Form c={c} action={paths.documentTurn(reference, id)}>
          <Button kind="secondary" icon="refresh" wide>
            {t.turn}
          </Button>
        </Form>
      ) : null}
      {picture ? <Cropping c={c} reference={reference} requirement={id} nothing={refused === 'nothing-cropped'} /> : null}
      <AddPages {...given} c={c} refused={refused === 'nothing-cropped' ? null : refused} />
      <LinkButton href={onward} wide>
        {t.done}
      </LinkButton>
    </>,
  );
}

type CroppingProps = { c: PortalContext; reference: string; requirement: string; nothing: boolean };

function Cropping({ c, reference, requirement, nothing }: CroppingProps) {
  const t = c.get('t').photoCare;
  return (
    <section>
      <h2>{t.cropTitle}</h2>
      <p>
        {t.cropLead} <span class="with-js">{t.cropByHand}</span>
      </p>
      {nothing ? (
        <p class="document-fault" id="e-crop" role="alert">
          <strong>{t.nothingCropped}</strong>
        </p>
      ) : null}
      <Form c={c} action={paths.documentCrop(reference, requirement)}>
        <div class="crop-sides">
          {cropSides.map((side) => (
            <label>
              <span>{t.sides[side]}</span>
              <input
                type="range"
                name={side}
                min="0"
                max={MOST_CROPPED}
                value="0"
                data-crop-side
                aria-describedby={nothing ? 'e-crop' : undefined}
              />
            </label>
          ))}
        </div>
        <Button kind="secondary" wide>
          {t.crop}
        </Button>
      </Form>
    </section>
  );
}

function AddPages(given: Omit<DocumentEditingGiven, 'refused'> & { c: PortalContext; refused: FileRefusal | null }) {
  const { c, reference, requirement, refused } = given;
  const t = c.get('t').photoCare;
  const { name, id } = requirement;
  const told = refused === null ? null : c.get('t').files.refusal(refused, megabytes);
  const faultId = told === null ? undefined : `e-${fileFieldOf(id)}`;
  return (
    <section>
      <h2>{t.addTitle}</h2>
      <p>{t.addLead}</p>
      <UploadList c={c}>
        <li>
          <div class="document">
            {told === null ? null : (
              <p class="document-fault" id={faultId} role="alert">
                <strong>{told.sentence}</strong> {told.remedy} {c.get('t').files.stillHeld}
              </p>
            )}
            <Form
              c={c}
              action={paths.documentPages(reference, id)}
              enctype="multipart/form-data"
              upload={{ to: paths.upload(reference, pagesOf(id)), name, adds: true }}
            >
              <div class="document-choose">
                <div class="pair">
                  <div class="camera">
                    <FileField
                      name={photoFieldOf(id)}
                      label={t.addPhotoFor(name)}
                      button={t.addPhoto}
                      icon="camera"
                      look="primary"
                      accept={PHOTO_ACCEPT}
                      camera
                      faultId={faultId}
                    />
                  </div>
                  <FileField
                    name={fileFieldOf(id)}
                    label={t.addFor(name)}
                    button={t.add}
                    accept={PHOTO_ACCEPT}
                    several
                    faultId={faultId}
                  />
                </div>
                <div class="without-js">
                  <Button kind="secondary" icon="plus">
                    {t.addSend}
                  </Button>
                </div>
              </div>
            </Form>
          </div>
        </li>
      </UploadList>
    </section>
  );
}
