import { Module } from '@nestjs/common';
import { PromotionModule } from '#promotion/promotion.module.js';
import { LandingModule } from '../landing.module.js';
import { ImportLookups } from './import-lookups.service.js';
import { KnownProjects } from './known-projects.query.js';
import { LoadImportService } from './load-import.service.js';
import { LoadRowService } from './load-row.service.js';
import { MarkedWorkbook } from './marked-workbook.service.js';
import { ProjectImportsController } from './project-imports.controller.js';
import { ProjectImportsQuery } from './project-imports.query.js';
import { ProjectImportsService } from './project-imports.service.js';
import { ReadImportService } from './read-import.service.js';
import { RunImportsProcessor } from './run-imports.processor.js';
import { VerifyImportService } from './verify-import.service.js';

/** 台账导入: workbooks of projects on their way in. Stands on the landing room's own services. */
@Module({
  imports: [LandingModule, PromotionModule],
  controllers: [ProjectImportsController],
  providers: [
    ProjectImportsService,
    ProjectImportsQuery,
    ReadImportService,
    LoadImportService,
    LoadRowService,
    KnownProjects,
    ImportLookups,
    MarkedWorkbook,
    VerifyImportService,
    RunImportsProcessor,
  ],
})
export class ImportsModule {}
