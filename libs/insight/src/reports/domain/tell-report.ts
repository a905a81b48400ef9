import type { ReportDocument } from './report-document.js';
import type { ReportKind, ReportSnapshot } from './report-snapshot.js';
import { tellBrief } from './tell-brief.js';
import { tellLedger } from './tell-ledger.js';

const TELL: Record<ReportKind, (snapshot: ReportSnapshot) => ReportDocument> = { ledger: tellLedger, brief: tellBrief };

/** The same snapshot gives the same document: no clock, no database. */
export const tellReport = (snapshot: ReportSnapshot): ReportDocument => TELL[snapshot.template.kind](snapshot);
