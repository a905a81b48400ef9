import { newKey } from '../../api/client';
import { readDate, today } from '../../lib/dates';
import type {
  FeedbackKind,
  Interaction,
  InteractionKind,
  InteractionTheme,
  LogInteraction,
  PolicyArea,
} from './interactions.api';

/** A choice with its word, so that it can be shown again after a reload without asking. */
export interface Named {
  value: string;
  label: string;
}

export interface DraftFeedback {
  policyArea: PolicyArea | null;
  kind: FeedbackKind;
  text: string;
}

/** What stands in the form, as typed. It is kept in the browser until the contact is saved. */
export interface InteractionDraft {
  /** Sent as Idempotency-Key: the same draft saved twice is one contact. */
  key: string;
  kind: InteractionKind;
  on: string;
  summary: string;
  themes: InteractionTheme[];
  ours: Named[];
  /** Contacts by id; whoever is not among them by what was typed. */
  theirs: Named[];
  nextStep: { title: string; dueOn: string; owner: Named | null };
  feedback: DraftFeedback[];
  /** Papers that are stored already: of the contact that is corrected. */
  papers: { id: string; name: string }[];
  reason: string;
}

export function emptyInteraction(): InteractionDraft {
  return {
    key: newKey(),
    kind: 'call',
    on: today(),
    summary: '',
    themes: [],
    ours: [],
    theirs: [],
    nextStep: { title: '', dueOn: '', owner: null },
    feedback: [],
    papers: [],
    reason: '',
  };
}

/** Nothing typed: the way and the day alone are not worth keeping. */
export function isBlankInteraction(draft: InteractionDraft): boolean {
  const { summary, themes, ours, theirs, nextStep, feedback } = draft;
  const said = feedback.filter(({ text }) => text.trim() !== '');
  return (
    summary.trim() === '' &&
    nextStep.title.trim() === '' &&
    [themes, ours, theirs, said].every((list) => list.length === 0)
  );
}

/** A contact as it is to be corrected: what was promised comes along only while it is still to be done. */
export function draftOf(interaction: Interaction): InteractionDraft {
  const { nextStep } = interaction;
  return {
    key: newKey(),
    kind: interaction.kind,
    on: interaction.on,
    summary: interaction.summary,
    themes: interaction.themes,
    ours: interaction.ours.map(({ id, name }) => ({ value: id, label: name })),
    theirs: interaction.theirs
      .filter(({ name }) => name !== '')
      .map(({ contactId, name, title }) => {
        const typed = [name, title].filter(Boolean).join(' ');
        return contactId === null ? { value: typed, label: typed } : { value: contactId, label: name };
      }),
    nextStep:
      nextStep?.state === 'open'
        ? {
            title: nextStep.title,
            dueOn: nextStep.dueOn,
            owner: { value: nextStep.ownerId, label: nextStep.ownerName },
          }
        : { title: '', dueOn: '', owner: null },
    feedback: interaction.feedback.map(({ policyArea, kind, text }) => ({ policyArea, kind, text })),
    papers: interaction.files.map(({ id, name }) => ({ id, name })),
    reason: '',
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** “李工 厂长” is a name and a title. */
function personOf({ value }: Named): { contactId?: string; name?: string; title?: string } {
  if (UUID.test(value)) return { contactId: value };
  const [name = '', ...title] = value
    .normalize('NFKC')
    .split(/[\s,，(（)）]+/)
    .filter(Boolean);
  return { name, title: title.join(' ') || undefined };
}

/** The request a draft makes. Only for a draft whose form is valid. */
export function requestOf(draft: InteractionDraft): LogInteraction {
  const { nextStep, papers } = draft;
  return {
    kind: draft.kind,
    on: readDate(draft.on) ?? draft.on,
    summary: draft.summary.trim(),
    themes: draft.themes,
    ourIds: draft.ours.map(({ value }) => value),
    theirs: draft.theirs.map(personOf),
    feedback: draft.feedback.map(({ policyArea, kind, text }) => ({
      policyArea: policyArea ?? 'other',
      kind,
      text: text.trim(),
    })),
    fileIds: papers.map(({ id }) => id),
    nextStep:
      nextStep.title.trim() === ''
        ? undefined
        : {
            title: nextStep.title.trim(),
            dueOn: readDate(nextStep.dueOn) ?? nextStep.dueOn,
            ownerId: nextStep.owner?.value,
          },
  };
}
