import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '#access/policy/permit.js';
import { Health } from './health.dto.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** Answers only when the database does; otherwise 503. */
  @Public()
  @Get()
  async health(): Promise<Health> {
    await this.dataSource.query('SELECT 1');
    return { status: 'ok' };
  }
}
