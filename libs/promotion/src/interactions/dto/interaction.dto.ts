import { DateOnly, Id, isUuid, ListOf, OneOf, Optional, Part, Parts, Text, WordsOf } from '#platform/http/fields.js';
import type { TaskState } from '../../tasks/domain/task.js';
import {
  INTERACTION_KINDS,
  INTERACTION_THEMES,
  type InteractionKind,
  type InteractionTheme,
} from '../domain/interaction-kind.js';
import { FEEDBACK_KINDS, type FeedbackKind, POLICY_AREAS, type PolicyArea } from '../domain/policy-feedback.js';

/** Somebody of the firm: one of its contacts, or a name. */
export class TheirPerson {
  @Optional() @Id() contactId?: string | null;
  @Optional() @Text({ max: 50 }) name?: string | null;
  @Optional() @Text({ max: 100 }) title?: string | null;
}

/** What we promised: it becomes a task. */
export class NextStep {
  @Text({ min: 2, max: 200 }) title: string;
  @DateOnly() dueOn: string;
  /** Who does it; the writer when missing. */
  @Optional() @Id() ownerId?: string | null;
}

export class FeedbackInput {
  @OneOf(POLICY_AREAS) policyArea: PolicyArea;
  @OneOf(FEEDBACK_KINDS) kind: FeedbackKind;
  @Text({ min: 2, max: 1000 }) text: string;
}

export class LogInteraction {
  @OneOf(INTERACTION_KINDS) kind: InteractionKind;
  /** The day it took place, not in the future. */
  @DateOnly() on: string;
  @Text({ max: 4000 }) summary: string;
  @Optional() @WordsOf(INTERACTION_THEMES) themes?: InteractionTheme[] | null;
  /** Colleagues who took part. */
  @Optional() @ListOf('field.invalid', isUuid, 30) ourIds?: string[] | null;
  @Optional() @Parts(() => TheirPerson, 30) theirs?: TheirPerson[] | null;
  /** What the firm says of our policies. */
  @Optional() @Parts(() => FeedbackInput, 20) feedback?: FeedbackInput[] | null;
  /** Uploaded files. */
  @Optional() @ListOf('field.invalid', isUuid, 10) fileIds?: string[] | null;
  @Optional() @Part(() => NextStep) nextStep?: NextStep | null;
}

/** The whole contact as it should have been written. */
export class CorrectInteraction extends LogInteraction {
  @Text({ min: 2, max: 500 }) reason: string;
}

export class WithdrawInteraction {
  @Text({ min: 2, max: 500 }) reason: string;
}

export class InteractionColleague {
  id: string;
  name: string;
}

export class InteractionGuest {
  contactId: string | null;
  /** Empty: the person was erased on request. */
  name: string;
  title: string | null;
}

export class FeedbackView {
  id: string;
  policyArea: PolicyArea;
  kind: FeedbackKind;
  text: string;
}

/** Who may edit the lead opens it under `files/:id`. */
export class InteractionPaper {
  id: string;
  name: string;
  mediaType: string;
}

export class PromisedStep {
  taskId: string;
  title: string;
  dueOn: string;
  ownerId: string;
  ownerName: string;
  state: TaskState;
}

export class InteractionView {
  id: string;
  kind: InteractionKind;
  on: string;
  summary: string;
  themes: InteractionTheme[];
  ours: InteractionColleague[];
  theirs: InteractionGuest[];
  feedback: FeedbackView[];
  files: InteractionPaper[];
  nextStep: PromisedStep | null;
  byId: string;
  byName: string;
  recordedAt: string;
  /** The one this puts right. */
  correctsId: string | null;
  correctionReason: string | null;
  /** It takes the other back and tells of no contact itself. */
  withdraws: boolean;
  /** The one that stands in its place: this one counts no more. */
  correctedById: string | null;
}
