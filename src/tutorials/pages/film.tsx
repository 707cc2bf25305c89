import { dayInWords, dayShort, localDay, megabytes, minutesAndSeconds, momentShort } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Facts } from '../../web/components/facts.tsx';
import { FilmBlock } from '../../web/components/film-block.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { asOnPage } from '../film-on-page.ts';
import type { FilmCheck } from '../freshness/store.ts';
import { mainFilm } from '../films-of-set.ts';
import { isBeingMade, keptUntil, mayActOnFilm, UNUSED_DAYS } from '../rules.ts';
import type { FilmVerb } from '../rules.ts';
import type { Film } from '../store.ts';
import { FilmCheckPanel } from './film-check.tsx';
import { FilmStateWords } from './film-state.tsx';

/** How often the page of a film in the making asks again, in seconds. */
const REFRESH_SECONDS = 3;

const acts: readonly { verb: FilmVerb; noun: string; kind: 'primary' | 'secondary' | 'danger' }[] = [
  { verb: 'publish', noun: 'penerbitan', kind: 'primary' },
  { verb: 'withdraw', noun: 'penarikan', kind: 'secondary' },
  { verb: 'cancel', noun: 'pembatalan', kind: 'danger' },
];

type FilmPage = {
  film: Film;
  check: FilmCheck | null;
  notice: 'too-late' | null;
  serviceName: string;
  /** The film of the service that its page shows now: this one, another, or null. */
  publishedId: string | null;
  /** How many questions after it do not fit it any more. */
  staleQuestions: number;
};

/** One film: its making while it is made, then the film itself, its figures and what can be done with it. */
export function filmPage(c: PortalContext, { film, check, notice, serviceName, publishedId, staleQuestions }: FilmPage) {
  const t = c.get('t').tutorialsOffice;
  const report = film.state === 'removed' ? null : film.report;
  const onPage = report === null ? null : asOnPage(film);
  const making = isBeingMade(film.state);
  return page(
    c,
    {
      title: t.filmTitle(serviceName, film.language),
      area: 'desk',
      status: notice === null ? 200 : 409,
      refresh: making ? REFRESH_SECONDS : undefined,
    },
    <>
      <BackLink href={paths.tutorialsIn(film.language)}>{t.back}</BackLink>
      <h1>{t.filmTitle(serviceName, film.language)}</h1>
      {notice === null ? null : <Notice kind="wait" title={t.tooLate} />}
      {making ? (
        <Making c={c} film={film} />
      ) : (
        <p>
          <FilmStateWords t={c.get('t')} film={film} />
        </p>
      )}
      {film.state === 'failed' ? <Failed c={c} film={film} /> : null}
      {onPage === null ? null : (
        <FilmBlock t={c.get('t')} film={onPage} {...(film.state === 'published' ? {} : { share: null })} />
      )}
      {film.state === 'published' ? (
        <p>
          {t.published}{' '}
          <ActionLink href={paths.service(film.service)} icon="arrow-right">
            {t.publishedLink}
          </ActionLink>
        </p>
      ) : null}
      {publishedId === null || publishedId === film.id ? null : (
        <p>
          {t.otherPublished}{' '}
          <ActionLink href={paths.film(publishedId)} icon="arrow-right">
            {t.otherPublishedLink}
          </ActionLink>
        </p>
      )}
      {film.state === 'ready' ? <p>{t.readyNote}</p> : null}
      {film.state === 'removed' ? <p>{t.removedNote(UNUSED_DAYS)}</p> : null}
      {film.state === 'withdrawn' && film.withdrawnAt !== null ? (
        <p>{t.keptUntil(dayInWords(localDay(keptUntil(film.withdrawnAt), c.get('portal').office)))}</p>
      ) : null}
      {staleQuestions === 0 ? null : (
        <Notice kind="wait" title={c.get('t').filmQuestions.stale(staleQuestions)}>
          <p>{c.get('t').filmQuestions.staleText}</p>
        </Notice>
      )}
      {report === null ? null : (
        <p>
          <ActionLink href={paths.filmQuestions(film.id)} icon="check-circle">
            {c.get('t').filmQuestions.link}
          </ActionLink>
        </p>
      )}
      {report === null ? null : (
        <ActionLink href={paths.youtubePackage(film.id)} icon="download" download="">
          {c.get('t').guide.youtube.link}
        </ActionLink>
      )}
      <div class="acts">
        {acts
          .filter(({ verb }) => mayActOnFilm(verb, film.state))
          .map(({ verb, noun, kind }) => (
            <Form c={c} action={`${paths.film(film.id)}/${noun}`}>
              <Button kind={kind}>{t[verb]}</Button>
            </Form>
          ))}
        {making ? null : (
          <Form c={c} action={paths.filmRequests(film.service, film.language)}>
            <Button kind="secondary">{t.makeAgain}</Button>
          </Form>
        )}
      </div>
      {film.report === null || check === null ? null : (
        <FilmCheckPanel
          t={c.get('t')}
          check={check}
          titles={new Map(film.report.cuts[0]?.stages.map(({ number, title }) => [number, title]))}
        />
      )}
      {film.report === null ? null : <Figures c={c} film={film} />}
    </>,
  );
}

function Making({ c, film }: { c: PortalContext; film: Film }) {
  const t = c.get('t').tutorialsOffice;
  const { progress, state } = film;
  const percent = Math.round((progress?.share ?? 0) * 100);
  return (
    <div aria-live="polite" data-poll>
      <p>
        <FilmStateWords t={c.get('t')} film={film} />
      </p>
      <p>{progress === null ? (state === 'queued' ? t.waiting : t.starting) : t.progress(t.steps[progress.step], percent)}</p>
      {state === 'running' && film.attempts > 1 ? <p>{t.begunAgain}</p> : null}
      <p class="hint">{t.refreshing}</p>
    </div>
  );
}

function Failed({ c, film }: { c: PortalContext; film: Film }) {
  const t = c.get('t').tutorialsOffice;
  return (
    <Notice kind="danger" title={t.failed}>
      <p>{t.failedHelp}</p>
      <pre class="fault">{film.fault}</pre>
    </Notice>
  );
}

function Figures({ c, film }: { c: PortalContext; film: Film }) {
  const t = c.get('t').tutorialsOffice.facts;
  const { report } = film;
  const main = report === null ? undefined : mainFilm(report);
  if (report === null || main === undefined) return null;
  return (
    <Facts
      items={[
        { icon: 'clock', label: t.duration, value: minutesAndSeconds(main.durationMs) },
        { icon: 'document', label: t.size, value: t.megabytes(megabytes(main.bytes)) },
        { icon: 'speaker', label: t.loudness, value: t.lufs(report.loudnessLufs.toFixed(1).replace('.', ',')) },
        { icon: 'refresh', label: t.madeIn, value: t.seconds(report.wallSeconds.toFixed(0)) },
        {
          icon: 'calendar',
          label: t.filmedOn,
          value: film.finishedAt === null ? dayShort(report.filmedOn) : momentShort(film.finishedAt, c.get('portal').office),
        },
      ]}
    />
  );
}
