import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../errors/start-error.js';
import { findBinaries } from './binaries.js';
import { type Cluster, refuseOtherVersion } from './cluster.js';
import type { KeptState } from './kept-state.js';
import { exists, outsideFolderOf, reachableFolder, runnableBinaries } from './place.js';
import { serverUser } from './server-user.js';

/** Decides where the cluster lies, who runs it, and with which copy of the binaries. Makes folders, but no cluster. */
export async function locateCluster(dataDir: string, kept: KeptState | null): Promise<Cluster> {
  const inside = join(dataDir, 'postgres');
  const existing = await existingFolder(inside, dataDir, kept);
  const data = existing === null ? null : join(existing, 'cluster');
  if (data !== null) await refuseOtherVersion(data);
  const runAs = await serverUser(data);
  const folder = existing ?? (await reachableFolder(inside, dataDir, runAs));
  const binaries = await runnableBinaries(await findBinaries(), folder, runAs);
  return { folder, data: join(folder, 'cluster'), binaries, runAs };
}

async function existingFolder(inside: string, dataDir: string, kept: KeptState | null): Promise<string | null> {
  await refuseForeign(inside);
  if (await exists(join(inside, 'cluster', 'PG_VERSION'))) return inside;
  if (kept === null || kept.folder === inside) return null;
  if (outsideFolderOf(dataDir, kept.folder)) {
    await refuseForeign(kept.folder);
    return (await exists(join(kept.folder, 'cluster', 'PG_VERSION'))) ? kept.folder : null;
  }
  if (!(await exists(kept.folder))) return null;
  throw new StartError(
    `${dataDir} was moved or copied from elsewhere; its database lies in ${kept.folder}. Start Berth from the old place, make a backup ` +
      `("npm run cli -- backup") and restore it here; or delete ${join(dataDir, 'postgres.json')} to begin with an empty database.`,
  );
}

/** Root may run anybody's cluster; anybody else only their own. */
async function refuseForeign(folder: string): Promise<void> {
  const me = process.getuid?.();
  if (me === undefined || me === 0) return;
  const owner = await stat(folder).catch(() => null);
  if (owner === null || owner.uid === me) return;
  throw new StartError(
    `The database in ${folder} belongs to another user (uid ${owner.uid}). Start Berth as that user or as root, or set BERTH_DATA_DIR to another folder.`,
  );
}
