import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { SignedIn } from '#access/policy/permit.js';
import { SearchGroup, SearchQuery } from './dto/search.dto.js';
import { SearchEverywhere } from './search.query.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly everywhere: SearchEverywhere) {}

  /** Leads, companies and projects by part of a name, pinyin, initials, code or phone tail; only what one may know. */
  @SignedIn({ keys: true })
  @Get()
  search(@CurrentActor() actor: Actor, @Query() { q }: SearchQuery): Promise<SearchGroup[]> {
    return this.everywhere.search(actor, q);
  }
}
