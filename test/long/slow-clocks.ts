/**
 * Service clocks reckoned once more, slowly and without any code of the product: days are counted one by one, and the
 * free and made-up days of 2026 stand here as the State Council's notice (国办发明电〔2025〕7号) names them.
 */
const FREE = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;
const MADE_UP = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

export type Code = 'answer' | 'screening' | 'screening_major' | 'referrer' | 'follow_up';

const TERMS: Record<Code, { days: number; calendar: boolean; warn: number }> = {
  answer: { days: 1, calendar: false, warn: 0 },
  screening: { days: 3, calendar: false, warn: 1 },
  screening_major: { days: 7, calendar: false, warn: 1 },
  referrer: { days: 7, calendar: false, warn: 1 },
  follow_up: { days: 14, calendar: true, warn: 2 },
};

interface One {
  code: Code;
  state: 'running' | 'paused' | 'over';
  started: string;
  due: string;
  pausedOn: string;
  breached: boolean;
  /** Of any term: kind, due day and who was told → still in the inbox. */
  told: Map<string, boolean>;
}

export interface Owed {
  leadId: string;
  source: string;
  /** 元; null while nobody has said. */
  total: number | null;
  clocks: One[];
}

export class SlowClocks {
  readonly breaches: string[] = [];
  private readonly all: Owed[] = [];

  *days(from: string, to: string): Generator<string> {
    for (let day = from; day <= to; day = this.after(day, 1)) yield day;
  }

  after(day: string, count: number): string {
    return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
  }

  back(day: string, count: number): string {
    return this.after(day, -count);
  }

  private worked(day: string): boolean {
    if (MADE_UP.includes(day)) return true;
    if (FREE.some(([from, to]) => from <= day && day <= to)) return false;
    return ![0, 6].includes(new Date(day).getUTCDay());
  }

  private due(code: Code, from: string, left: number = TERMS[code].days): string {
    let day = from;
    while (left > 0) {
      day = this.after(day, 1);
      if (TERMS[code].calendar || this.worked(day)) left -= 1;
    }
    return day;
  }

  newLead(leadId: string, source: string, total: number | null, today: string): Owed {
    const owed: Owed = { leadId, source, total, clocks: [] };
    this.all.push(owed);
    this.begin(owed, today);
    return owed;
  }

  /** What the lead that stays did not say it takes from the one that goes; clocks that run go on as they began. */
  merged(from: Owed, into: Owed, today: string): boolean {
    const filled = into.total === null && from.total !== null;
    into.total ??= from.total;
    this.cancel(from, today);
    return filled;
  }

  private begin(owed: Owed, today: string): void {
    const codes: Code[] = ['answer', (owed.total ?? 0) >= 100_000_000 ? 'screening_major' : 'screening', 'follow_up'];
    if (['referral', 'agency', 'chamber'].includes(owed.source)) codes.push('referrer');
    for (const code of codes) {
      const due = this.due(code, today);
      owed.clocks.push({ code, state: 'running', started: today, due, pausedOn: '', breached: false, told: new Map() });
    }
  }

  private open({ clocks }: Owed, codes: readonly Code[]): One[] {
    return clocks.filter(({ code, state }) => state !== 'over' && codes.includes(code));
  }

  /** Done late before the evening's job has looked is late all the same. */
  private late(owed: Owed, clock: One, on: string): void {
    if (clock.state === 'running' && !clock.breached && clock.due < on) this.breach(owed, clock);
  }

  private breach({ leadId }: Owed, clock: One): void {
    clock.breached = true;
    this.breaches.push(`${leadId} ${clock.code} ${clock.due}`);
  }

  /** Nobody is reminded of what is done; of an earlier term nothing is taken back. */
  private hush(clock: One): void {
    for (const key of clock.told.keys()) if (key.split(' ')[0] === clock.due) clock.told.set(key, false);
  }

  contact(owed: Owed, on: string, today: string): void {
    this.meet(owed, ['answer'], today, on);
    for (const clock of this.open(owed, ['follow_up'])) {
      if (clock.state !== 'running' || on < clock.started) continue;
      this.late(owed, clock, on);
      this.hush(clock);
      Object.assign(clock, { started: on, due: this.due('follow_up', on), breached: false });
    }
  }

  meet(owed: Owed, codes: readonly Code[], today: string, on = today): void {
    for (const clock of this.open(owed, codes)) {
      this.late(owed, clock, on);
      this.hush(clock);
      clock.state = 'over';
    }
  }

  cancel(owed: Owed, today: string): void {
    this.meet(owed, Object.keys(TERMS) as Code[], today);
  }

  again(owed: Owed, today: string): void {
    this.cancel(owed, today);
    this.begin(owed, today);
  }

  pause(owed: Owed, code: Code, today: string): void {
    for (const clock of this.open(owed, [code])) {
      this.hush(clock);
      Object.assign(clock, { state: 'paused', pausedOn: today });
    }
  }

  /** What was left is left: each day of its kind after the pause began, up to the last, is still to come. */
  resume(owed: Owed, code: Code, today: string): void {
    for (const clock of this.open(owed, [code])) {
      let left = 0;
      for (let day = clock.pausedOn; day < clock.due;) {
        day = this.after(day, 1);
        if (TERMS[code].calendar || this.worked(day)) left += 1;
      }
      const due = clock.due <= clock.pausedOn ? clock.due : this.due(code, today, left);
      Object.assign(clock, { state: 'running', pausedOn: '', due });
    }
  }

  /** The job of the day, with each reminder told once to whoever owns the lead. */
  evening(owed: Owed, owner: string, today: string): void {
    for (const clock of owed.clocks.filter(({ state, breached }) => state === 'running' && !breached)) {
      const { warn } = TERMS[clock.code];
      const soon = warn > 0 && clock.due <= this.due(clock.code, today, warn) && this.worked(today);
      const kind = clock.due < today ? 'breached' : clock.due === today ? 'due_today' : soon ? 'due_soon' : null;
      if (kind === 'breached') this.breach(owed, clock);
      const key = `${clock.due} clock.${kind} ${owner}`;
      if (kind !== null && !clock.told.has(key)) clock.told.set(key, true);
    }
  }

  notices(): string[] {
    return this.all
      .flatMap(({ leadId, clocks }) =>
        clocks.flatMap(({ code, told }) =>
          [...told].map(([key, stands]) => `${leadId} ${code} ${key} ${stands ? 'stands' : 'withdrawn'}`),
        ),
      )
      .sort();
  }
}
