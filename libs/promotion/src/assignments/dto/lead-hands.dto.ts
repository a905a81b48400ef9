import type { HandoverKind, TransferState } from '../assignment.entities.js';

/** A lead went from one person to another. */
export class HandoverView {
  id: string;
  kind: HandoverKind;
  fromName: string;
  toName: string;
  note: string | null;
  byName: string;
  at: string;
}

/** The lead was offered to another zone. */
export class OfferView {
  id: string;
  fromZoneCode: string | null;
  toZoneCode: string;
  note: string;
  state: TransferState;
  proposedByName: string;
  proposedAt: string;
  answer: string | null;
  answeredByName: string | null;
}

export class LeadHandsView {
  /** Newest first. */
  handovers: HandoverView[];
  /** Newest first. */
  offers: OfferView[];
}
