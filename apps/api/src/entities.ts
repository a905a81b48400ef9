import { accessEntities } from '#access/access.entities.js';
import { insightEntities } from '#insight/insight.entities.js';
import { investmentEntities } from '#investment/investment.entities.js';
import { landingEntities } from '#landing/landing.entities.js';
import { planEntities } from '#plan/plan.entities.js';
import { platformEntities } from '#platform/platform.entities.js';
import { promotionEntities } from '#promotion/promotion.entities.js';

/** Every entity of the house, listed rather than globbed: a forgotten one is missing here, not somewhere at run time. */
export const entities = [
  ...platformEntities,
  ...accessEntities,
  ...planEntities,
  ...promotionEntities,
  ...landingEntities,
  ...investmentEntities,
  ...insightEntities,
];
