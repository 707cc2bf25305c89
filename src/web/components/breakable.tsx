/** A name in which a line may end after a slash: "SISDMK/SATUSEHAT SDMK" is wider than a phone. */
export const Breakable = ({ children }: { children: string }) => (
  <>
    {children.split(/(?<=\/)/).map((part, index) => (
      <>
        {index === 0 ? null : <wbr />}
        {part}
      </>
    ))}
  </>
);
