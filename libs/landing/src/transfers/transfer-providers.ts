import { TransferSubject } from './transfer-subject.js';
import { TransferTeller } from './transfer-teller.js';
import { ProjectTransfersController } from './transfers.controller.js';
import { TransfersLapse } from './transfers-lapse.js';
import { TransfersQuery } from './transfers.query.js';
import { TransfersService } from './transfers.service.js';

/** Part of the landing module: projects handed from zone to zone. */
export const transferControllers = [ProjectTransfersController];
export const transferProviders = [TransfersService, TransfersQuery, TransferTeller, TransferSubject, TransfersLapse];
