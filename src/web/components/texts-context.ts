import { createContext, useContext } from 'hono/jsx';
import { textsId } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';

/** The language of the page being drawn; `page` sets it. */
export const TextsContext = createContext<Texts>(textsId);

/** The texts for a component that says a word of its own ("boleh dikosongkan", "Hari"). */
export const useTexts = (): Texts => useContext(TextsContext);
