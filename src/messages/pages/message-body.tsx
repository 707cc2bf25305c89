/** Plain text, in which our own addresses can be followed, as every reader of messages lets people do. */
export function MessageBody({ text, url }: { text: string; url: string }) {
  return (
    <>
      {text
        .split(/(https?:\/\/[^\s]*[^\s.,?!])/)
        .map((part) => (part.startsWith(`${url}/`) ? <a href={part.slice(url.length)}>{part}</a> : part))}
    </>
  );
}
