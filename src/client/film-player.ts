/** Turns the chapters of a film block, which are text without JavaScript, into buttons that play from there. */
export class FilmPlayer extends HTMLElement {
  connectedCallback(): void {
    const video = this.querySelector('video');
    if (video === null) return;
    for (const chapter of this.querySelectorAll<HTMLElement>('[data-start-ms]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'chapter';
      button.append(...chapter.childNodes);
      button.addEventListener('click', () => void playFrom(video, Number(chapter.dataset['startMs']) / 1000));
      chapter.replaceChildren(button);
    }
  }
}

async function playFrom(video: HTMLVideoElement, seconds: number): Promise<void> {
  if (video.readyState === HTMLMediaElement.HAVE_NOTHING) {
    video.preload = 'metadata';
    await new Promise((resolve) => video.addEventListener('loadedmetadata', resolve, { once: true }));
  }
  video.currentTime = seconds;
  await video.play();
  video.scrollIntoView({ block: 'nearest' });
}
