import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { SignedIn } from '../policy/permit.js';
import { AddRobot, EditRobot, PreferencesView, RobotView, SavePreferences, TestResult } from './dto/preferences.dto.js';
import { MailTest } from './mail-test.service.js';
import { PreferencesService } from './preferences.service.js';
import { RobotsService } from './robots.service.js';

/** How one wants to be told; everybody's own. */
@ApiTags('notices')
@Controller('notices')
export class PreferencesController {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly robots: RobotsService,
    private readonly mail: MailTest,
  ) {}

  @SignedIn()
  @Get('preferences')
  read(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    return this.preferences.read(actor);
  }

  /** Choices that are not named stay as they are. */
  @SignedIn()
  @Put('preferences')
  save(@CurrentActor() actor: Actor, @Body() body: SavePreferences): Promise<PreferencesView> {
    return this.preferences.save(actor, body);
  }

  @SignedIn()
  @Post('email/test')
  @HttpCode(200)
  testMail(@CurrentActor() actor: Actor): Promise<TestResult> {
    return this.mail.run(actor);
  }

  @SignedIn()
  @Post('robots')
  addRobot(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: AddRobot,
  ): Promise<RobotView> {
    return this.robots.add(actor, key, body);
  }

  @SignedIn()
  @Patch('robots/:id')
  editRobot(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditRobot,
  ): Promise<RobotView> {
    return this.robots.edit(actor, id, version, body);
  }

  @SignedIn()
  @Delete('robots/:id')
  @HttpCode(204)
  removeRobot(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.robots.remove(actor, id);
  }

  @SignedIn()
  @Post('robots/:id/restoration')
  @HttpCode(200)
  restoreRobot(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RobotView> {
    return this.robots.restore(actor, id);
  }

  /** Sends one line through the robot and tells what it answered. */
  @SignedIn()
  @Post('robots/:id/test')
  @HttpCode(200)
  testRobot(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TestResult> {
    return this.robots.test(actor, id);
  }
}
