import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
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
 * "Butuh bantuan?": closed, with the step film, the step of the guide and "Dengarkan", nothing of which is loaded before it is asked for.
 * @param about what somebody seems stuck at; then it stands open. `client/stuck.ts` opens it for those who stay still.
 */
export function StepHelp({ t, help, about = null }: { t: Texts; help: Help | null; about?: string | null | undefined }) {
  if (help === null) return null;
  const words = t.listen.help;
  return (
    <div class="help" data-help data-offered={about === null ? undefined : true}>
      <output class="help-offer" data-offer={words.offeredHere}>
        {about === null ? '' : words.offered(about)}
      </output>
      <Details summary={words.title} note={help.film === null ? words.withoutFilm : words.withFilm} open={about !== null}>
        {help.film === null ? null : drawnFilm(t, help.film)}
        {help.instead.length === 0 ? null : <Instead t={t} sentences={help.instead} />}
        <GuideStep t={t} guide={help.guide} />
        <ListenLine t={t} listening={help.listening} />
        <HelpVote />
      </Details>
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
