/** A paper of an application as it is typeset: words only, in the order of the page. Nothing that a person or a definition says becomes markup. */
export type Paper = {
  language: string;
  title: string;
  author: string;
  /** Local day on which it was made. */
  made: { year: number; month: number; day: number };
  /** The portal's mark as SVG. */
  logo: string;
  /** Beside the page number. */
  kind: string;
  /** "Halaman {page} dari {pages}". */
  pages: string;
  /** `#RRGGBB` of the office. */
  colour: string;
  foot: string;
  blocks: PaperBlock[];
};

export type PaperBlock =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  /** The number of a file, large, with a code that leads to its page. */
  | { kind: 'number'; label: string; number: string; qr: PaperCode }
  | { kind: 'facts'; rows: { label: string; value: string }[] }
  | { kind: 'bullets'; items: string[] }
  /** Boxes to tick before names, each with what is said about it. */
  | { kind: 'ticks'; items: { name: string; help: string }[] }
  /** A question with room for its answer; `answer` is printed where it is known. */
  | { kind: 'question'; label: string; help: string; answer: string; room: Room }
  /** Words and figures in rows; `widths`: of its columns, as parts of the whole. */
  | { kind: 'table'; head: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }
  /** A bar for each figure; `share`: how much of the whole width, 0 to 1. */
  | { kind: 'bars'; rows: readonly { label: string; share: number; value: string }[] }
  /** A code so large that it is read from a step away. */
  | { kind: 'poster'; qr: PaperCode }
  /** Room to write place, day and name, and to sign. */
  | { kind: 'signature'; placeAndDay: string; name: string };

/** A code to be read with a phone, its address in words for the eye and for screen readers. */
export type PaperCode = { svg: string; address: string; caption: string; alt: string };

/** What is left free for an answer: boxes for so many signs, boxes for choices, or so many lines. */
export type Room = { boxes: number } | { choices: string[] } | { lines: number };
