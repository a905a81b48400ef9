const shared = new WeakSet<object>();

/** An answer that several may have got, and that nobody changes. */
export const isShared = (answer: object): boolean => shared.has(answer);

/**
 * Makes one read of those that wait for the same answer. Whoever asks while a read runs gets the next one, which
 * begins after they asked: nobody is told less than was committed when they asked. For reads that do not depend on
 * who asks, and that many screens ask for at the same moment.
 */
export class SharedReads<T> {
  private readonly running = new Map<string, Promise<T>>();
  private readonly next = new Map<string, Promise<T>>();

  read(key: string, work: () => Promise<T>): Promise<T> {
    const running = this.running.get(key);
    if (running === undefined) return this.begin(key, work);
    const waiting = this.next.get(key);
    if (waiting !== undefined) return waiting;
    const next = running
      .catch(() => undefined)
      .then(() => {
        this.next.delete(key);
        return this.begin(key, work);
      });
    this.next.set(key, next);
    return next;
  }

  private begin(key: string, work: () => Promise<T>): Promise<T> {
    const read = work()
      .then((answer) => {
        if (typeof answer === 'object' && answer !== null) shared.add(answer);
        return answer;
      })
      .finally(() => {
        if (this.running.get(key) === read) this.running.delete(key);
      });
    this.running.set(key, read);
    return read;
  }
}
