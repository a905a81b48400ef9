import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';

const LEVELS: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

/** What Nest tells about itself at every start, a line per module and route. */
const CHATTER = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver', 'NestFactory', 'NestApplication']);

/** Speaks from the configured level up, and keeps the framework's own start-up lines for `debug`. */
export class QuietLogger extends ConsoleLogger {
  constructor(private readonly level: Config['logLevel']) {
    super('Berth', {
      logLevels: level === 'silent' ? [] : LEVELS.slice(0, LEVELS.indexOf(level) + 1),
      colors: process.stdout.isTTY,
    });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (this.level !== 'debug' && CHATTER.has(String(rest.at(-1)))) return;
    super.log(message, ...(rest as [string]));
  }

  /** A refused port is thrown as well, and then told as a sentence. */
  override error(message: unknown, ...rest: unknown[]): void {
    if (rest.at(-1) === 'NestApplication' && String(message).includes('listen E')) return;
    super.error(message, ...(rest as [string]));
  }
}
