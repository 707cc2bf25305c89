import { textsId } from '../../web/texts/texts.ts';
import { categoryScenes } from './chapters/category.ts';
import { coverScenes, filmTitle } from './chapters/cover.ts';
import { documentScenes } from './chapters/documents.ts';
import { formScenes } from './chapters/form.ts';
import { reviewScenes } from './chapters/review.ts';
import { sendScenes } from './chapters/send.ts';
import { signInScenes } from './chapters/sign-in.ts';
import { signUpScenes } from './chapters/sign-up.ts';
import { uploadScenes } from './chapters/upload.ts';
import type { Scene, Script } from './script.ts';
import { tellStory } from './story.ts';
import type { Given, Story } from './story.ts';

/** The seven stages, in their order; their names are in the narration. */
const chapters: readonly ((story: Story) => Scene[])[] = [
  coverScenes,
  documentScenes,
  signUpScenes,
  categoryScenes,
  signInScenes,
  formScenes,
  (story) => [...uploadScenes(story), ...sendScenes(story), ...reviewScenes(story)],
];

/** The tutorial of a service, from its definition, the office's settings and the portal's own texts alone. */
export function makeScript({ t = textsId, ...given }: Omit<Given, 't'> & Partial<Pick<Given, 't'>>): Script {
  const { service, office } = given;
  const story = tellStory({ ...given, t });
  return {
    language: t.language,
    service: service.slug,
    definitionVersion: service.version,
    title: filmTitle(story),
    shortName: service.shortName,
    officeName: office.shortName,
    address: office.domain,
    stages: chapters.map((scenesOf, at) => ({
      number: at + 1,
      title: t.narration.steps[at] ?? '',
      scenes: scenesOf(story),
    })),
  };
}
