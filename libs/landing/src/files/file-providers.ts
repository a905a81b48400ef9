import { KeepStageWhenEvidencePasses } from './keep-stage-when-evidence-passes.js';
import { ProjectFileSources } from './project-file-sources.js';
import { ProjectFilesController } from './project-files.controller.js';
import { ProjectFilesQuery } from './project-files.query.js';
import { ProjectFilesService } from './project-files.service.js';

/** Part of the landing module: the papers of its projects. */
export const fileControllers = [ProjectFilesController];
/** Floors above say which of their facts cite files. */
export const sharedByFiles = [ProjectFileSources];
export const fileProviders = [...sharedByFiles, ProjectFilesQuery, ProjectFilesService, KeepStageWhenEvidencePasses];
