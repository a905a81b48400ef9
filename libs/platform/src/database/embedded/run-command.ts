import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The operating-system user a command runs as; absent: the user of this process. */
export interface RunAs {
  uid: number;
  gid: number;
}

export interface Finished {
  /** Exit code; 127 when the program could not be started at all. */
  code: number;
  output: string;
}

/** Commands of PostgreSQL see no environment but this: PG* variables of the shell must not reach them. */
export function commandEnv(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    LC_ALL: 'C',
    TZ: 'UTC',
    HOME: '/',
    ...(process.env['SystemRoot'] && { SystemRoot: process.env['SystemRoot'] }),
  };
}

/** Runs a program to its end and returns what it wrote. Never throws for a program that fails. */
export async function runCommand(program: string, args: string[], runAs: RunAs | null, input = ''): Promise<Finished> {
  const child = spawn(program, args, { cwd: '/', env: commandEnv(), stdio: 'pipe', ...runAs });
  const parts: string[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part.toString()));
  child.stderr.on('data', (part: Buffer) => parts.push(part.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 1, output: parts.join('') };
  } catch (error) {
    return { code: 127, output: error instanceof Error ? error.message : String(error) };
  }
}
