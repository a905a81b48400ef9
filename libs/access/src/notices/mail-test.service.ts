import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../policy/actor.js';
import type { TestResult } from './dto/preferences.dto.js';
import { Mailer } from './mailer.js';
import { noticeErrors } from './notices.errors.js';
import { MESSAGE_WORDS } from './notice-words.js';
import { WishesQuery } from './wishes.query.js';

/** A letter to oneself, to see whether it arrives. */
@Injectable()
export class MailTest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly wishes: WishesQuery,
    private readonly mailer: Mailer,
  ) {}

  async run(actor: Actor): Promise<TestResult> {
    const { email, language } = await this.wishes.of(this.dataSource.manager, actor.userId);
    if (email === null) throw noticeErrors('notice.mail_off');
    const { one, test } = MESSAGE_WORDS[language];
    const outcome = await this.mailer.send({ id: randomUUID(), to: email, subject: one, text: test });
    return { ok: outcome.ok, problem: outcome.ok ? null : outcome.problem };
  }
}
