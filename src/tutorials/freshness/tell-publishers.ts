import { peopleOfRole } from '../../accounts/store.ts';
import type { Database } from '../../database/connection.ts';
import { sendMessage } from '../../messages/send.ts';
import { filmBroken } from '../../messages/wording/other-messages.ts';
import { wordingsOf } from '../../messages/wording/wordings.ts';
import type { Portal } from '../../portal.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import type { Film } from '../store.ts';
import { changeInWords } from './change-in-words.ts';
import type { CheckReport } from './check-report.ts';

/** A message names so many changes; the page behind its link names all. */
const MOST_TOLD = 6;

/** Tells every publisher, in the transaction that hides the scenes, which labels went missing and what is there instead. */
export async function tellPublishers(
  portal: Pick<Portal, 'config' | 'seal' | 'clock' | 'jobs' | 'catalogue'>,
  tx: Database,
  film: Pick<Film, 'service' | 'language'>,
  report: CheckReport,
): Promise<void> {
  const words = textsId.freshness;
  const broken = report.scenes.filter(({ verdict }) => verdict === 'broken');
  const changes = broken.flatMap(({ stage, changes: all }) =>
    all.filter(({ kind }) => kind === 'missing').map((change) => words.notice.change(stage, changeInWords(words, change))),
  );
  const facts = {
    service: portal.catalogue.services.get(film.service)?.shortName ?? film.service,
    scenes: broken.length,
    changes: [...new Set(changes)].slice(0, MOST_TOLD),
    isRenewed: report.plays,
    address: `${portal.config.url}${paths.filmChecks(film.service, film.language)}`,
  };
  const message = (await wordingsOf(tx, [filmBroken]))(filmBroken, facts, { language: 'id' });
  for (const { id, profile } of await peopleOfRole(tx, portal.seal, 'publisher'))
    await sendMessage(portal, tx, { ...message, personId: id, kind: 'notice', to: profile });
}
