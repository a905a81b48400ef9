import { addDays } from '#platform/clock/calendar.js';

/**
 * First report 首报首谈: the first to report an investor's project holds it for a time, kept alive by recorded contact,
 * lost by silence. Source: the zones' published 首报首谈 rules (e.g. Jiangmen 2024); the days are the zone's own data.
 */
export const CLAIM_STATES = ['held', 'lapsed', 'released', 'overruled'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_EVENT_KINDS = [
  'recorded', // 首报登记
  'prolonged', // 跟进延期
  'shortened', // 更正缩短
  'lapsed', // 逾期失效
  'released', // 主动放弃
  'transferred', // 移交
  'disputed', // 提出异议
  'ruled', // 裁定
] as const;
export type ClaimEventKind = (typeof CLAIM_EVENT_KINDS)[number];

/** What leadership may rule on a dispute: the claim stays, moves to who disputes it, or these are two projects. */
export const RULING_VERDICTS = ['stays', 'moves', 'both'] as const;
export type RulingVerdict = (typeof RULING_VERDICTS)[number];

export interface Terms {
  firstDays: number;
  prolongDays: number;
  acceptedDays: number;
}

/** Two ideas of one investor are one unless both name a segment and the segments differ. */
export function isSameIdea(one: string | null | undefined, other: string | null | undefined): boolean {
  return !one || !other || one === other;
}

/** The last day a claim reported on `claimedOn` holds without any contact. */
export function firstUntil(terms: Terms, claimedOn: string): string {
  return addDays(claimedOn, terms.firstDays);
}

/** The last day after a contact on `on`. An old contact, written down late, never shortens what holds already. */
export function untilAfterContact(terms: Terms, until: string, on: string): string {
  return later(until, addDays(on, terms.prolongDays));
}

/** The last day after the lead became a project. */
export function untilAfterAcceptance(terms: Terms, until: string, on: string): string {
  return later(until, addDays(on, terms.acceptedDays));
}

/** Silence has cost the claim: its last day has gone by. */
export function hasLapsed(until: string, today: string): boolean {
  return until < today;
}

const later = (one: string, other: string): string => (one > other ? one : other);
