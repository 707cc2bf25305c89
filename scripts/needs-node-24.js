// The scripts in package.json run on the Node 24 that npm installed beside us; this says so plainly where that could not be.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Pintu needs Node 24, this is ${process.version}. On Linux npm brings it along; elsewhere install Node 24 first.`,
  );
  process.exit(1);
}
