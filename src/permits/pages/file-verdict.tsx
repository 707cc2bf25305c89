import { LinkButton } from '../../web/components/link-button.tsx';
import { Stamp } from '../../web/components/stamp.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { FileVerdict } from '../file-check-rules.ts';

/** A file that was handed over as a permit and is none of the files that were issued. */
export function fileVerdictPage(c: PortalContext, verdict: Extract<FileVerdict, 'changed' | 'foreign' | 'unsigned'>) {
  const words = c.get('t').permits.check;
  const { sentence, text } = words.file.verdicts[verdict];
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <h1>{words.title}</h1>
      <Stamp kind="danger" sentence={sentence}>
        <p>{text}</p>
      </Stamp>
      <p>
        <strong>{words.doNotAccept}</strong> {words.file.next}
      </p>
      <div>
        <LinkButton href={paths.verifyForm} wide>
          {words.file.again}
        </LinkButton>
        <p class="hint">{words.file.privacy}</p>
      </div>
    </>,
  );
}
