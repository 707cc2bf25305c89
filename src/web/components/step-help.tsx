import { raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Shown } from '../../insights/placement/placement-rules.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { StepHelp as Help } from '../../tutorials/step-help.ts';
import { sentenceParts } from '../../tutorials/guide/sentences.ts';
import type { Texts } from '../texts/texts.ts';
import { ActionLink } from './action-link.tsx';
import { FilmStepBlock } from './film-step-block.tsx';
import { Details } from './details.tsx';
import { HelpVote } from './help-vote.tsx';
import { ListenLine } from './listen-line.tsx';

/**
 * "Butuh bantuan?": closed unless it is meant for this very person, with the step film, the step of the guide and "Dengarkan", nothing of which is loaded before it is asked for.
 * @param about what somebody seems stuck at. `client/stuck.ts` opens it for those who stay still, and shows them what waits for them.
 */
export function StepHelp({ t, help, about = null }: { t: Texts; help: Help | null; about?: string | null | undefined }) {
  if (help === null) return null;
  const words = t.listen.help;
  const { open, opensWhenStill, shown, sentences } = help;
  const seenAtOnce = [shown.film, shown.guide, ...sentences.map((each) => each.shown)].includes('now');
  const withFilm = help.film !== null && shown.film === 'now';
  return (
    <div
      class="help"
      data-help
      data-offered={open ? true : undefined}
      data-opens={opensWhenStill && !open ? true : undefined}
      data-when-still={seenAtOnce ? undefined : true}
      hidden={!seenAtOnce}
    >
      <output class="help-offer" data-offer={words.offeredHere}>
        {open && about !== null ? words.offered(about) : ''}
      </output>
      <Details
        summary={words.title}
        note={withFilm ? words.withFilm : shown.guide === 'now' ? words.withoutFilm : undefined}
        open={open}
      >
        {sentences.map((sentence) => (
          <Waiting until={sentence.shown}>
            <p class="help-sentence">{sentence.text}</p>
          </Waiting>
        ))}
        <Waiting until={shown.film}>
          {help.film === null ? null : drawnFilm(t, help.film)}
          {help.instead.length === 0 ? null : <Instead t={t} sentences={help.instead} />}
        </Waiting>
        <Waiting until={shown.guide}>
          <GuideStep t={t} guide={help.guide} />
          <ListenLine t={t} listening={help.listening} />
        </Waiting>
        <HelpVote />
      </Details>
    </div>
  );
}

/** What is seen at once stands for itself; what is meant for who stays still waits in the page until then. */
function Waiting({ until, children }: PropsWithChildren<{ until: Shown }>) {
  if (until === 'never') return null;
  if (until === 'now') return <>{children}</>;
  return (
    <div class="help-waiting" data-when-still hidden>
      {children}
    </div>
  );
}

const drawn = new WeakMap<FilmOnPage, Map<Texts, Child>>();

/** A player with all its sentences takes longer to draw than the page around it, and is the same on every page of the form: it is drawn once. */
function drawnFilm(t: Texts, film: FilmOnPage): Child {
  const known = drawn.get(film) ?? new Map<Texts, Child>();
  drawn.set(film, known);
  const block = known.get(t) ?? raw(<FilmStepBlock t={t} film={film} />);
  known.set(t, block);
  return block;
}

function Instead({ t, sentences }: { t: Texts; sentences: readonly string[] }) {
  return (
    <div>
      <p>{t.listen.help.instead}</p>
      <ul class="help-instead">
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function GuideStep({ t, guide }: { t: Texts; guide: Help['guide'] }) {
  const { picture } = guide;
  return (
    <div class="help-guide">
      {picture === null ? null : (
        <img src={picture.url} width={picture.width} height={picture.height} alt={picture.alt} loading="lazy" decoding="async" />
      )}
      <p>{sentenceParts(guide.text, guide.label).map(({ text, strong }) => (strong ? <strong>{text}</strong> : text))}</p>
      <ActionLink href={guide.url} icon="book">
        {t.listen.help.guide}
      </ActionLink>
    </div>
  );
}
