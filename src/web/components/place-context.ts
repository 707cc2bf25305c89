import { createContext, useContext } from 'hono/jsx';

/** What the page being drawn is as a step (`src/insights/signals/page-token.ts`); `page` sets it, and leaves it out for who is not counted. */
export const PlaceContext = createContext<string | undefined>(undefined);

/** The step of the page, for a component that asks about it. */
export const usePlace = (): string | undefined => useContext(PlaceContext);
