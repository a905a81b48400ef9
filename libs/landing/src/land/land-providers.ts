import { LandExportService } from './land-export.service.js';
import { LandHolders } from './land-holders.js';
import { LandHoldingsController } from './land-holdings.controller.js';
import { LandHoldingsQuery } from './land-holdings.query.js';
import { LandHoldingsService } from './land-holdings.service.js';
import { LandKeeper } from './land-keeper.js';
import { LandSubject } from './land-subject.js';
import { LandUnitsController } from './land-units.controller.js';
import { LandUnitsQuery } from './land-units.query.js';
import { LandUnitsService } from './land-units.service.js';
import { RemindWhenReservationsLapse } from './remind-when-reservations-lapse.processor.js';
import { TellWhenHoldersEnd } from './tell-when-holders-end.js';
import './land.notices.js';

/** Part of the landing module: parcels and plants, and who holds them. */
export const landControllers = [LandUnitsController, LandHoldingsController];
export const landProviders = [
  LandUnitsService,
  LandUnitsQuery,
  LandHoldingsService,
  LandHoldingsQuery,
  LandHolders,
  LandKeeper,
  LandExportService,
  LandSubject,
  RemindWhenReservationsLapse,
  TellWhenHoldersEnd,
];
