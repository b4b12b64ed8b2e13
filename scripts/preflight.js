// Plain JavaScript without news, so that an old Node can still read it and say what it lacks.
const needed = 24;

if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    `Node ${needed} or newer needed; this is ${process.versions.node}. Run it with \`npm start\` after \`npm ci\`, ` +
      'which brings a fitting Node on 64-bit Linux, or install one from https://nodejs.org.\n',
  );
  process.exit(1);
}
