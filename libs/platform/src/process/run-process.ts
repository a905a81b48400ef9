import { ConfigError } from '../config/config-error.js';
import { StartError } from '../errors/start-error.js';

interface Part {
  name: string;
  stop: () => Promise<void> | void;
  kill?: () => void;
}

/** npm hands on the Ctrl-C that the terminal already gave us: two signals this close together are one key press. */
const SAME_PRESS_MS = 800;
const STOP_PATIENCE_MS = 40_000;

/** What a process has started, to be stopped in the opposite order: the server first, the database last. */
export class ProcessLife {
  private readonly parts: Part[] = [];
  private stopping: Promise<void> | null = null;
  private firstSignalAt = 0;

  /** Registers something to stop; `kill` is for the second Ctrl-C, when nobody wants to wait any more. */
  onStop(name: string, stop: Part['stop'], kill?: Part['kill']): void {
    this.parts.push({ name, stop, ...(kill && { kill }) });
  }

  /** Ends the process because of a fault; says so in a sentence when the fault is one. */
  fail(error: unknown): void {
    explain(error);
    void this.end(1);
  }

  async stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  async end(code: number): Promise<void> {
    setTimeout(() => this.endHard(code === 0 ? 1 : code), STOP_PATIENCE_MS).unref();
    await this.stop();
    process.exit(code);
  }

  watchSignals(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.onSignal());
  }

  private onSignal(): void {
    const now = Date.now();
    if (this.firstSignalAt === 0) {
      this.firstSignalAt = now;
      if (process.stdout.isTTY) process.stdout.write('\nStopping … (Ctrl-C again stops at once)\n');
      void this.end(0);
    } else if (now - this.firstSignalAt > SAME_PRESS_MS) {
      this.endHard(130);
    }
  }

  private endHard(code: number): void {
    for (const part of this.parts) part.kill?.();
    process.exit(code);
  }

  private async stopAll(): Promise<void> {
    for (const part of this.parts.toReversed()) {
      try {
        await part.stop();
      } catch (error) {
        process.stderr.write(`Stopping the ${part.name}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }
}

function explain(error: unknown): void {
  const expected = error instanceof StartError || error instanceof ConfigError;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
}

/** Runs a long-lived process: signals stop it cleanly, a StartError ends it with its sentence and code 1. */
export async function runProcess(main: (life: ProcessLife) => Promise<void>): Promise<void> {
  const life = new ProcessLife();
  life.watchSignals();
  try {
    await main(life);
  } catch (error) {
    life.fail(error);
  }
}

/** Runs a command to its end, then stops what it started. */
export async function runToEnd(main: (life: ProcessLife) => Promise<void>): Promise<void> {
  await runProcess(async (life) => {
    await main(life);
    await life.end(0);
  });
}
