import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Outcome } from './domain/robot-message.js';

export interface Mail {
  /** Stays the same over all attempts, so that a mail server can tell a repetition. */
  id: string;
  to: string;
  subject: string;
  text: string;
  /** Awaited once the server has let us in and before the letter is handed over; see Outbound. */
  onConnected?: () => Promise<void>;
}

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** Plain SMTP to the operator's own mail server (BERTH_SMTP_URL). */
@Injectable()
export class Mailer {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async send(mail: Mail): Promise<Outcome> {
    if (this.config.smtpUrl === null) return { ok: false, lasting: true, problem: 'no mail server' };
    const url = new URL(this.config.smtpUrl);
    const connection = new SMTPConnection({
      host: url.hostname,
      ...(url.port === '' ? {} : { port: Number(url.port) }),
      secure: url.protocol === 'smtps:',
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
    });
    // A connection that breaks later must not bring the process down; whoever waits hears of it by the callback.
    connection.on('error', () => undefined);
    try {
      await settled((done) => connection.connect(done));
      if (url.username !== '') {
        const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
        await settled((done) => connection.login(auth, done));
      }
      const letter = this.letter(mail);
      const bytes = await letter.build();
      await mail.onConnected?.();
      await settled((done) => connection.send(letter.getEnvelope(), bytes, done));
      connection.quit();
      return { ok: true };
    } catch (error) {
      connection.close();
      return outcomeOf(error);
    }
  }

  private letter({ id, to, subject, text }: Mail) {
    const composer = new MailComposer({
      from: this.config.mailFrom,
      to,
      subject,
      text,
      messageId: `<${id}@berth>`,
      // RFC 3834: no holiday answers to a program.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return composer.compile();
  }
}

function settled(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** RFC 5321: 5yz is a lasting refusal, 4yz and a broken line are worth another try. A wrong password may be mended. */
function outcomeOf(error: unknown): Outcome {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  const lasting = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { ok: false, lasting, problem: (error instanceof Error ? error.message : String(error)).slice(0, 300) };
}
