const isTitle = (word: string): boolean => word.endsWith('.');

/** The name by which a person is greeted: the first word that is not a title ("dr. Yusuf Hakim" is Yusuf). */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.find((word) => !isTitle(word)) ?? words[0] ?? '';
}

/** At most two letters for a disc: first and last word, titles and what follows a comma left out. */
export function initials(name: string): string {
  const words = (name.split(',')[0] ?? '').split(/\s+/).filter((word) => word !== '' && !isTitle(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0).toUpperCase() ?? '');
  return letters.join('');
}
