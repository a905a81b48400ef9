import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { DuplicatePairs } from './duplicate-pairs.query.js';
import { DuplicateScansService } from './duplicate-scans.service.js';
import { LatestScan, PairPage, PairQuery, SayDifferent, ScanView } from './dto/scan.dto.js';

/** Companies that are here twice: looked for among all of them, judged pair by pair. */
@ApiTags('duplicates')
@Controller()
export class DuplicateScansController {
  constructor(
    private readonly scans: DuplicateScansService,
    private readonly pairs: DuplicatePairs,
  ) {}

  @Permit('investor.merge')
  @Post('duplicate-scans')
  async start(@CurrentActor() actor: Actor, @IdempotencyKey() key: string | null): Promise<LatestScan> {
    await this.scans.start(actor, key);
    return this.pairs.latest();
  }

  @Permit('investor.merge')
  @Get('duplicate-scans/latest')
  latest(): Promise<LatestScan> {
    return this.pairs.latest();
  }

  @Permit('investor.merge')
  @Post('duplicate-scans/:id/cancellation')
  @HttpCode(200)
  async cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ScanView> {
    await this.scans.cancel(actor, id);
    return this.pairs.scan(id);
  }

  @Permit('investor.merge')
  @Get('duplicate-pairs')
  list(@CurrentActor() actor: Actor, @Query() query: PairQuery): Promise<PairPage> {
    return this.pairs.list(actor, query);
  }

  /** Two companies, not one: never brought up again. */
  @Permit('investor.merge')
  @Post('duplicate-pairs/:id/dismissal')
  @HttpCode(204)
  sayDifferent(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: SayDifferent,
  ): Promise<void> {
    return this.scans.sayDifferent(actor, id, reason);
  }

  @Permit('investor.merge')
  @Delete('duplicate-pairs/:id/dismissal')
  @HttpCode(204)
  reopen(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.scans.reopen(actor, id);
  }
}
