import { knownByOf } from '../../catalogue/known-by.ts';
import type { Requirement } from '../../catalogue/service.ts';
import { isPicture } from '../../files/edit-picture.ts';
import { turnOf } from '../../files/paper-rules.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import { foundOn } from '../document-rules.ts';
import type { Dossier } from '../dossier.ts';
import type { HeldDocument } from '../store-documents.ts';

type PaperFindingProps = { c: PortalContext; reference: string; requirement: Requirement; held: HeldDocument; alone: boolean };

/** What was found on a paper that was handed in: it counts all the same. Its owner says that it is right, turns it, or chooses another file. */
export function PaperFinding({ c, reference, requirement, held, alone }: PaperFindingProps) {
  const { id, name } = requirement;
  const found = foundOn(held.file, knownByOf(requirement, c.get('portal').office));
  if (found === null) return null;
  const t = c.get('t').paperFindings;
  return (
    <div class="document-look">
      <p>
        <strong>{t.sentence(found.finding, found.word)}</strong> {t.remedy(found.finding)}
      </p>
      <div class="document-acts">
        {turnOf(found.finding) !== null && isPicture(held.file) ? (
          <Form c={c} action={paths.documentUpright(reference, id)}>
            <button type="submit" class="action" aria-label={t.turnFor(name)}>
              <Icon name="refresh" />
              <span>{t.turn}</span>
            </button>
          </Form>
        ) : null}
        {alone ? null : (
          <ActionLink href={paths.document(reference, id)} icon="camera" label={t.replaceFor(name)}>
            {t.replace}
          </ActionLink>
        )}
        <Form c={c} action={paths.documentMeant(reference, id)}>
          <button type="submit" class="action" aria-label={t.rightFor(name)}>
            <Icon name="check" />
            <span>{t.right}</span>
          </button>
        </Form>
      </div>
    </div>
  );
}

/** The same at the end, before an application is sent, with the way to each document. */
export function PaperFindings({ c, dossier }: { c: PortalContext; dossier: Dossier }) {
  const t = c.get('t').paperFindings;
  const reference = referenceOf(dossier.application);
  return (
    <>
      {dossier.outcome.documents.map((requirement) => {
        const held = dossier.documents.find((each) => each.requirement === requirement.id);
        const found = held === undefined ? null : foundOn(held.file, knownByOf(requirement, c.get('portal').office));
        if (found === null) return null;
        return (
          <Notice kind="info" title={t.lookAgain(requirement.name)}>
            <p>
              {t.sentence(found.finding, found.word)} {t.remedy(found.finding)}
            </p>
            <p>
              <a href={paths.documentAt(reference, requirement.id)}>{t.goThere(requirement.name)}</a>
            </p>
          </Notice>
        );
      })}
    </>
  );
}
