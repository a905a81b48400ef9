import { Code, Month, Optional, Text } from '#platform/http/fields.js';
import type { Stage } from '../../projects/domain/project-stage.js';
import type { TransferState } from '../domain/transfer.js';

export class ProposeProjectTransfer {
  /** The receiving zone. */
  @Code() zoneCode: string;
  /** First month credited to it; it must have come. */
  @Month() fromMonth: string;
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class AcceptProjectTransfer {
  @Optional() @Text({ max: 500 }) answer?: string | null;
}

export class DeclineProjectTransfer {
  @Text({ min: 2, max: 500 }) answer: string;
}

/** What is offered is shown to who may answer, before the project itself may be read. */
export class ProjectTransferView {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  /** Null: the project is confidential. */
  investorName: string | null;
  stage: Stage;
  /** 元 */
  plannedTotal: string | null;
  /** 元 */
  contractedAmount: string | null;
  fromZoneCode: string;
  toZoneCode: string;
  /** First month credited to the receiving zone. */
  fromMonth: string;
  reason: string;
  state: TransferState;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  answer: string | null;
  mayAnswer: boolean;
  mayWithdraw: boolean;
}
