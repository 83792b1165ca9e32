import type { Catalog } from '../../../src/core/entry.ts';
import { makeApp, makeEntry } from '../make-catalog.ts';

/** Errors of a factory and its offices, with labels of their own, as a runbook writes them. Nobody tuned anything for it. */
export const plantCatalog: Catalog = {
  apps: [
    makeApp('press', ['Press Line']),
    makeApp('store', ['Store WMS']),
    makeApp('till', ['Shop Till']),
    makeApp('office', ['Office Desk']),
  ],
  entries: [
    makeEntry('press-k21', 'press', ['K21: Feeder empty']),
    makeEntry('press-k22', 'press', ['K22: Feeder jammed']),
    makeEntry('press-w4', 'press', ['W-4: Valve stuck']),
    makeEntry('press-rx2001-4', 'press', ['RX-2001.4: Shift is closed']),
    makeEntry('press-6033', 'press', ['6033: Tool not released']),
    makeEntry('store-b307', 'store', ['B/307 Shelf is full']),
    makeEntry('store-51-17', 'store', ['Fehler 51-17: Gang gesperrt']),
    makeEntry('store-88', 'store', ['Error #93: belt scanner busy']),
    makeEntry('store-71-204', 'store', ['Error Code: [71:204] Cannot reach the pallet lift']),
    makeEntry('till-d6f', 'till', ['D6F: tax table not set']),
    makeEntry('till-q7', 'till', ['Q7 drawer not paired']),
    makeEntry('till-7310', 'till', ['The card terminal refused the key (-7310)']),
    makeEntry('till-hex', 'till', ['Fiscal unit error 0x00050033: memory full']),
    makeEntry('office-version', 'office', ['Desk version 4.6 is not supported']),
    makeEntry('office-upload', 'office', ['Upload stopped because the folder is too deep']),
    makeEntry('office-printer', 'office', ['無法連線到標籤機']),
    makeEntry('office-parse', 'office', ['Failed to parse the price list']),
    makeEntry('office-sync', 'office', ['Sync_Agent_Queue_IsBlocked']),
  ],
};
