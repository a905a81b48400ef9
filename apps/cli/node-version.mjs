/** Plain syntax on purpose: this must run, and speak, on a Node far too old for the rest. */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // Before 20.19 (and on 21, and before 22.12) Node cannot require() the ES modules some packages do.
  const fits = major >= 23 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (fits) return;
  console.error(
    `Berth needs Node 20.19 or newer (22.12 or newer of 22); this is Node ${process.versions.node}. Get one from https://nodejs.org`,
  );
  process.exit(1);
}
