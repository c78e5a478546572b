const ownColumns = ['name', 'email', 'jobTitle', 'type', 'status'] as const;

/** What the last column of the list of users says. */
export type LastColumn = 'licenses' | 'lastSignIn';
export type UserColumn = (typeof ownColumns)[number] | LastColumn;

/** The columns of the list of users, in their order; each is a way to sort. */
export const userColumns = (last: LastColumn): readonly UserColumn[] => [...ownColumns, last];
