import type {UserListFormat, UserMapping} from '../../core/user-list.js';
import {columnAt} from '../csv/csv-table.js';

/** The columns of a vendor's list of users: those that tell it apart, and what they say. */
interface Layout {
  readonly format: UserListFormat;
  readonly signature: readonly string[];
  readonly mapping: UserMapping;
}

/** The id is the name people sign in with: it is in every list, and hosts know people by it. */
const layouts: readonly Layout[] = [
  {
    // The export of active users in the admin center.
    format: 'microsoft-365',
    signature: ['Block credential', 'Display name', 'User principal name'],
    mapping: {
      id: 'User principal name',
      name: 'Display name',
      firstName: 'First name',
      lastName: 'Last name',
      email: 'User principal name',
      jobTitle: 'Title',
      blocked: 'Block credential',
    },
  },
  {
    // The download of users in the Entra admin center, which holds the same people.
    format: 'microsoft-365',
    signature: ['userPrincipalName', 'displayName', 'accountEnabled'],
    mapping: {
      id: 'userPrincipalName',
      name: 'displayName',
      firstName: 'givenName',
      lastName: 'surname',
      email: 'mail',
      jobTitle: 'jobTitle',
      type: 'userType',
      active: 'accountEnabled',
    },
  },
  {
    format: 'google-workspace',
    signature: ['First Name [Required]', 'Last Name [Required]', 'Email Address [Required]'],
    mapping: {
      id: 'Email Address [Required]',
      firstName: 'First Name [Required]',
      lastName: 'Last Name [Required]',
      email: 'Email Address [Required]',
      jobTitle: 'Employee Title',
      active: 'Status [READ ONLY]',
      lastSignIn: 'Last Sign In [READ ONLY]',
    },
  },
  {
    format: 'okta',
    signature: ['login', 'firstName', 'lastName', 'email'],
    mapping: {
      id: 'login',
      name: 'displayName',
      firstName: 'firstName',
      lastName: 'lastName',
      email: 'email',
      jobTitle: 'title',
      type: 'userType',
      active: 'status',
      lastSignIn: 'lastLogin',
    },
  },
];

/** Names of columns in lists of any origin, without spaces and marks. */
const usualNames: {readonly [F in keyof Required<UserMapping>]: readonly string[]} = {
  id: ['id', 'userid', 'user', 'login', 'username', 'userprincipalname', 'upn', 'loginname', 'account'],
  name: ['name', 'fullname', 'displayname'],
  firstName: ['firstname', 'givenname', 'forename'],
  lastName: ['lastname', 'surname', 'familyname'],
  email: ['email', 'emailaddress', 'mail', 'primaryemail', 'workemail'],
  jobTitle: ['jobtitle', 'title', 'position', 'job'],
  type: ['type', 'usertype'],
  active: ['active', 'status', 'enabled', 'accountenabled', 'isactive'],
  blocked: ['blocked', 'disabled', 'suspended', 'blockcredential', 'isblocked'],
  roles: ['roles', 'role'],
  lastSignIn: ['lastsignin', 'lastlogin', 'lastlogon', 'lastsignintime', 'lastactivity'],
};

/** Whose list has these columns, and what they say. */
export function recognise(columns: readonly string[]): {
  readonly format: UserListFormat;
  readonly mapping: UserMapping;
} {
  const layout = layouts.find(({signature}) => signature.every((name) => columnAt(columns, name) >= 0));
  if (layout) return {format: layout.format, mapping: onlyThere(layout.mapping, columns)};
  const plain = columns.map((column) => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const guessed = Object.entries(usualNames).flatMap(([field, names]) => {
    const name = names.find((each) => plain.includes(each));
    return name === undefined ? [] : [[field, columns[plain.indexOf(name)]!] as const];
  });
  const mapping: UserMapping = Object.fromEntries(guessed);
  const isOpposite = mapping.active !== undefined && mapping.blocked !== undefined;
  return {
    format: 'csv',
    mapping: {
      ...mapping,
      ...(mapping.id === undefined && mapping.email !== undefined && {id: mapping.email}),
      ...(isOpposite && {blocked: undefined}),
    },
  };
}

/** The part of a mapping whose columns are there, by the names they have there. */
export function onlyThere(mapping: UserMapping, columns: readonly string[]): UserMapping {
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([field, name]) => {
      const at = name === undefined ? -1 : columnAt(columns, name);
      return at < 0 ? [] : [[field, columns[at]!] as const];
    }),
  );
}
