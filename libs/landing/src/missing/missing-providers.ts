import { MissingKeeper } from './missing-keeper.js';
import { RenewMissingNightly } from './renew-missing-nightly.processor.js';
import { ToSupplyController } from './to-supply.controller.js';
import { ToSupply } from './to-supply.query.js';

/** Part of the landing module: what projects lack, as each person's to-do. */
export const missingControllers = [ToSupplyController];
export const missingProviders = [MissingKeeper, RenewMissingNightly, ToSupply];
