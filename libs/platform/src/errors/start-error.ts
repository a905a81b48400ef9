/** Why a process cannot start, as a sentence for the operator: printed alone, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Turns the operating system's refusals about a folder into sentences; anything else is passed on as it came. */
export function folderProblem(error: unknown, folder: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartError(`The disk that holds ${folder} is full. Free some space and start again.`);
    case 'EACCES':
    case 'EPERM':
      return new StartError(
        `${folder} cannot be written by this user. Give it to this user, or set BERTH_DATA_DIR to another folder.`,
      );
    case 'EROFS':
      return new StartError(`${folder} is on a read-only disk. Set BERTH_DATA_DIR to a folder that can be written.`);
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartError(`${folder} is not a folder. Move that file away, or set BERTH_DATA_DIR to another folder.`);
    default:
      return error;
  }
}

/** What PostgreSQL's own output says about a failed start, as a sentence; null when nothing known is found. */
export function postgresOutputProblem(output: string, folder: string): StartError | null {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new StartError(`The disk that holds ${folder} is full. Free some space and start again.`);
  }
  if (/GLIBC_[\d.]+' not found|error while loading shared libraries|Library not loaded/i.test(output)) {
    return new StartError(
      `The PostgreSQL that comes with Berth does not run on this system (${firstLine(output)}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  if (
    /has wrong ownership|could not open file .*Permission denied|could not access directory .*Permission denied/i.test(
      output,
    )
  ) {
    return new StartError(
      `The database in ${folder} belongs to another user. Start Berth as that user, or set BERTH_DATA_DIR to another folder.`,
    );
  }
  if (/database files are incompatible with server/i.test(output)) {
    return new StartError(
      `The database in ${folder} was made by another version of PostgreSQL and cannot be read by this one.`,
    );
  }
  if (/could not create shared memory segment|could not resize shared memory/i.test(output)) {
    return new StartError(`This system has too little shared memory for PostgreSQL (${firstLine(output)}).`);
  }
  if (
    /administrative permissions is not permitted|"root" execution of the PostgreSQL server is not permitted/i.test(
      output,
    )
  ) {
    return new StartError(
      'PostgreSQL refuses to run as an administrator. Start Berth as an ordinary user, or set DATABASE_URL.',
    );
  }
  return null;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
