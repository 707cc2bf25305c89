import { dayInWords, localDay, megabytes } from '../../catalogue/formats.ts';
import { knownByOf } from '../../catalogue/known-by.ts';
import type { FileRefusal } from '../../files/inspect.ts';
import type { KeptDocument } from '../../files/store-kept.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { DocumentRow } from '../../web/components/document-row.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { FileField } from '../../web/components/file-field.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { foundOn } from '../document-rules.ts';
import { keptKinds } from '../own-document-rules.ts';
import type { KeptKind } from '../own-document-rules.ts';
import { FILE_ACCEPT, fileFieldOf } from './document-choice.ts';
import { UploadsOf } from './upload-line.tsx';
import { UploadList } from './upload-list.tsx';

/** What own papers are called on a device: they are of no application. */
const OWN = 'akun';

type OwnDocumentsGiven = {
  kept: readonly KeptDocument[];
  /** The file that was just sent and is not taken. */
  fault: { kind: KeptKind; refused: FileRefusal } | null;
  /** What was just done. */
  done: 'tersimpan' | 'dihapus' | null;
};

/** The papers that a person keeps for later applications. */
export function ownDocumentsPage(c: PortalContext, { kept, fault, done }: OwnDocumentsGiven) {
  const t = c.get('t');
  const words = t.ownDocuments;
  const faults =
    fault === null
      ? []
      : [
          {
            field: fieldId(fileFieldOf(fault.kind)),
            message: t.files.summary(words.name(fault.kind), t.files.refusal(fault.refused, megabytes).sentence),
          },
        ];
  return page(
    c,
    { title: words.title, area: 'public', error: fault !== null, status: fault === null ? 200 : 422 },
    <>
      <div class="page-top">
        <BackLink href={paths.account}>{words.back}</BackLink>
        <UploadsOf c={c} subject={OWN} />
      </div>
      <h1>{words.title}</h1>
      {faults.length === 0 ? null : <ErrorSummary t={t} faults={faults} kept />}
      {done === null ? null : <Notice kind="success" title={done === 'dihapus' ? words.removed : words.replaced} />}
      <p class="lead">{words.lead}</p>
      <UploadList c={c}>
        {keptKinds.map((kind) => (
          <li id={`dokumen-${kind}`}>
            <OwnDocument
              c={c}
              kind={kind}
              kept={kept.find((each) => each.kind === kind) ?? null}
              refused={fault?.kind === kind ? fault.refused : null}
            />
          </li>
        ))}
      </UploadList>
    </>,
  );
}

type OwnFindingProps = { c: PortalContext; kind: KeptKind; name: string; found: NonNullable<ReturnType<typeof foundOn>> };

/** What was found on a paper that is kept, as beside the documents of an application. */
function OwnFinding({ c, kind, name, found }: OwnFindingProps) {
  const t = c.get('t').paperFindings;
  return (
    <div class="document-look">
      <p>
        <strong>{t.sentence(found.finding, found.word)}</strong> {t.remedy(found.finding)}
      </p>
      <Form c={c} action={paths.ownDocumentMeant(kind)}>
        <button type="submit" class="action" aria-label={t.rightFor(name)}>
          <Icon name="check" />
          <span>{t.right}</span>
        </button>
      </Form>
    </div>
  );
}

type OwnDocumentProps = { c: PortalContext; kind: KeptKind; kept: KeptDocument | null; refused: FileRefusal | null };

function OwnDocument({ c, kind, kept, refused }: OwnDocumentProps) {
  const t = c.get('t').files;
  const words = c.get('t').ownDocuments;
  const name = words.name(kind);
  const told = refused === null ? null : t.refusal(refused, megabytes);
  const faultId = told === null ? undefined : `e-${fileFieldOf(kind)}`;
  const stands = kept === null ? words.none : words.keptAt(dayInWords(localDay(kept.keptAt, c.get('portal').office)));
  const found = kept === null || told !== null ? null : foundOn(kept.file, knownByOf({ id: kind }, c.get('portal').office));
  return (
    <DocumentRow
      name={name}
      state={told !== null ? 'refused' : kept === null ? 'todo' : found === null ? 'done' : 'look'}
      stateText={told !== null ? t.state.refused : found === null ? stands : `${t.state.look} · ${stands}`}
      thumbnail={kept === null ? undefined : { src: paths.filePicture(kept.file.id), alt: t.pictureOf(name) }}
    >
      {told === null ? null : (
        <p class="document-fault" id={faultId}>
          <strong>{told.sentence}</strong> {told.remedy} {kept === null ? null : t.stillHeld}
        </p>
      )}
      {found === null ? null : <OwnFinding c={c} kind={kind} name={name} found={found} />}
      <div class="document-acts">
        {kept === null ? null : (
          <ActionLink href={paths.file(kept.file.id)} icon="eye" label={t.lookFor(name)}>
            {t.look}
          </ActionLink>
        )}
        <Form c={c} action={paths.ownDocument(kind)} enctype="multipart/form-data" upload={{ to: paths.ownUpload(kind), name }}>
          <FileField
            name={fileFieldOf(kind)}
            label={kept === null ? t.chooseFor(name) : t.replaceFor(name)}
            button={kept === null ? t.choose : t.replace}
            icon={kept === null ? 'upload' : 'refresh'}
            look="action"
            accept={FILE_ACCEPT}
            several
            faultId={faultId}
          />
          <div class="without-js">
            <button type="submit" class="button secondary" aria-label={t.upload(name)}>
              <Icon name="upload" />
              <span>{t.uploadSeen}</span>
            </button>
          </div>
        </Form>
        {kept === null ? null : (
          <Form c={c} action={paths.ownDocumentRemoval(kind)}>
            <button type="submit" class="action" aria-label={t.removeFor(name)}>
              <Icon name="trash" />
              <span>{t.remove}</span>
            </button>
          </Form>
        )}
      </div>
    </DocumentRow>
  );
}
