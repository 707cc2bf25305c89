import { PDFDocument } from '@napi-rs/canvas';
import { certificate } from './certificate.ts';
import type { DocumentKind } from './document-kind.ts';
import { filmPerson } from '../people.ts';
import type { Holder } from './holder.ts';
import { identityCard } from './identity-card.ts';
import { letter } from './letter.ts';
import { loadTypefaces } from './pen.ts';
import type { Sheet } from './pen.ts';
import { photograph, scan } from './photograph.ts';
import { placePhoto } from './place-photo.ts';
import { portraitSheet } from './portrait.ts';
import { registration } from './registration.ts';
import { sitePlan } from './site-plan.ts';

/** The bytes of a drawn document, without a name. */
export type Drawn = { bytes: Uint8Array; contentType: 'image/jpeg' | 'application/pdf' };

type Draw = (title: string, holder: Holder) => Promise<Drawn>;

/** A kind of document is one row: its sheet, and whether it was photographed on a table (and how aslant), scanned, or printed. */
const drawings: Record<DocumentKind, Draw> = {
  'identity-card': (_, holder) => photograph(identityCard(holder), -0.035).then(jpeg),
  portrait: (_, holder) => scan(ownSheet(portraitSheet(holder), holder)).then(jpeg),
  registration: (_, holder) => photograph(registration(holder), 0.018).then(jpeg),
  diploma: (_, holder) => photograph(certificate('Ijazah', holder), -0.02).then(jpeg),
  certificate: (title, holder) => photograph(certificate(title, holder), 0.022).then(jpeg),
  'practice-letter': (_, holder) => photograph(practiceLetter(holder), -0.016).then(jpeg),
  'site-plan': (title, holder) => photograph(ownSheet(sitePlan(title), holder), 0.014).then(jpeg),
  'place-photo': (title, holder) => scan(ownSheet(placePhoto(title), holder)).then(jpeg),
  'printed-letter': async (title, holder) => ({ bytes: onePage(plainLetter(title, holder)), contentType: 'application/pdf' }),
  letter: (title, holder) => photograph(plainLetter(title, holder), 0.02).then(jpeg),
};

/** Draws a document of an invented person. Every one says CONTOH. `title` is the name by which the office asks for it. */
export function drawDocument(kind: DocumentKind, title: string, holder: Holder): Promise<Drawn> {
  return drawings[kind](title, holder);
}

/** No two people hand in the very same picture, also where it says nothing of them: a grain of dust lies elsewhere. */
const ownSheet = (sheet: Sheet, { nik }: Holder): Sheet => ({
  ...sheet,
  paint: (pen) => {
    sheet.paint(pen);
    if (nik === filmPerson.nik) return;
    pen.fillStyle = '#7d7468';
    pen.fillRect(sheet.width * (0.1 + Number(nik.slice(-2)) / 200), sheet.height * 0.96, 5, 5);
  },
});

const jpeg = (bytes: Uint8Array): Drawn => ({ bytes, contentType: 'image/jpeg' });

const practiceLetter = (holder: Holder): Sheet =>
  letter(
    {
      sender: 'RUMAH SAKIT CONTOH',
      title: 'Surat keterangan tempat praktik',
      sentence: 'Pimpinan Rumah Sakit Contoh menerangkan bahwa nama di atas bekerja dan berpraktik di Rumah Sakit Contoh.',
    },
    holder,
  );

const plainLetter = (title: string, holder: Holder): Sheet =>
  letter(
    {
      sender: 'LEMBAGA CONTOH',
      title,
      sentence: 'Yang namanya tertulis di atas menyerahkan surat ini untuk melengkapi permohonan izin.',
    },
    holder,
  );

/** The sheet as a PDF of one A4 page, in points. */
function onePage(sheet: Sheet): Uint8Array {
  loadTypefaces();
  const document = new PDFDocument({ title: 'Contoh' });
  const pen = document.beginPage(595, 842);
  pen.scale(595 / sheet.width, 842 / sheet.height);
  sheet.paint(pen);
  document.endPage();
  return document.close();
}
