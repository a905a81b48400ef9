import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { HomeRegion } from '../investors/domain/home-region.js';
import type { Attendance, EventKind, EventState, GuestAnswer } from './domain/promotion-event.js';

/** 招商活动: a fair, a forum, a tour. What it brought is read from the leads that name it. */
@Entity('promotion_events')
@Index(['fromOn', 'id'])
@Check('promotion_events_kind_check', `kind IN ('fair', 'forum', 'roadshow', 'visit_tour', 'signing', 'other')`)
@Check('promotion_events_state_check', `state IN ('planned', 'held', 'cancelled')`)
@Check(
  'promotion_events_home_region_check',
  `home_region IN ('yangtze_delta', 'bohai_rim', 'pearl_delta', 'other_domestic', 'hk_mo_tw', 'overseas')`,
)
@Check('promotion_events_days_check', 'from_on <= to_on')
@Check('promotion_events_money_check', 'budget >= 0 AND spent >= 0')
@Check('promotion_events_cancelled_check', `(state = 'cancelled') = (cancel_reason IS NOT NULL)`)
export class PromotionEvent {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') kind: EventKind;
  @Column('date') fromOn: string;
  @Column('date') toOn: string;
  /** City and venue, as people say it. */
  @Column('text', { nullable: true }) place: string | null;
  /** The region it is meant to reach. */
  @Column('text', { nullable: true }) homeRegion: HomeRegion | null;
  /** The zone it promotes; null: the whole. */
  @ForeignKey('Zone') @Column('text', { nullable: true }) zoneCode: string | null;
  @ForeignKey('User') @Column('uuid') ownerId: string;
  /** Who organises it. */
  @ForeignKey('Team') @Column('uuid', { nullable: true }) teamId: string | null;
  /** CNY. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) budget: string | null;
  /** CNY, what it cost in the end. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) spent: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { default: 'planned' }) state: EventState;
  @Column('text', { nullable: true }) cancelReason: string | null;
  /** Belongs to the fictional sample world. */
  @Column('boolean', { default: false }) sample: boolean;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

/** A company invited to an event, or one that came by itself; registered or only a name so far. */
@Entity('event_guests')
@Unique(['eventId', 'nameKey'])
@Index('event_guests_event_id_investor_id_key', ['eventId', 'investorId'], {
  unique: true,
  where: 'investor_id IS NOT NULL',
})
@Check('event_guests_answer_check', `answer IN ('invited', 'accepted', 'declined')`)
@Check('event_guests_attendance_check', `attendance IN ('attended', 'absent')`)
@Check(
  'event_guests_person_check',
  `(contact_id IS NULL OR (investor_id IS NOT NULL AND COALESCE(person, person_title, phone) IS NULL))
        AND (person IS NOT NULL OR COALESCE(person_title, phone) IS NULL)`,
)
export class EventGuest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('PromotionEvent') @Column('uuid') eventId: string;
  /** As it was invited: what the list says is what its organiser typed, whatever the company is called since. */
  @Column('text') company: string;
  @Column('text') nameKey: string;
  @ForeignKey('Investor') @Index() @Column('uuid', { nullable: true }) investorId: string | null;
  /** The person, where the company is registered: under the rules of its contacts. */
  @ForeignKey('Contact') @Index() @Column('uuid', { nullable: true }) contactId: string | null;
  /** The person of a company not registered yet. Personal information, as a contact's. */
  @Column('text', { nullable: true }) person: string | null;
  @Column('text', { nullable: true }) personTitle: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { default: 'invited' }) answer: GuestAnswer;
  @Column('text', { nullable: true }) attendance: Attendance | null;
  /** Came without an invitation. */
  @Column('boolean', { default: false }) walkIn: boolean;
  @ForeignKey('User') @Column('uuid') addedBy: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

export const eventEntities = [PromotionEvent, EventGuest];
