import { GatherHeadline } from './gather-headline.query.js';
import { GatherReport } from './gather-report.js';
import { HandOutReport } from './hand-out-report.service.js';
import { MakeReports } from './make-reports.processor.js';
import { ReportSchedules } from './report-schedules.service.js';
import { ReportSchedulesController } from './report-schedules.controller.js';
import { ReportTemplatesController } from './report-templates.controller.js';
import { ReportTemplatesQuery } from './report-templates.query.js';
import { ReportTemplatesService } from './report-templates.service.js';
import { ReportSubject } from './report-subject.js';
import { ReportsController } from './reports.controller.js';
import { ReportsQuery } from './reports.query.js';
import { ReportsService } from './reports.service.js';

export const reportControllers = [ReportsController, ReportTemplatesController, ReportSchedulesController];
export const reportProviders = [
  ReportsService,
  ReportsQuery,
  ReportTemplatesService,
  ReportTemplatesQuery,
  ReportSchedules,
  GatherHeadline,
  GatherReport,
  MakeReports,
  HandOutReport,
  ReportSubject,
];
