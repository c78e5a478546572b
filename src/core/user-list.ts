/** What a column of a list of users can say. `name` may be put together from `firstName` and `lastName`. */
export const userFields = [
  'id',
  'name',
  'firstName',
  'lastName',
  'email',
  'jobTitle',
  'type',
  'active',
  /** The opposite of `active`. */
  'blocked',
  'roles',
  'lastSignIn',
] as const;
export type UserField = (typeof userFields)[number];

/** Which column says what; a field without one stays as it is in the directory. */
export type UserMapping = {readonly [F in UserField]?: string | undefined};

/** Whose list it is: an export of Microsoft 365, Google Workspace or Okta, a SCIM response, or any other CSV. */
export type UserListFormat = 'microsoft-365' | 'google-workspace' | 'okta' | 'scim' | 'csv';
