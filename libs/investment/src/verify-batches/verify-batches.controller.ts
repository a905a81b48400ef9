import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { BatchList, BatchListQuery, BatchView, DrawBatch } from './dto/verify-batch.dto.js';
import { VerifyBatchesQuery } from './verify-batches.query.js';
import { VerifyBatchesService } from './verify-batches.service.js';

@ApiTags('verification by sample')
@Controller('verify-batches')
export class VerifyBatchesController {
  constructor(
    private readonly service: VerifyBatchesService,
    private readonly query: VerifyBatchesQuery,
  ) {}

  @Permit('entry.verify')
  @Get()
  list(@Query() query: BatchListQuery): Promise<BatchList> {
    return this.query.list(query.month);
  }

  /** Draws a sample of the completed investment that waits in a month and zone. */
  @Permit('entry.verify')
  @Post()
  draw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: DrawBatch,
  ): Promise<BatchView> {
    return this.service.draw(actor, key, body);
  }

  @Permit('entry.verify')
  @Get(':id')
  one(@Param('id', IdPipe) id: string): Promise<BatchView> {
    return this.query.view(id);
  }

  /** Verifies what was not drawn, once everything drawn is verified. */
  @Permit('entry.verify')
  @Post(':id/confirmation')
  @HttpCode(200)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IdempotencyKey() key: string | null,
  ): Promise<BatchView> {
    return this.service.confirm(actor, key, id);
  }
}
