export const userTypes = ['employee', 'external'] as const;
export type UserType = (typeof userTypes)[number];

/** A person in the host's directory. `external` people come in through a portal. */
export interface User {
  /** 1 to 200 characters, compared exactly. */
  readonly id: string;
  /** 1 to 500 characters. */
  readonly name: string;
  readonly email?: string | undefined;
  readonly jobTitle?: string | undefined;
  readonly type: UserType;
  readonly active: boolean;
  readonly roles?: readonly string[] | undefined;
  /** ISO 8601 date and time; kept to the second. */
  readonly lastSignIn?: string | undefined;
}

/** Who acts, as the host says. Null: nobody is signed in. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Which users are meant; fields that are absent do not narrow, `{}` is everyone. */
export interface UserFilter {
  /** Words that must all occur in name, email or job title, whatever their case and accents. */
  readonly text?: string | undefined;
  readonly active?: boolean | undefined;
  readonly type?: UserType | undefined;
  /** A product whose seat they hold. */
  readonly holds?: string | undefined;
  /** A product whose seat they do not hold. */
  readonly lacks?: string | undefined;
  /** Last signed in more than this many UTC days ago, or never. */
  readonly idleDays?: number | undefined;
  /** Another selection they must belong to. */
  readonly among?: UserSelection | undefined;
}

/** Ids in the order in which seats are handed out, or everyone who matches a filter, less some. */
export type UserSelection = readonly string[] | FilterSelection;
export interface FilterSelection {
  readonly filter: UserFilter;
  readonly except?: readonly string[] | undefined;
}

export const isFilterSelection = (selection: UserSelection): selection is FilterSelection => !Array.isArray(selection);

export const userSortKeys = ['name', 'email', 'jobTitle', 'type', 'status', 'licenses', 'lastSignIn'] as const;
export type UserSortKey = (typeof userSortKeys)[number];

/** Without a `locale` names are ordered by code units of their NFC form. Ties fall back to name, then id. */
export interface UserSort {
  readonly by: UserSortKey;
  readonly descending?: boolean | undefined;
  readonly locale?: string | undefined;
}
