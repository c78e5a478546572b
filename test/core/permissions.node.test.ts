import {describe, it} from 'node:test';
import {expect} from 'chai';
import {administratorRole, isPermitted, type PermissionRow} from '../../src/core/permissions.js';
import type {Actor} from '../../src/core/user.js';

const ann: Actor = {id: 'ann', name: 'Ann', roles: ['Clerks', 'Auditors']};
const admin: Actor = {id: 'root', name: 'Root', roles: [administratorRole]};

const user = (id: string, allowed: boolean): PermissionRow => ({kind: 'user', id, allowed});
const role = (id: string, allowed: boolean): PermissionRow => ({kind: 'role', id, allowed});

describe('isPermitted', () => {
  it('belongs to System administrators as long as no rows are stored', () => {
    expect(isPermitted(undefined, admin)).to.equal(true);
    expect(isPermitted(undefined, ann)).to.equal(false);
  });

  it('means nobody where an empty list is stored', () => {
    expect(isPermitted([], admin)).to.equal(false);
  });

  it('refuses who matches no row, administrators as well', () => {
    expect(isPermitted([user('ann', true)], admin)).to.equal(false);
  });

  it('lets the highest row that matches decide', () => {
    expect(isPermitted([role('Auditors', false), user('ann', true)], ann)).to.equal(false);
    expect(isPermitted([user('ann', true), role('Auditors', false)], ann)).to.equal(true);
    expect(isPermitted([user('bob', false), role('Other', false), role('Clerks', true)], ann)).to.equal(true);
  });

  it('does not take a role for a user of the same name, nor the other way round', () => {
    expect(isPermitted([user('Clerks', true)], ann)).to.equal(false);
    expect(isPermitted([role('ann', true)], ann)).to.equal(false);
  });

  it('compares ids and roles exactly', () => {
    expect(isPermitted([user('Ann', true)], ann)).to.equal(false);
    expect(isPermitted([role('clerks', true)], ann)).to.equal(false);
  });

  it('gives nothing to nobody', () => {
    expect(isPermitted(undefined, null)).to.equal(false);
    expect(isPermitted([user('', true), role(administratorRole, true)], null)).to.equal(false);
  });
});
