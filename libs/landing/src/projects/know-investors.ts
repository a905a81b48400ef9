import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InvestorSight } from '#promotion/claims/investor-sight.js';
import { PROJECT_COLUMNS } from './project-rows.js';

/** Who may read a project knows its investor, whoever reported it first. */
@Injectable()
export class ProjectsMakeInvestorsKnown implements OnModuleInit {
  constructor(private readonly sight: InvestorSight) {}

  onModuleInit(): void {
    this.sight.register({
      from: 'projects p',
      investor: 'p.investor_id',
      permission: 'project.read',
      columns: PROJECT_COLUMNS,
    });
  }
}
