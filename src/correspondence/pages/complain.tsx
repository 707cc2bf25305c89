import { ActionLink } from '../../web/components/action-link.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';

/** The national complaint channel among the office's: its address says so. */
const isLapor = ({ url }: { url: string | null }): boolean => url !== null && new URL(url).hostname.endsWith('lapor.go.id');

/** Where to complain about an application, with its number ready to be copied: one press selects the whole. */
export function Complain({ c, number }: { c: PortalContext; number: string }) {
  const words = c.get('t').correspondence.complain;
  const lapor = c.get('portal').office.complaints.channels.find(isLapor);
  return (
    <section>
      <h2>{words.title}</h2>
      {lapor?.url === undefined || lapor.url === null ? null : (
        <>
          <p>{words.text}</p>
          <p class="number select-whole">{number}</p>
          <ActionLink href={lapor.url} icon="globe">
            {words.open}
          </ActionLink>
        </>
      )}
      <ActionLink href={paths.complaint} icon="flag">
        {words.other}
      </ActionLink>
    </section>
  );
}
