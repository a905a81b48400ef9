/** 招商活动: what kind of event it is. */
export const EVENT_KINDS = [
  'fair', // 展会
  'forum', // 论坛、大会
  'roadshow', // 推介会
  'visit_tour', // 考察团
  'signing', // 签约仪式
  'other',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATES = ['planned', 'held', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** Both ends may be taken back: a slip of the finger, a fair that takes place after all. */
const EVENT_TRANSITIONS: Record<EventState, readonly EventState[]> = {
  planned: ['held', 'cancelled'],
  held: ['planned'],
  cancelled: ['planned'],
};

export const nextEventStates = (from: EventState): readonly EventState[] => EVENT_TRANSITIONS[from];

/** For messages; the screen has its own texts. */
export const EVENT_STATE_NAMES: Record<EventState, { zh: string; en: string }> = {
  planned: { zh: '筹备中', en: 'planned' },
  held: { zh: '已举办', en: 'held' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

export const GUEST_ANSWERS = ['invited', 'accepted', 'declined'] as const;
export type GuestAnswer = (typeof GUEST_ANSWERS)[number];

export const ATTENDANCES = ['attended', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What a guest's answer was and whether the guest came are two facts: neither overwrites the other. */
export type GuestState = GuestAnswer | Attendance;

export function guestState(answer: GuestAnswer, attendance: Attendance | null): GuestState {
  return attendance ?? answer;
}

/** Who came can be said from the first day of an event that takes place. */
export function mayMarkAttendance(event: { state: EventState; fromOn: string }, today: string): boolean {
  return event.state !== 'cancelled' && event.fromOn <= today;
}
