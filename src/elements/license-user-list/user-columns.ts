/** The columns of the list of users, in their order; each is a way to sort. */
export const userColumns = ['name', 'email', 'jobTitle', 'type', 'status', 'licenses'] as const;
export type UserColumn = (typeof userColumns)[number];
