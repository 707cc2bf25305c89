import type { PaperFinding } from '../../../files/paper-rules.ts';

/** What was found on a paper that was handed in. `word`: one by which the right paper is known. */
export const paperFindings = {
  sentence: (finding: PaperFinding, word: string): string => {
    switch (finding) {
      case 'blank':
        return 'Halaman ini tampak kosong.';
      case 'turned-180':
        return 'Foto ini terbalik.';
      case 'turned-90':
      case 'turned-270':
        return 'Foto ini rebah ke samping.';
      case 'aslant':
        return 'Dokumen di foto ini miring.';
      case 'other':
        return `Kami tidak menemukan tulisan “${word}” di berkas ini.`;
    }
  },
  remedy: (finding: PaperFinding): string => {
    switch (finding) {
      case 'blank':
        return 'Periksa apakah sisi yang benar sudah difoto.';
      case 'turned-90':
      case 'turned-180':
      case 'turned-270':
        return 'Putar dulu supaya mudah dibaca petugas.';
      case 'aslant':
        return 'Jika tulisannya sulit dibaca, foto lagi dari atas dengan HP lurus.';
      case 'other':
        return 'Periksa apakah ini dokumen yang benar.';
    }
  },
  right: 'Ya, ini benar',
  rightFor: (name: string) => `Ya, ini benar: ${name}`,
  turn: 'Putar',
  turnFor: (name: string) => `Putar ${name}`,
  replace: 'Ganti berkas',
  replaceFor: (name: string) => `Ganti berkas: ${name}`,
  /** At the end, before it is sent. */
  lookAgain: (name: string) => `Periksa lagi: ${name}`,
  goThere: (name: string) => `Lihat dokumen ${name}`,
};
