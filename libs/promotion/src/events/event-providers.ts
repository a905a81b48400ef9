import { CheckGuestNames } from './check-guests.query.js';
import { EventsBringLeads } from './events-bring-leads.js';
import { EventsController } from './events.controller.js';
import { EventsQuery } from './events.query.js';
import { EventsService } from './events.service.js';
import { GuestPersons } from './guest-persons.service.js';
import { GuestsController } from './guests.controller.js';
import { GuestsQuery } from './guests.query.js';
import { GuestsService } from './guests.service.js';

/** Part of the promotion module: events, their guests, and the leads they bring. */
export const eventControllers = [EventsController, GuestsController];
export const eventProviders = [
  EventsQuery,
  EventsService,
  GuestsQuery,
  GuestsService,
  GuestPersons,
  CheckGuestNames,
  EventsBringLeads,
];
