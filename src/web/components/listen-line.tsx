import type { ListenOnPage } from '../../tutorials/listen/listening.ts';
import type { Texts } from '../texts/texts.ts';
import { Icon } from './icon.tsx';

/**
 * "Dengarkan": a button that speaks, and a line of text in which `client/listen-line.ts` marks word after word. Without JavaScript the text and the browser's own
 * player stand behind it. Nothing is loaded before it is asked for.
 */
export function ListenLine({ t, listening }: { t: Texts; listening: ListenOnPage }) {
  const words = t.listen;
  const { about, text, soundUrl, wordsUrl } = listening;
  const size = words.size(Math.max(1, Math.round(listening.bytes / 1000)));
  return (
    <listen-line class="listen" data-sound={soundUrl} data-words={wordsUrl} data-about={about}>
      <div class="listen-acts with-js">
        <button
          type="button"
          class="action"
          aria-label={words.named(words.listen, about)}
          data-play
          data-pause={words.pause}
          data-go-on={words.goOn}
          data-again={words.again}
        >
          <Icon name="speaker" />
          <span>{words.listen}</span>
        </button>
        <span class="listen-size">{size}</span>
        <button type="button" class="action" aria-label={words.named(words.fromStart, about)} data-from-start hidden>
          <Icon name="refresh" />
          <span>{words.fromStart}</span>
        </button>
      </div>
      <output class="listen-state" data-loading={words.loading} data-failed={words.failed} />
      <details class="without-js">
        <summary class="action">
          <Icon name="speaker" />
          <span>
            {words.listen}
            <span class="visually-hidden">: {about}</span>
          </span>
          <span class="listen-size">{size}</span>
        </summary>
        <p class="listen-text">{text}</p>
        <audio controls preload="none" src={soundUrl} aria-label={words.sound(about)} />
      </details>
    </listen-line>
  );
}
