import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { BulkLeadsService } from './bulk-leads.service.js';
import { BulkQuery } from './bulk.query.js';
import { AT_ONCE } from './domain/bulk-act.js';
import { BulkActView, BulkLeads } from './dto/bulk.dto.js';
import { RunBulkAct } from './run-bulk-act.processor.js';

@ApiTags('leads')
@Controller('leads/bulk')
export class BulkController {
  constructor(
    private readonly bulk: BulkLeadsService,
    private readonly running: RunBulkAct,
    private readonly query: BulkQuery,
  ) {}

  /**
   * One thing done to many leads, each by its own rights and version, each with its outcome. Up to 50 are done when this
   * answers; of more the answer says `doing`, and the act tells how far it is.
   */
  @Permit('lead.read')
  @Post()
  async begin(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: BulkLeads,
  ): Promise<BulkActView> {
    const { id, rows } = await this.bulk.open(actor, key, body);
    if (rows <= AT_ONCE) await this.running.run({ id }, actor);
    return this.one(actor, id);
  }

  @Permit('lead.read')
  @Get(':id')
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BulkActView> {
    return this.query.view(actor, await this.bulk.find(actor, id));
  }

  /** Leaves what still waits as it is. */
  @Permit('lead.read')
  @Post(':id/cancellation')
  @HttpCode(200)
  async cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BulkActView> {
    await this.bulk.cancel(actor, id);
    return this.one(actor, id);
  }

  /** Within ten minutes: what has not been changed since goes back to what it was; of the rest it is told. */
  @Permit('lead.read')
  @Post(':id/undo')
  @HttpCode(200)
  async undo(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BulkActView> {
    const { atOnce } = await this.bulk.undo(actor, id);
    if (atOnce) await this.running.run({ id }, actor);
    return this.one(actor, id);
  }
}
