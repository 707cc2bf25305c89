import type { Requirement } from '../../../catalogue/service.ts';
import { beat, go, target } from '../beat.ts';
import type { Action, Beat, Scene, StartPoint } from '../script.ts';
import { lowered, pickSentence, spokenName } from '../spoken-words.ts';
import type { Story } from '../story.ts';

/** What a paper is called where it is told among others, in words at most. */
const MOST_WORDS_OF_A_NAME = 6;

/** Handing in the documents: the first is told, the others go the same way. */
export function uploadScenes(story: Story): Scene[] {
  const { documents, t } = story;
  const words = t.narration.upload;
  const [first, ...others] = documents;
  const beats: Beat[] = [];
  if (first === undefined) beats.push(beat(words.none));
  else {
    const label = t.files.chooseFor(first.name);
    const sentences = words.first.map((say) => say(label));
    beats.push(
      beat(pickSentence(sentences, label), upload(story, first), { look: 'button' }),
      beat(words.done(t.files.state.done)),
    );
  }
  if (others.length > 0) beats.push(theOthers(story, others));
  if (story.mayLeaveOut) beats.push(beat(words.optional(t.shell.optional)));
  beats.push(beat(words.next(t.files.next), go('link', t.files.next)));
  const starts: StartPoint = {
    person: 'signed-in',
    draft: { answered: story.form.pages.length, documents: [] },
    at: 'documents',
  };
  return [{ id: 'upload', kind: 'page', browser: 'same', starts, beats }];
}

function theOthers(story: Story, others: readonly Requirement[]): Beat {
  const [second] = others;
  if (second === undefined) throw new Error('no other documents');
  const name = lowered(spokenName(second.name, MOST_WORDS_OF_A_NAME));
  const sentences = story.t.narration.upload.rest.map((say) => say(name, others.length - 1));
  const looked = target('file', story.t.files.chooseFor(second.name));
  const actions = others.map((each) => upload(story, each));
  return beat(pickSentence(sentences, second.name), { verb: 'fill-rest', target: looked, actions });
}

const upload = ({ t }: Story, requirement: Requirement): Action => ({
  verb: 'upload',
  target: target('file', t.files.chooseFor(requirement.name)),
  ...paperOf(requirement),
});

/** Which paper is handed in for a requirement, and what it is called. */
export const paperOf = ({ id, name }: Requirement): { file: string; name: string } => ({
  file: id,
  name: spokenName(name, MOST_WORDS_OF_A_NAME),
});
