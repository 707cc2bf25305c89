import { megabytes } from '../../catalogue/formats.ts';
import { paths } from '../paths.ts';
import type { Texts } from '../texts/texts.ts';
import { RowList } from './row-list.tsx';

/** The illustrated guide of a service: to read, to print, and to take along where there is no network. `packetBytes` null = there is no packet. */
export function GuideLinks({ t, slug, packetBytes }: { t: Texts; slug: string; packetBytes: number | null }) {
  const words = t.guide.onService;
  return (
    <section>
      <h2>{words.heading}</h2>
      <RowList
        rows={[
          { href: paths.guide(slug), icon: 'book', title: words.page, text: words.pageText },
          { href: paths.guidePdf(slug), icon: 'printer', title: words.pdf, text: words.pdfText },
          { href: paths.blankFormPdf(slug), icon: 'pencil', title: t.papers.form.link, text: t.papers.form.linkText },
          ...(packetBytes === null
            ? []
            : [
                {
                  href: paths.kelurahanPackage(slug),
                  icon: 'download' as const,
                  title: words.packet(megabytes(packetBytes, t)),
                  text: words.packetText,
                },
              ]),
        ]}
      />
    </section>
  );
}
