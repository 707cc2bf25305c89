import { dayShort, megabytes, minutesAndSeconds, momentShort } from '../../catalogue/formats.ts';
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
import { isBeingMade, mayActOnFilm, shareDone } from '../rules.ts';
import type { FilmVerb } from '../rules.ts';
import type { Film } from '../store.ts';
import { FilmStateWords } from './film-state.tsx';

/** How often the page of a film in the making asks again, in seconds. */
const REFRESH_SECONDS = 3;

const acts: readonly { verb: FilmVerb; noun: string; kind: 'primary' | 'secondary' | 'danger' }[] = [
  { verb: 'publish', noun: 'penerbitan', kind: 'primary' },
  { verb: 'withdraw', noun: 'penarikan', kind: 'secondary' },
  { verb: 'cancel', noun: 'pembatalan', kind: 'danger' },
];

/** One film: its making while it is made, then the film itself, its figures and what can be done with it. */
export function filmPage(c: PortalContext, film: Film, serviceName: string, notice: 'too-late' | null) {
  const t = c.get('t').tutorialsOffice;
  const onPage = asOnPage(film);
  const making = isBeingMade(film.state);
  return page(
    c,
    {
      title: t.filmTitle(serviceName),
      area: 'desk',
      status: notice === null ? 200 : 409,
      refresh: making ? REFRESH_SECONDS : undefined,
    },
    <>
      <BackLink href={paths.tutorials}>{t.back}</BackLink>
      <h1>{t.filmTitle(serviceName)}</h1>
      {notice === null ? null : <Notice kind="wait" title={t.tooLate} />}
      {making ? (
        <Making c={c} film={film} />
      ) : (
        <p>
          <FilmStateWords t={c.get('t')} film={film} />
        </p>
      )}
      {film.state === 'failed' ? <Failed c={c} film={film} /> : null}
      {onPage === null ? null : <FilmBlock t={c.get('t')} film={onPage} />}
      {film.state === 'published' ? (
        <p>
          {t.published}{' '}
          <ActionLink href={paths.service(film.service)} icon="arrow-right">
            {t.publishedLink}
          </ActionLink>
        </p>
      ) : null}
      {film.state === 'ready' ? <p>{t.readyNote}</p> : null}
      <div class="acts">
        {acts
          .filter(({ verb }) => mayActOnFilm(verb, film.state))
          .map(({ verb, noun, kind }) => (
            <Form c={c} action={`${paths.film(film.id)}/${noun}`}>
              <Button kind={kind}>{t[verb]}</Button>
            </Form>
          ))}
        {making ? null : (
          <Form c={c} action={paths.filmRequests(film.service)}>
            <Button kind="secondary">{t.makeAgain}</Button>
          </Form>
        )}
      </div>
      {film.report === null ? null : <Figures c={c} film={film} />}
    </>,
  );
}

function Making({ c, film }: { c: PortalContext; film: Film }) {
  const t = c.get('t').tutorialsOffice;
  const { progress, state } = film;
  const percent = Math.round(shareDone(progress) * 100);
  return (
    <div aria-live="polite" data-poll>
      <p>
        <FilmStateWords t={c.get('t')} film={film} />
      </p>
      <p>{progress === null ? (state === 'queued' ? t.waiting : t.starting) : t.progress(t.steps[progress.step], percent)}</p>
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
  if (report === null) return null;
  const seconds = Object.values(report.secondsByStep).reduce((sum, each) => sum + each, 0);
  return (
    <Facts
      items={[
        { icon: 'clock', label: t.duration, value: minutesAndSeconds(report.durationMs) },
        { icon: 'document', label: t.size, value: t.megabytes(megabytes(report.bytes)) },
        { icon: 'speaker', label: t.loudness, value: t.lufs(report.loudnessLufs.toFixed(1).replace('.', ',')) },
        { icon: 'refresh', label: t.madeIn, value: t.seconds(seconds.toFixed(0)) },
        {
          icon: 'calendar',
          label: t.filmedOn,
          value: film.finishedAt === null ? dayShort(report.filmedOn) : momentShort(film.finishedAt, c.get('portal').office),
        },
      ]}
    />
  );
}
