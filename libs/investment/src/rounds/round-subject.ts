import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';
import { isMonth } from '#platform/clock/calendar.js';

/** A month's round as something people are told of: its id is the month. */
@Injectable()
export class RoundSubject implements SubjectKind, OnModuleInit {
  readonly type = 'round';

  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  path(month: string): string {
    return `/round?month=${month}`;
  }

  readable(_: EntityManager, actor: Actor, months: readonly string[]): Promise<SubjectName[]> {
    const readable = actor.can('entry.report') ? months.filter(isMonth) : [];
    return Promise.resolve(readable.map((month) => ({ id: month, code: month, name: month })));
  }
}
