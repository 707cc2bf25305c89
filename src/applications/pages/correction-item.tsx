import { answerInWords } from '../../catalogue/answer-in-words.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import { listenToDocument } from '../../tutorials/listen/listen-on-page.ts';
import { MarkedPicture } from '../../viewing/pages/marked-picture.tsx';
import type { Mark } from '../../viewing/mark-rules.ts';
import { Answers } from '../../web/components/answers.tsx';
import { FilmStepBlock } from '../../web/components/film-step-block.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListenLine } from '../../web/components/listen-line.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Door } from '../../web/components/steps.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { fieldId } from '../../web/components/field-frame.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import { standingOf } from '../correction-rules.ts';
import type { Dossier } from '../dossier.ts';
import type { CorrectionItem } from '../store-corrections.ts';
import { OfficersWords } from './refusal.tsx';

type ItemProps = { c: PortalContext; dossier: Dossier; item: CorrectionItem; number: number };
type Marked = { mark: Mark | null };

/** One thing to mend: what it is, why, how, the officer's own words, and the way to do it. Once mended it gets a tick and stays. */
export function CorrectionItemPanel({ clip, mark, ...props }: ItemProps & Marked & { clip: FilmOnPage | null }) {
  const { c, dossier, item, number } = props;
  const words = c.get('t').applications.correction;
  const reason = c.get('portal').office.reasons.corrections.find(({ code }) => code === item.reason);
  const standing = standingOf(dossier.outcome, item);
  return (
    <Panel>
      <div class={standing === 'open' ? 'item-head now' : 'item-head done'}>
        <Door number={number} done={standing !== 'open'} />
        <h3>{nameOf(props)}</h3>
      </div>
      {item.kind === 'document' ? <HeldPicture {...props} mark={mark} /> : null}
      {reason === undefined ? null : (
        <>
          <p>
            <strong>{reason.sentence}</strong>
          </p>
          <p>{reason.remedy}</p>
        </>
      )}
      {item.note === null ? null : <OfficersWords label={words.officer} note={item.note} />}
      {item.kind === 'question' ? <GivenAnswer {...props} /> : null}
      {standing === 'open' && item.kind === 'document' ? <DocumentHelp {...props} clip={clip} /> : null}
      {standing === 'moot' ? <p>{words.moot}</p> : <Mending {...props} mended={standing === 'mended'} />}
    </Panel>
  );
}

/** What the film says of this very document; without it the step of the guide and the document's own words as sound. */
function DocumentHelp({ c, dossier: { service }, item, clip }: ItemProps & { clip: FilmOnPage | null }) {
  const t = c.get('t');
  if (clip !== null) return <FilmStepBlock t={t} film={clip} />;
  const requirement = service.requirements.find(({ id }) => id === item.item);
  return (
    <>
      {requirement === undefined ? null : (
        <ListenLine t={t} listening={listenToDocument({ listening: c.get('portal').listening, t, service }, requirement)} />
      )}
      <ActionLink href={paths.guideStep(service.slug, UPLOAD_STAGE)} icon="book">
        {t.listen.help.guide}
      </ActionLink>
    </>
  );
}

/** The step of the guide in which documents are handed in. */
const UPLOAD_STAGE = 7;

function Mending({ c, dossier, item, mended }: ItemProps & { mended: boolean }) {
  const words = c.get('t').applications.correction;
  const href = placeToMend(dossier, item);
  const again = (
    <>
      {words.changeAgain}
      <span class="visually-hidden"> {nameOf({ c, dossier, item, number: 0 })}</span>
    </>
  );
  if (!mended) return <LinkButton href={href}>{item.kind === 'document' ? words.changeDocument : words.changeAnswer}</LinkButton>;
  return (
    <div class="acts">
      <p class="state success">
        <Icon name="check-circle" />
        <span>{words.mended}</span>
      </p>
      <ActionLink href={href} icon="pencil">
        {again}
      </ActionLink>
    </div>
  );
}

function placeToMend({ application, service }: Dossier, { kind, item }: CorrectionItem): string {
  const reference = referenceOf(application);
  if (kind === 'document') return paths.document(reference, item);
  const where = service.pages.find(({ questions }) => questions.some(({ id }) => id === item));
  return `${paths.formPage(reference, where?.id ?? '')}#${fieldId(item)}`;
}

function GivenAnswer({ c, dossier, item }: ItemProps) {
  const question = questionOf(dossier, item);
  const answer = dossier.application.answers[item.item] ?? '';
  if (question === undefined) return null;
  const t = c.get('t').applications;
  const inWords = answerInWords(question, answer, c.get('portal').office) || t.review.noAnswer;
  return <Answers rows={[{ question: t.correction.yours, answer: inWords }]} />;
}

function HeldPicture({ c, dossier, item, mark }: ItemProps & Marked) {
  const held = dossier.documents.find(({ requirement }) => requirement === item.item);
  if (held === undefined) return null;
  const words = c.get('t').applications.correction;
  if (mark !== null) return <MarkedPicture c={c} file={held.file} name={nameOf({ c, dossier, item, number: 0 })} mark={mark} />;
  return (
    <img
      class="item-picture"
      src={paths.filePicture(held.file.id)}
      alt={words.picture(nameOf({ c, dossier, item, number: 0 }))}
      loading="lazy"
    />
  );
}

function nameOf({ dossier, item }: ItemProps): string {
  const requirement = dossier.service.requirements.find(({ id }) => id === item.item);
  return (item.kind === 'document' ? requirement?.name : questionOf(dossier, item)?.label) ?? item.item;
}

const questionOf = ({ service }: Dossier, { item }: CorrectionItem) =>
  service.pages.flatMap(({ questions }) => questions).find(({ id }) => id === item);
