import type { Browser } from 'playwright-core';
import type { Catalogue } from '../../catalogue/read-catalogue.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { Brand } from '../cut/brand.ts';
import type { SpeechSettings } from '../../config-endpoints.ts';
import type { FilmProgress } from '../film-report.ts';
import { FORMATS } from '../formats.ts';
import type { Format, Shape } from '../formats.ts';
import type { Script } from '../script/script.ts';
import type { Props } from '../stage/verbs.ts';
import type { BuildIds } from './build-id.ts';

/** A portal of its own to film, and a browser. */
export type FilmStudio = { browser: Browser; props: Props };

/** What is wanted of one service's tutorial, and everything that it is made of. */
export type SetOrder = {
  script: Script;
  service: Service;
  catalogue: Catalogue;
  brand: Brand;
  t: Texts;
  /** Local day on which it is filmed. */
  filmedOn: string;
  formats: readonly Format[];
  /** Besides the full films: none, the step film of every stage, or nothing but the one of this stage. */
  steps: 'none' | 'all' | number;
  /** With the pictures of the illustrated guide. */
  guide: boolean;
  ids: BuildIds;
  /** Opens a studio in which nothing was played yet, and closes it again. */
  withStudio: <T>(use: (studio: FilmStudio) => Promise<T>) => Promise<T>;
  /** Where the files are put together; empty, and taken away by whoever gave it. */
  folder: string;
  /** What is kept from one making to the next: lines, takes, pieces. */
  cacheFolder: string;
  workers: number;
  /** Which endpoint speaks; null = our own voice. */
  speech: SpeechSettings | null;
  onProgress: (progress: FilmProgress) => void;
};

/** The shapes that these formats are filmed in. */
export const shapesOf = (formats: readonly Format[]): Shape[] => [...new Set(formats.map((format) => FORMATS[format].shape))];
