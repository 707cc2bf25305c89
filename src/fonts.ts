import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const weights = {
  400: '400Regular',
  500: '500Medium',
  600: '600SemiBold',
  700: '700Bold',
  800: '800ExtraBold',
} as const;

const families = {
  'Noto Emoji': 'noto-emoji/#/NotoEmoji_#.ttf',
  'Noto Sans': 'noto-sans/#/NotoSans_#.ttf',
  'Noto Serif': 'noto-serif/#/NotoSerif_#.ttf',
  'Plus Jakarta Sans': 'plus-jakarta-sans/#/PlusJakartaSans_#.ttf',
  Roboto: 'roboto/#/Roboto_#.ttf',
} as const;

/** A typeface that npm brings, because a bare machine has none. */
export type FontFamily = keyof typeof families;
export type FontWeight = keyof typeof weights;

/** The absolute path of a typeface's TrueType file. */
export function fontFile(family: FontFamily, weight: FontWeight, slope: 'upright' | 'italic' = 'upright'): string {
  const cut = `${weights[weight]}${slope === 'italic' ? '_Italic' : ''}`;
  return require.resolve(`@expo-google-fonts/${families[family].replaceAll('#', cut)}`);
}
