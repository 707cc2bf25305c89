import { LinkButton } from '../../../web/components/link-button.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';

/** Asks for an answer on the page of a decided application, below what the person came for; thanks for one that was given. */
export function SurveyOffer({ c, offer }: { c: PortalContext; offer: { token: string; answered: boolean } | null }) {
  const words = c.get('t').survey.offer;
  if (offer === null) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      {offer.answered ? (
        <p>{words.done}</p>
      ) : (
        <>
          <p>{words.text}</p>
          <LinkButton href={paths.survey(offer.token)} kind="secondary">
            {words.button}
          </LinkButton>
        </>
      )}
    </section>
  );
}
