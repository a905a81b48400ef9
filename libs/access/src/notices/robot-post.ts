import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { Outbound } from '#platform/http/outbound/outbound.js';
import { type Message, type Outcome, type Robot, robotOutcome, robotRequest } from './domain/robot-message.js';

/** Speaks to a group robot, through the guarded door outward. */
@Injectable()
export class RobotPost {
  constructor(
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  async send(robot: Robot, message: Message, onConnected?: () => Promise<void>): Promise<Outcome> {
    try {
      const request = robotRequest(robot, message, this.clock.now());
      const answer = await this.outbound.post({ ...request, onConnected });
      return robotOutcome(answer.status, answer.body);
    } catch (error) {
      // A refused address may only be a name server that is down: worth the few more tries.
      const problem =
        error instanceof DomainError ? error.code : error instanceof Error ? error.message : String(error);
      return { ok: false, lasting: false, problem: problem.slice(0, 300) };
    }
  }
}
