import { GlobalFonts } from '@napi-rs/canvas';
import { createRequire } from 'node:module';

const files = [
  '@expo-google-fonts/plus-jakarta-sans/500Medium/PlusJakartaSans_500Medium.ttf',
  '@expo-google-fonts/plus-jakarta-sans/600SemiBold/PlusJakartaSans_600SemiBold.ttf',
  '@expo-google-fonts/plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf',
  '@expo-google-fonts/plus-jakarta-sans/800ExtraBold/PlusJakartaSans_800ExtraBold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

let loaded = false;

/** Brings the film's own typefaces: a bare machine has none. Throws when one cannot be read. */
export function loadFilmFonts(): void {
  if (loaded) return;
  const require = createRequire(import.meta.url);
  for (const file of files) {
    if (GlobalFonts.registerFromPath(require.resolve(file)) === null) throw new Error(`the typeface ${file} cannot be read`);
  }
  loaded = true;
}
