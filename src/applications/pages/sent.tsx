import { localDay, momentInWords, weekdayInWords } from '../../catalogue/formats.ts';
import { senderOf } from '../../messages/sender.ts';
import { Icon } from '../../web/components/icon.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { NoMoney } from '../../web/public/pages/no-money.tsx';
import { isLate } from '../course-rules.ts';
import type { Dossier } from '../dossier.ts';
import { Course } from './course.tsx';
import { DueBy } from './due-by.tsx';
import { Turn } from './turn.tsx';

/** Right after sending: the number, the day, and that nothing is to be done now. @param again a correction was sent. */
export function sentPage(c: PortalContext, given: { dossier: Dossier; number: string; sentAt: Date; again: boolean }) {
  const { dossier, number, sentAt, again } = given;
  const { application, service } = dossier;
  const t = c.get('t').applications;
  const words = t.sent;
  const { office, config, clock } = c.get('portal');
  const late = isLate(application, localDay(clock.now(), office));
  const title = again ? words.titleAgain : words.title;
  return page(
    c,
    { title, area: 'public' },
    <>
      <p class="state success">
        <Icon name="check-circle" />
        <span>{words.mark}</span>
      </p>
      <h1>{title}</h1>
      <p class="hint">
        {weekdayInWords(localDay(sentAt, office), office)}, {momentInWords(sentAt, office)}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a number with its name, and no control that a fieldset would hold */}
      <div class="panel" role="group" aria-labelledby="nomor-berkas">
        <p class="hint" id="nomor-berkas">
          {words.number}
        </p>
        <p class="number">{number}</p>
      </div>
      <Turn c={c} application={application} service={service} withoutDay={application.dueOn !== null && !late} />
      {late ? null : <DueBy c={c} application={application} service={service} again={again} />}
      <section>
        <h2>{words.now}</h2>
        <p>
          <strong>{words.nothing}</strong> {senderOf(config).contact === 'email' ? words.waitByEmail : words.wait}
        </p>
        <LinkButton href={paths.receipt(number)} icon="printer" wide>
          {words.receipt}
        </LinkButton>
        <LinkButton href={paths.applications} kind="secondary" wide>
          {words.list}
        </LinkButton>
      </section>
      <section>
        <h2>{words.course}</h2>
        <Course c={c} application={application} service={service} />
      </section>
      <NoMoney c={c} />
    </>,
  );
}
