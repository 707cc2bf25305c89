import type { PropsWithChildren } from 'hono/jsx';
import { phoneInWords } from '../../accounts/phone-in-words.ts';
import { answerInWords } from '../../catalogue/answer-in-words.ts';
import { maskNik, megabytes } from '../../catalogue/formats.ts';
import type { Question, Requirement } from '../../catalogue/service.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Answers } from '../../web/components/answers.tsx';
import { DocumentRow } from '../../web/components/document-row.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { isDoubtful } from '../document-rules.ts';
import type { Dossier } from '../dossier.ts';
import type { HeldDocument } from '../store-documents.ts';

/** Addresses of the "Ubah" links; null = nothing can be changed. */
type Changing = { page: (id: string) => string; documents: string } | null;

/** Of a practice: the invented phone, and where the drawn papers are shown. */
type Sample = { phone: string; picture: (requirement: string) => string };

type Answered = Pick<Dossier, 'outcome' | 'documents'>;

type PanelsProps = { c: PortalContext; dossier: Answered; change: Changing; sample?: Sample | undefined };

/** What was answered, a panel a page, and the documents with their pictures. */
export function AnswerPanels({ c, dossier, change, sample }: PanelsProps) {
  const { outcome } = dossier;
  const t = c.get('t').applications.review;
  const phone = sample?.phone ?? c.get('person')?.profile.phone ?? '';
  return (
    <>
      {outcome.pages.map((page) => (
        <AnswerPanel c={c} title={page.title} change={change?.page(page.id)}>
          <Answers
            rows={[
              ...page.questions.map((question) => ({
                question: question.label,
                answer: <Answer c={c} question={question} value={outcome.answers[question.id] ?? ''} />,
              })),
              ...(page.questions.some(({ profileField }) => profileField === 'name')
                ? [{ question: t.phone, answer: phone === '' ? c.get('t').counter.noPhone : phoneInWords(phone) }]
                : []),
            ]}
          />
        </AnswerPanel>
      ))}
      <AnswerPanel c={c} title={t.documents} change={change?.documents}>
        <Documents c={c} dossier={dossier} open={change !== null} sample={sample} />
      </AnswerPanel>
    </>
  );
}

function AnswerPanel({
  c,
  title,
  change,
  children,
}: PropsWithChildren<{ c: PortalContext; title: string; change: string | undefined }>) {
  return (
    <Panel>
      <div class="panel-head">
        <h2>{title}</h2>
        {change === undefined ? null : (
          <ActionLink href={change} icon="pencil">
            {c.get('t').applications.change}
            <span class="visually-hidden"> {title}</span>
          </ActionLink>
        )}
      </div>
      {children}
    </Panel>
  );
}

/** One's own NIK is shown as on every page, with its middle hidden; what an officer typed at the counter is checked by its owner, so it is whole. */
function Answer({ c, question, value }: { c: PortalContext; question: Question; value: string }) {
  const t = c.get('t').applications.review;
  if (value === '')
    return question.required ? <span class="state danger">{t.missing}</span> : <span class="muted">{t.noAnswer}</span>;
  const words = answerInWords(question, value, c.get('portal').office);
  return <>{question.profileField === 'nik' && c.get('counter') === null ? maskNik(words) : words}</>;
}

/** What was handed in and what must still be; what may be left out and is, in one sentence. @param open something can be changed, so what is doubtful is marked. */
function Documents({ c, dossier, open, sample }: Pick<PanelsProps, 'c' | 'dossier' | 'sample'> & { open: boolean }) {
  const t = c.get('t').applications.review;
  const asked = dossier.outcome.documents.map((requirement) => ({
    requirement,
    held: dossier.documents.find((each) => each.requirement === requirement.id) ?? null,
  }));
  const shown = asked.filter(({ requirement, held }) => held !== null || requirement.mandatory);
  const left = asked.filter((each) => !shown.includes(each)).map(({ requirement }) => requirement.name);
  return (
    <div>
      {shown.length === 0 ? <p>{t.noDocuments}</p> : null}
      {shown.map(({ requirement, held }) => (
        <Document
          c={c}
          requirement={requirement}
          held={held}
          picture={sample?.picture(requirement.id)}
          doubtful={open && isDoubtful(requirement, held, c.get('portal').office)}
        />
      ))}
      {left.length === 0 ? null : <p class="hint">{t.notSentOptional(left)}</p>}
    </div>
  );
}

type DocumentProps = {
  c: PortalContext;
  requirement: Requirement;
  held: HeldDocument | null;
  /** Where it is shown, if not as a file of the portal. */
  picture: string | undefined;
  doubtful: boolean;
};

function Document({ c, requirement, held, picture, doubtful }: DocumentProps) {
  const t = c.get('t').applications.review;
  if (held === null) return <DocumentRow name={requirement.name} state="refused" stateText={t.documentMissing} />;
  return (
    <DocumentRow
      name={requirement.name}
      state={doubtful ? 'look' : 'done'}
      stateText={doubtful ? c.get('t').files.state.look : t.documentThere}
      size={sizeInWords(c, held)}
      thumbnail={{ src: picture ?? paths.filePicture(held.file.id), alt: t.picture(requirement.name) }}
    />
  );
}

/** "1 foto · 0,4 MB". */
export function sizeInWords(c: PortalContext, { file }: HeldDocument): string {
  const t = c.get('t').applications.review;
  const what = file.contentType === 'application/pdf' ? t.pages(file.pages) : t.photo;
  return t.size(what, megabytes(file.bytes, c.get('t')));
}
