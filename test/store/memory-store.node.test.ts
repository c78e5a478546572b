import {describe, it} from 'node:test';
import {expect} from 'chai';
import {deleteMemoryDatabase, openMemoryStore} from '../../src/store/memory-store.js';
import {storeConformance} from './store-conformance.js';

storeConformance('memory', {open: openMemoryStore, deleteDatabase: deleteMemoryDatabase}, {describe, it, expect});
