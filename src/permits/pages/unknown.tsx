import { LinkButton } from '../../web/components/link-button.tsx';
import { Stamp } from '../../web/components/stamp.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { OldLetter } from './old-letter.tsx';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/**
 * No permit has this number or token: it may be from before the portal, which is asked first, a figure was misread, or the letter is forged.
 */
export function unknownPage(c: PortalContext, { oldNumber }: { oldNumber: string | null } = { oldNumber: null }) {
  const words = c.get('t').permits.check;
  return page(
    c,
    { title: words.unknown.title, area: 'public', status: 404 },
    <>
      <h1>{words.title}</h1>
      <Stamp kind="unknown" sentence={words.unknown.sentence}>
        <p>{words.unknown.text}</p>
      </Stamp>
      {oldNumber === null ? null : <OldLetter c={c} number={oldNumber} />}
      <p>{words.unknown.steps}</p>
      <div>
        <LinkButton href={paths.verifyForm} kind={oldNumber === null ? 'primary' : 'secondary'} wide>
          {words.unknown.again}
        </LinkButton>
        <p class="hint">{words.privacy}</p>
      </div>
    </>,
  );
}
