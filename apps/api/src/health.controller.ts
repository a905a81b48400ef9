import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Public } from '#access/policy/permit.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Health } from './health.dto.js';
import { VERSION } from './version.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: ReadDataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers 200 when this process can do its work, 503 when the database does not answer. */
  @Public()
  @Get()
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const database = await this.database();
    const { replica } = this.reads;
    if (database === 'failing') void reply.status(503);
    void reply.header('Cache-Control', 'no-store');
    return {
      status: database,
      database,
      replica: replica === null ? null : { state: replica.state, lagSeconds: replica.lagSeconds },
      uptimeSeconds: Math.floor(process.uptime()),
      version: VERSION,
      demo: this.config.demo,
    };
  }

  private async database(): Promise<Health['database']> {
    return this.dataSource.query('SELECT 1').then(
      () => 'ok',
      () => 'failing',
    );
  }
}
