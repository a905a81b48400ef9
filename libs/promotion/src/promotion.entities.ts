import { Contact } from './investors/contact.entity.js';
import { Investor } from './investors/investor.entity.js';
import { LeadFile } from './leads/lead-file.entity.js';
import { LeadInteraction } from './leads/lead-interaction.entity.js';
import { Lead, LeadNumber } from './leads/lead.entity.js';

export const promotionEntities = [Investor, Contact, Lead, LeadNumber, LeadInteraction, LeadFile];
