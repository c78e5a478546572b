import * as v from 'valibot';
import type {Actor} from '../core/user.js';
import {idSchema, nameSchema} from '../files/text-schema.js';
import {validForm} from './valid-form.js';

const actor = v.nullable(v.object({id: idSchema, name: nameSchema, roles: v.array(idSchema)}));

/** A copy that stays as it is, whatever the host does with its own object. Null is nobody. */
export function validActor(value: unknown): Actor | null {
  const valid = validForm(actor, value, 'currentUser');
  return valid && Object.freeze({...valid, roles: Object.freeze(valid.roles)});
}
