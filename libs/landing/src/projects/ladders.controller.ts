import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '#access/policy/permit.js';
import { Ladders } from './dto/ladders.dto.js';
import { ladders } from './ladders.js';

@ApiTags('reference')
@Controller('reference')
export class LaddersController {
  /** Ladders, milestone kinds, gates and statuses with their names. */
  @SignedIn({ keys: true })
  @Get('ladders')
  ladders(): Ladders {
    return ladders();
  }
}
