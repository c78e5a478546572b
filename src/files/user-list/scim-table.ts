import {LicensingError} from '../../core/errors.js';
import type {CsvRow} from '../csv/csv-rows.js';
import type {CsvTable} from '../csv/csv-table.js';

type Json = {readonly [name: string]: unknown};

/** The attributes of a SCIM user that are read, as columns. */
const columns = [
  'userName',
  'id',
  'externalId',
  'displayName',
  'name.givenName',
  'name.familyName',
  'emails',
  'title',
  'userType',
  'active',
  'roles',
];

/**
 * The users of a SCIM ListResponse (RFC 7644, 3.4.2), or of a bare list of them, as a table; the line is the number of the
 * user. Throws NOT_A_USER_LIST.
 */
export function scimTable(text: string): CsvTable {
  const resources = resourcesOf(parseJson(text));
  return {
    columns,
    rows: resources.map((resource, i): CsvRow => ({line: i + 1, cells: cellsOf(resource), isBroken: false})),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LicensingError('NOT_A_USER_LIST', {problem: 'must be JSON'}, {cause});
  }
}

/** Attribute names of SCIM have no case. */
const attribute = (json: unknown, name: string): unknown =>
  isJson(json) ? Object.entries(json).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1] : undefined;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function resourcesOf(json: unknown): readonly Json[] {
  const list: unknown = Array.isArray(json) ? json : attribute(json, 'Resources');
  if (!Array.isArray(list) || !list.every(isJson)) {
    throw new LicensingError('NOT_A_USER_LIST', {problem: 'must have a list of Resources'});
  }
  return list;
}

function cellsOf(user: Json): string[] {
  const name = attribute(user, 'name');
  const plain = (json: unknown, key: string): string => textOf(attribute(json, key));
  return [
    plain(user, 'userName'),
    plain(user, 'id'),
    plain(user, 'externalId'),
    plain(user, 'displayName') || plain(name, 'formatted'),
    plain(name, 'givenName'),
    plain(name, 'familyName'),
    preferred(attribute(user, 'emails')),
    plain(user, 'title'),
    plain(user, 'userType'),
    plain(user, 'active'),
    valuesOf(attribute(user, 'roles')).join(';'),
  ];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';

/** The primary value of several, else the first. */
function preferred(values: unknown): string {
  const list: readonly unknown[] = Array.isArray(values) ? values : [];
  const primary = list.find((each) => attribute(each, 'primary') === true) ?? list[0];
  return textOf(attribute(primary, 'value') ?? primary);
}

const valuesOf = (values: unknown): string[] =>
  (Array.isArray(values) ? values : [])
    .map((each: unknown) => textOf(attribute(each, 'value') ?? each))
    .filter(Boolean);
