interface Mark {
  at: number;
  position: bigint;
}

/**
 * How long ago the replica was where the primary is. Marks of the primary are kept until the replica has reached them:
 * unlike the replica's own word this tells a quiet primary from a replica that hears nothing any more.
 */
export class ReplicaLag {
  private marks: Mark[] = [];

  note(at: number, primary: bigint, replayed: bigint): void {
    if (this.marks.at(-1)?.position !== primary) this.marks.push({ at, position: primary });
    this.marks = this.marks.filter((mark) => mark.position > replayed);
  }

  milliseconds(now: number): number {
    const [oldest] = this.marks;
    return oldest === undefined ? 0 : now - oldest.at;
  }
}
