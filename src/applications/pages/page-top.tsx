import { BackLink } from '../../web/components/back-link.tsx';
import { SavedAt } from '../../web/components/saved-at.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Application } from '../application.ts';
import { savedInWords } from '../saved-in-words.ts';
import { UploadLine } from './upload-line.tsx';

type PageTopProps = {
  c: PortalContext;
  application: Application;
  /** null = there is nothing above it. */ back: { href: string; words: string } | null;
};

/** The way back, when the application was last saved (the time of today, or the day), and what of its files is on its way. */
export function PageTop({ c, application, back }: PageTopProps) {
  return (
    <div class="page-top">
      {back === null ? null : <BackLink href={back.href}>{back.words}</BackLink>}
      {application.revision > 1 ? <SavedAt text={savedInWords(c, application.updatedAt)} /> : null}
      <UploadLine c={c} application={application} />
    </div>
  );
}
