import { ProjectFile } from './files/project-file.entity.js';
import { ProjectImportRow } from './imports/project-import-row.entity.js';
import { ProjectImport } from './imports/project-import.entity.js';
import { lightEntities } from './lights/light.entities.js';
import { landEntities } from './land/land.entities.js';
import { GateWaiver, Milestone, MilestoneVerdict } from './milestones/milestone.entity.js';
import { obligationEntities } from './obligations/obligation.entities.js';
import {
  ProjectIndustry,
  ProjectNumber,
  ProjectOwner,
  ProjectStageLog,
  ProjectTerms,
  ProjectZone,
  StatusChange,
  StatusRedating,
} from './projects/project-histories.entity.js';
import { growthEntities } from './phases/growth-providers.js';
import { blockerEntities } from './blockers/blocker.entities.js';
import { scheduleEntities } from './schedule/schedule.entities.js';
import { Project } from './projects/project.entity.js';
import { secrecyEntities } from './secrecy/secrecy.entities.js';
import { transferEntities } from './transfers/transfer.entities.js';
import { MissingItemRow } from './missing/missing-item.entity.js';
import { visitEntities } from './visits/visit.entities.js';
import { reviewEntities } from './reviews/review-entities.js';

export const landingEntities = [
  Project,
  ProjectNumber,
  ProjectZone,
  ProjectIndustry,
  ProjectStageLog,
  ProjectTerms,
  StatusChange,
  StatusRedating,
  Milestone,
  MilestoneVerdict,
  GateWaiver,
  ProjectImport,
  ProjectImportRow,
  ...lightEntities,
  ...blockerEntities,
  ...scheduleEntities,
  ...landEntities,
  ...reviewEntities,
  ...obligationEntities,
  ...visitEntities,
  MissingItemRow,
  ProjectFile,
  ...secrecyEntities,
  ...transferEntities,
  ProjectOwner,
  ...growthEntities,
];
