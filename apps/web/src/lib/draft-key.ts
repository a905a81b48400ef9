/** Under which name the browser keeps what somebody typed. Several people sign in at one computer: each finds their own. */
export const draftKey = (userId: string, name: string): string => `berth.draft.${userId}.${name}`;
