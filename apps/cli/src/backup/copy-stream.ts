import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Client, Connection, Submittable } from 'pg';

/** What pg's client offers a running query of the COPY protocol; its type definitions leave these out. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  stream: Socket;
}

abstract class Copy implements Submittable {
  private settle: { resolve: () => void; reject: (error: Error) => void };
  private failed = false;
  readonly done = new Promise<void>((resolve, reject) => (this.settle = { resolve, reject }));
  protected connection: CopyConnection;

  constructor(private readonly statement: string) {}

  submit(connection: Connection): void {
    this.connection = connection as unknown as CopyConnection;
    this.connection.query(this.statement);
  }

  handleError(error: Error): void {
    this.failed = true;
    this.settle.reject(error);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (!this.failed) this.settle.resolve();
  }
}

/** COPY … TO STDOUT. Rows come one per chunk; while `take` is busy the server waits. */
class CopyOut extends Copy {
  private busy = 0;

  constructor(
    statement: string,
    private readonly take: (row: Buffer) => Promise<void> | null,
  ) {
    super(statement);
  }

  handleCopyData(message: { chunk: Buffer }): void {
    const wait = this.take(message.chunk);
    if (wait === null) return;
    this.busy += 1;
    this.connection.stream.pause();
    const resume = () => {
      this.busy -= 1;
      if (this.busy === 0) this.connection.stream.resume();
    };
    void wait.then(resume, resume);
  }
}

/** COPY … FROM STDIN: sends what `parts` yields, as fast as the server takes it. */
class CopyIn extends Copy {
  constructor(
    statement: string,
    private readonly parts: AsyncIterable<Buffer>,
  ) {
    super(statement);
  }

  handleCopyInResponse(): void {
    this.send().catch((error: unknown) => {
      this.handleError(error instanceof Error ? error : new Error(String(error)));
      this.connection.sendCopyFail('the backup cannot be read');
    });
  }

  private async send(): Promise<void> {
    for await (const part of this.parts) {
      this.connection.sendCopyFromChunk(part);
      if (this.connection.stream.writableNeedDrain) await once(this.connection.stream, 'drain');
    }
    this.connection.endCopyFrom();
  }
}

export async function copyOut(
  client: Client,
  statement: string,
  take: (row: Buffer) => Promise<void> | null,
): Promise<void> {
  await client.query(new CopyOut(statement, take)).done;
}

export async function copyIn(client: Client, statement: string, parts: AsyncIterable<Buffer>): Promise<void> {
  await client.query(new CopyIn(statement, parts)).done;
}
