import type { Client, Connection, Submittable } from 'pg';

/** What pg's client tells a running query about the COPY protocol; its type definitions leave these out. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  stream: { write(data: Buffer): boolean };
}

abstract class Copy implements Submittable {
  private settle!: { resolve: () => void; reject: (error: Error) => void };
  private failure: Error | null = null;
  readonly done = new Promise<void>((resolve, reject) => (this.settle = { resolve, reject }));

  constructor(private readonly statement: string) {}

  submit(connection: Connection): void {
    (connection as unknown as CopyConnection).query(this.statement);
  }

  handleError(error: Error): void {
    this.failure = error;
    this.settle.reject(error);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (this.failure === null) this.settle.resolve();
  }
}

/** COPY … TO STDOUT: every chunk goes to `take` as it comes. */
class CopyOut extends Copy {
  constructor(
    statement: string,
    private readonly take: (chunk: Buffer) => void,
  ) {
    super(statement);
  }

  handleCopyData(message: { chunk: Buffer }): void {
    this.take(message.chunk);
  }
}

/** COPY … FROM STDIN: sends what `parts` yields. */
class CopyIn extends Copy {
  constructor(
    statement: string,
    private readonly parts: Iterable<Buffer>,
  ) {
    super(statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (const part of this.parts) connection.sendCopyFromChunk(part);
    connection.endCopyFrom();
  }
}

export async function copyOut(client: Client, statement: string, take: (chunk: Buffer) => void): Promise<void> {
  await client.query(new CopyOut(statement, take)).done;
}

export async function copyIn(client: Client, statement: string, parts: Iterable<Buffer>): Promise<void> {
  await client.query(new CopyIn(statement, parts)).done;
}
