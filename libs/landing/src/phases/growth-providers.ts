import { CapitalController } from '../capital/capital.controller.js';
import { CapitalIncrease } from '../capital/capital-increase.entity.js';
import { CapitalService } from '../capital/capital.service.js';
import { CiteAgreements } from '../capital/cite-agreements.js';
import { ChangeOwnerService } from '../owners/change-owner.service.js';
import { ChildrenQuery } from './children.query.js';
import { GrowthController } from './growth.controller.js';
import { OpenChildService } from './open-child.service.js';

/** Part of the landing module: phases, expansions, increases of capital, changes of owner. */
export const growthControllers = [GrowthController, CapitalController];
export const growthProviders = [ChildrenQuery, OpenChildService, CapitalService, CiteAgreements, ChangeOwnerService];
export const growthEntities = [CapitalIncrease];
