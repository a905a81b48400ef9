import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { SignedIn } from '../policy/permit.js';
import { EditView, SavedViewRow, SavedViewsQuery, SaveView } from './dto/saved-view.dto.js';
import { SavedViewsService } from './saved-views.service.js';

@ApiTags('saved views')
@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @SignedIn()
  @Get()
  list(@CurrentActor() actor: Actor, @Query() { list }: SavedViewsQuery): Promise<SavedViewRow[]> {
    return this.views.list(actor, list);
  }

  @SignedIn()
  @Post()
  save(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: SaveView,
  ): Promise<SavedViewRow> {
    return this.views.save(actor, key, body);
  }

  @SignedIn()
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditView,
  ): Promise<SavedViewRow> {
    return this.views.edit(actor, id, version, body);
  }

  @SignedIn()
  @HttpCode(204)
  @Delete(':id')
  drop(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.views.drop(actor, id);
  }
}
