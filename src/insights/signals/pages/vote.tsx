import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';

/** Longest line that is kept. */
export const LINE_LENGTH = 300;

export type VoteGiven = {
  /** What page the help stood on, as it was told. */
  place: string;
  answer: 'ya' | 'tidak' | null;
  line: string;
  fault: { is: 'nothing' | 'too-long' } | { is: 'too-many'; until: string } | null;
  done: boolean;
};

/** Whether a help helped, and a line about it. */
export function votePage(c: PortalContext, { place, answer, line, fault, done }: VoteGiven) {
  const t = c.get('t').counting.vote;
  if (done)
    return page(
      c,
      { title: t.title, area: 'public' },
      <>
        <h1>{t.title}</h1>
        <Notice kind="success" title={t.thanks}>
          <p>{t.close}</p>
        </Notice>
      </>,
    );
  const status = fault === null ? 200 : fault.is === 'too-many' ? 429 : 422;
  return page(
    c,
    { title: t.title, area: 'public', error: fault !== null, status },
    <>
      <h1>{t.title}</h1>
      {fault?.is === 'too-many' ? <Notice kind="danger" title={t.tooMany(fault.until)} /> : null}
      <Form c={c} action={paths.helpVotes}>
        <input type="hidden" name="tempat" value={place} />
        <RadioGroup
          name="jawab"
          legend={t.ask}
          value={answer}
          error={fault?.is === 'nothing' ? t.nothing : undefined}
          options={[
            { value: 'ya', label: t.yes },
            { value: 'tidak', label: t.no },
          ]}
        />
        <TextArea
          name="kalimat"
          label={t.line}
          hint={t.lineHint}
          optional
          value={line}
          error={fault?.is === 'too-long' ? t.tooLong(LINE_LENGTH) : undefined}
        />
        <Button>{t.send}</Button>
      </Form>
    </>,
  );
}
