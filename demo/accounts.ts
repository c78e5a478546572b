import type {User} from '../src/core/user.js';

/** Who can sign in to this portal. A real one has its own sign-in, and tells the provider who that was. */
export const accounts: readonly User[] = [
  {
    id: 'ann',
    name: 'Ann Bergström',
    email: 'ann.bergstrom@acme.example',
    jobTitle: 'IT manager',
    type: 'employee',
    active: true,
    roles: ['System administrators'],
  },
  {
    id: 'marc',
    name: 'Marc Dubois',
    email: 'marc.dubois@acme.example',
    jobTitle: 'System administrator',
    type: 'employee',
    active: true,
    roles: ['System administrators'],
  },
  {
    id: 'clara',
    name: 'Clara Clerk',
    email: 'clara.clerk@acme.example',
    jobTitle: 'Clerk',
    type: 'employee',
    active: true,
    roles: [],
  },
];
