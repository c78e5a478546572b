import {createContext} from '@lit/context';
import type {Locale} from '../i18n/locale.js';

/** Words and formats, apart from the session: they change at other times, and are there before a database is open. */
export const localeContext = createContext<Locale>(Symbol.for('license-locale/1'));
