/** How the ticket in an invitation begins: whoever opens it gets another for it, and it opens nothing any more. */
export const invitationPrefix = 'invite.';
