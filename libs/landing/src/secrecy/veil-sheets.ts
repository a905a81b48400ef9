import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ListExports } from '#access/exports/list-exports.js';
import { veil } from './domain/veil.js';
import { SecretsQuery } from './secrets.query.js';

/** A sheet leaves the house: it carries code names, whoever fetches it. */
@Injectable()
export class VeilSheets implements OnModuleInit {
  constructor(
    private readonly exports: ListExports,
    private readonly secrets: SecretsQuery,
  ) {}

  onModuleInit(): void {
    this.exports.veilBy((rows) => this.veiled(rows));
  }

  private async *veiled<Row extends object>(rows: AsyncIterable<Row>): AsyncIterable<Row> {
    const secrets = await this.secrets.secrets(await this.secrets.standing(null));
    for await (const row of rows) yield veil(row, secrets, { about: [], everywhere: false }) as Row;
  }
}
