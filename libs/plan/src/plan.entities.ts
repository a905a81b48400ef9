import { TargetBreakdown } from './breakdown/target-breakdown.entity.js';
import { TargetPart } from './breakdown/target-part.entity.js';
import { CalendarDay } from './calendar/calendar-day.entity.js';
import { Indicator } from './document/indicator.entity.js';
import { PlanEnterprise } from './document/plan-enterprise.entity.js';
import { PlanEvent } from './document/plan-event.entity.js';
import { PlanPeriod } from './document/plan-period.entity.js';
import { PlanProject } from './document/plan-project.entity.js';
import { Industry } from './industries/industry.entity.js';
import { PlanIndustry } from './industries/plan-industry.entity.js';
import { Segment } from './industries/segment.entity.js';
import { EvaluationComment } from './observations/evaluation-comment.entity.js';
import { IndicatorObservation } from './observations/indicator-observation.entity.js';
import { TargetVersion } from './targets/target-version.entity.js';
import { Target } from './targets/target.entity.js';
import { ZoneFit } from './zones/zone-fit.entity.js';
import { ZoneShape } from './zones/zone-shape.entity.js';
import { Zone } from './zones/zone.entity.js';

export const planEntities = [
  CalendarDay,
  PlanPeriod,
  Industry,
  PlanIndustry,
  Segment,
  Zone,
  ZoneFit,
  ZoneShape,
  Indicator,
  PlanEnterprise,
  PlanEvent,
  PlanProject,
  Target,
  TargetVersion,
  TargetBreakdown,
  TargetPart,
  IndicatorObservation,
  EvaluationComment,
];
