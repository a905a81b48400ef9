import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../policy/permit.js';
import { AuditQuery } from './audit.query.js';
import { AuditListQuery, AuditPage } from './dto/audit.dto.js';

@ApiTags('audit')
@Controller('audit-events')
export class AuditController {
  constructor(private readonly query: AuditQuery) {}

  @Permit('audit.read')
  @Get()
  list(@Query() query: AuditListQuery): Promise<AuditPage> {
    return this.query.list(query);
  }
}
