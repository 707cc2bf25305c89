import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { cutOut } from '../mark-rules.ts';
import type { Mark } from '../mark-rules.ts';
import { MarkFrame } from './mark-frame.tsx';

type MarkedGiven = { c: PortalContext; file: { id: string; pages: number }; name: string; mark: Mark };

/** What an officer marked on a document, with what stands around it, and where it is in words. The picture leads to the whole file. */
export function MarkedPicture({ c, file, name, mark }: MarkedGiven) {
  const t = c.get('t').marks;
  const place = t.place(mark, file.pages);
  return (
    <>
      <a class="marked-picture" href={paths.file(file.id)}>
        <img src={paths.fileMarked(file.id)} alt={t.picture(name, place)} loading="lazy" />
        <MarkFrame box={cutOut(mark).mark} />
      </a>
      <p class="hint with-icon">
        <Icon name="frame" />
        <span>{t.marked(place)}</span>
      </p>
    </>
  );
}
