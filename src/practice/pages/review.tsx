import { AnswerPanels } from '../../applications/pages/answer-panels.tsx';
import { Missing } from '../../applications/pages/missing.tsx';
import { missingDocuments } from '../../applications/form-rules.ts';
import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { FORM_PART } from '../practice-rules.ts';
import { samplePerson } from '../open-practice.ts';
import type { OpenPart } from '../part.ts';
import { Coach, practicePage } from './frame.tsx';

type Tried = { declared: boolean; refused: 'incomplete' | 'not-declared' | null } | null;

/** All answers, what was forgotten with the way back to it, and the button that would send. */
export function reviewPart(c: PortalContext, open: OpenPart, tried: Tried) {
  const t = c.get('t');
  const words = t.applications.review;
  const { exercise, practice } = open;
  const { slug } = practice;
  const papers = paths.practicePart(slug, 'dokumen');
  const documents = practice.papers.map(asHeld);
  const missing = missingDocuments(exercise.outcome, documents).map(({ id, name }) => ({
    href: `${papers}#dokumen-${id}`,
    message: words.missingDocument(name),
  }));
  const refused = tried?.refused ?? null;
  const undeclared = refused === 'not-declared';
  const declaration = { href: `#${fieldId('pernyataan')}`, message: words.declarationMissing };
  return practicePage(
    c,
    { ...open, step: 7, title: words.title, error: refused !== null },
    <>
      {missing.length > 0 ? <Missing c={c} tried={refused !== null} missing={missing} /> : null}
      {undeclared ? <Missing c={c} tried missing={[declaration]} /> : null}
      <Coach near={missing.length > 0}>{missing.length > 0 ? t.practice.forgotten : t.practice.lookThenSend}</Coach>
      <AnswerPanels
        c={c}
        dossier={{ outcome: exercise.outcome, documents }}
        change={{ page: (id) => paths.practicePart(slug, FORM_PART + id), documents: papers }}
        sample={{ phone: samplePerson.phone, picture: (requirement) => paths.practicePaper(slug, requirement) }}
      />
      <Form c={c} id="latihan" action={paths.practicePart(slug, 'periksa')}>
        <Checkbox
          name="pernyataan"
          label={words.declaration}
          checked={tried?.declared === true}
          error={undeclared ? words.declarationMissing : undefined}
        />
        <Button wide>{t.actions.submit.button}</Button>
        <p class="hint">{t.practice.notSent}</p>
      </Form>
    </>,
  );
}

/** A drawn paper as the review shows what was handed in; it lies in no store. */
const asHeld = (requirement: string) => ({
  id: requirement,
  requirement,
  uploadedAt: new Date(0),
  file: {
    id: requirement,
    ownerId: '',
    sha256: '',
    contentType: 'image/jpeg',
    bytes: LIGHT_BYTES,
    pages: 1,
    look: null,
    paper: null,
    paperMeant: false,
  },
});

/** About what a photograph has that was made smaller. */
const LIGHT_BYTES = 400_000;
