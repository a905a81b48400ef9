import { setImmediate } from 'node:timers/promises';

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
  /** Asked for and not begun. */
  private readonly waiting = new Map<string, Promise<T>>();

  read(key: string, work: () => Promise<T>): Promise<T> {
    const waiting = this.waiting.get(key);
    if (waiting !== undefined) return waiting;
    const read = this.turn(key).then(() => {
      this.waiting.delete(key);
      return this.begin(key, work);
    });
    this.waiting.set(key, read);
    return read;
  }

  /** When the read before it has ended, and those who came in together have all asked. */
  private async turn(key: string): Promise<void> {
    await this.running.get(key)?.catch(() => undefined);
    await setImmediate();
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
