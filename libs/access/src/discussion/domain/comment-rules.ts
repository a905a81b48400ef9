/** A slip is mended at once or not at all: who has answered must be able to rely on what was said. */
export const EDIT_MINUTES = 15;
export const RESTORE_MINUTES = 10;

const MINUTE = 60_000;

export interface CommentFacts {
  authorId: string;
  createdAt: Date;
  withdrawnAt: Date | null;
}

export interface CommentRights {
  edit: boolean;
  withdraw: boolean;
  restore: boolean;
}

/** Only its author touches a comment. */
export function commentRights(comment: CommentFacts, userId: string, now: Date): CommentRights {
  const own = comment.authorId === userId;
  const { createdAt, withdrawnAt } = comment;
  return {
    edit: own && withdrawnAt === null && now.getTime() < createdAt.getTime() + EDIT_MINUTES * MINUTE,
    withdraw: own && withdrawnAt === null,
    restore: own && withdrawnAt !== null && now.getTime() < withdrawnAt.getTime() + RESTORE_MINUTES * MINUTE,
  };
}
