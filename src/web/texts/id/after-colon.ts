/** A sentence that goes on after a colon: it begins small, except with NIK, PDF and the like. */
export const afterColon = (sentence: string): string =>
  /^\p{Lu}\p{Ll}/u.test(sentence) ? `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
