// Says plainly that Node 24 is missing where npm could not bring it along.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Pintu needs Node 24, this is ${process.version}. On Linux npm brings it along; elsewhere install Node 24 first.`,
  );
  process.exit(1);
}
